/// The punctuation of the canonical form by what it does.
enum Punctuation {
  static let comma: UInt32 = 0xFF0C
  static let enumerationComma: UInt32 = 0x3001
  static let fullStop: UInt32 = 0x3002
  static let openQuote: UInt32 = 0x201C
  static let closeQuote: UInt32 = 0x201D
  static let openBracket: UInt32 = 0xFF08
  static let closeBracket: UInt32 = 0xFF09
  static let openTitleMark: UInt32 = 0x300A
  static let closeTitleMark: UInt32 = 0x300B
  static let colon: UInt32 = 0xFF1A
  static let semicolon: UInt32 = 0xFF1B
  static let middleDot: UInt32 = 0xB7
  static let space: UInt32 = 0x20

  /// Whether lines and sentences are divided at a scalar: it ends them, or is a bracket.
  static func isLineMark(_ scalar: UInt32) -> Bool {
    endsSentence(scalar) || scalar == openBracket || scalar == closeBracket
  }

  /// Whether a scalar ends a line.
  @inline(__always)
  static func endsLine(_ scalar: UInt32) -> Bool { scalar == 0x0A || scalar == 0x0D }

  /// Whether a scalar ends a sentence or a member of a series of sentences: 。！？； or a line end.
  @inline(__always)
  static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x0A, 0x0D: true
    default: false
    }
  }

  /// Whether a scalar ends a clause: a sentence's end, a comma, a colon.
  @inline(__always)
  static func endsClause(_ scalar: UInt32) -> Bool {
    endsSentence(scalar) || scalar == comma || scalar == colon
  }

  /// Whether a scalar stands between the members of a list or behind a name: any punctuation or space.
  @inline(__always)
  static func isDelimiter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0, 0x20, 0x0A, 0x0D, 0x3001, 0x3002, 0xFF0C, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0xFF08, 0xFF09, 0x201C,
      0x201D, 0x300A, 0x300B, 0x2014, 0x2F, 0x28, 0x29, 0x2C, 0x2026, 0x7C:
      true
    default: false
    }
  }
}
