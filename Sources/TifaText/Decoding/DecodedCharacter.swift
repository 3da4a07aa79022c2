/// What stands at a place of encoded bytes: a character, or bytes that are none.
struct DecodedCharacter {
  /// The scalar value, or one of the two values behind all scalars.
  let value: UInt32
  /// The number of bytes.
  let length: Int

  /// The character that stands for bytes that could not be read.
  static let replacement: UInt32 = 0xFFFD

  private static let malformedValue: UInt32 = 0x11_0000
  private static let cutOffValue: UInt32 = 0x11_0001

  @inline(__always)
  init(_ value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }

  /// Bytes that no character starts with or goes on with.
  static func malformed(_ length: Int) -> DecodedCharacter {
    DecodedCharacter(malformedValue, length: length)
  }

  /// The start of a character that the bytes end inside of.
  static func cutOff(_ length: Int) -> DecodedCharacter { DecodedCharacter(cutOffValue, length: length) }

  @inline(__always)
  var isMalformed: Bool { value >= Self.malformedValue }

  /// Whether this is a character, and no control character but the line feed.
  @inline(__always)
  var isOrdinary: Bool { value &- 0x20 < Self.malformedValue - 0x20 || value == 0x0A }

  var isCutOff: Bool { value == Self.cutOffValue }
}
