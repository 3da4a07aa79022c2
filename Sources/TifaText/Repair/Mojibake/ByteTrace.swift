/// The bytes that a misread stretch of text was made of, each with the character that it stands in.
struct ByteTrace {
  /// The bytes in order; ``lost`` where a sign stands for what could not be read.
  private(set) var bytes: [UInt16] = []
  /// The index in the source of the character that each byte belongs to.
  private(set) var origins: [Int32] = []

  /// What stands for one or two bytes that are lost.
  static let lost: UInt16 = 0x100

  var count: Int { bytes.count }

  mutating func reserveCapacity(_ count: Int) {
    bytes.reserveCapacity(count)
    origins.reserveCapacity(count)
  }

  mutating func append(_ byte: UInt16, from origin: Int) {
    bytes.append(byte)
    origins.append(Int32(origin))
  }

  /// Whether a character of the source starts at a byte.
  func isStart(_ index: Int) -> Bool {
    index == 0 || index == origins.count || origins[index] != origins[index - 1]
  }

  /// The byte behind the last one of the character that a byte belongs to.
  func end(ofCharacterAt index: Int) -> Int {
    var end = index + 1
    while end < origins.count, origins[end] == origins[index] { end += 1 }
    return end
  }

  /// The index in the source of the character at a byte, or behind the last one.
  func origin(_ index: Int) -> Int {
    index < origins.count ? Int(origins[index]) : origins.last.map { Int($0) + 1 } ?? 0
  }

  /// The character of UTF-8 that starts at a byte and has all of its bytes.
  func character(at index: Int) -> (value: UInt32, length: Int)? {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (lead, 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return nil }
    var value = lead & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = UInt32(bytes[index + offset])
      guard byte >= 0x80, byte <= 0xBF else { return nil }
      value = value << 6 | (byte & 0x3F)
    }
    guard value >= (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80), value <= 0x10FFFF,
      !(0xD800...0xDFFF).contains(value)
    else { return nil }
    return (value, length)
  }
}
