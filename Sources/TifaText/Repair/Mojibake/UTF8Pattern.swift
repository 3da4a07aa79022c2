/// The bytes of a character of three bytes of UTF-8, as far as they are known.
struct UTF8Pattern: Hashable {
  /// Each is ``ByteTrace/lost`` where it is not known.
  var first: UInt16
  var second: UInt16
  /// ``eitherTrail`` where one trail byte is left and it is not known which.
  var third: UInt16

  /// Says that the byte before is one of the two trail bytes.
  static let eitherTrail: UInt16 = 0x101

  var unknownCount: Int {
    (first >= ByteTrace.lost ? 1 : 0) + (second >= ByteTrace.lost ? 1 : 0) + (third >= ByteTrace.lost ? 1 : 0)
  }

  /// Whether a byte starts the characters that Chinese text is made of.
  @inline(__always)
  static func isLead(_ byte: UInt16) -> Bool { byte >= 0xE2 && byte <= 0xEF }

  /// Whether a byte can be a trail byte.
  @inline(__always)
  static func isTrail(_ byte: UInt16) -> Bool { byte == ByteTrace.lost || (byte >= 0x80 && byte <= 0xBF) }

  /// Calls a closure with each character that the pattern can be: Han, and what has the lead bytes of marks.
  func forEachCharacter(_ body: (UInt32) -> Void) {
    if third == Self.eitherTrail {
      UTF8Pattern(first: first, second: second, third: ByteTrace.lost).forEachCharacter(body)
      UTF8Pattern(first: first, second: ByteTrace.lost, third: second).forEachCharacter(body)
      return
    }
    let trails: ClosedRange<UInt32> = 0...0x3F
    let seconds = second == ByteTrace.lost ? trails : UInt32(second & 0x3F)...UInt32(second & 0x3F)
    let thirds = third == ByteTrace.lost ? trails : UInt32(third & 0x3F)...UInt32(third & 0x3F)
    for lead in first == ByteTrace.lost ? Self.leads[...] : [first][...] {
      let high = UInt32(lead & 0xF) << 12
      for second in seconds {
        for third in thirds { body(high | second << 6 | third) }
      }
    }
  }

  private static let leads: [UInt16] = [0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEF]
}
