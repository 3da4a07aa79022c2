/// Divides bytes into runs that are valid UTF-8 and runs that are not.
struct UTF8Runs: Sequence, IteratorProtocol {
  struct Run {
    let bytes: ArraySlice<UInt8>
    let isValid: Bool
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    var runs = UTF8Runs(bytes)
    guard let first = runs.next() else { return true }
    return first.isValid && first.bytes.count == bytes.count
  }

  mutating func next() -> Run? {
    guard position < bytes.endIndex else { return nil }
    let start = position
    let isValid = length(at: position) > 0
    while position < bytes.endIndex {
      let length = length(at: position)
      if (length > 0) != isValid { break }
      position += Swift.max(length, 1)
    }
    return Run(bytes: bytes[start..<position], isValid: isValid)
  }

  /// The number of bytes of the valid character that starts at an index; 0 where none does.
  private func length(at index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.endIndex else { return 0 }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    switch (lead, bytes[index + 1]) {
    case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return 0
    default: return length
    }
  }
}
