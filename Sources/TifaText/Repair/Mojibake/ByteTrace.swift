/// The bytes that a misread stretch of text was made of, each with the character that it stands in.
struct ByteTrace {
  /// The bytes in order; ``lost`` where a sign stands for what could not be read.
  private(set) var bytes: [UInt16] = []
  /// The index in the source of the character that each byte belongs to.
  private(set) var origins: [Int32] = []

  /// What stands for one or two bytes that are lost.
  static let lost: UInt16 = 0x100

  var count: Int { bytes.count }

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
}
