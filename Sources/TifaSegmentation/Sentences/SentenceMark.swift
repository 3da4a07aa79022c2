import TifaText

/// What a character does to sentences and clauses.
enum SentenceMark {
  /// 。！？ and what they are in other widths.
  case terminal
  /// A dot: a full stop, or part of a number, an abbreviation or an ellipsis.
  case dot
  /// A character of an ellipsis.
  case ellipsis
  /// ，；：
  case clause
  /// 、
  case list
  case lineEnd
  case open(Pair)
  case close(Pair)
  /// " and ＂, which open and close.
  case straightQuote
  case none

  /// Marks that enclose something.
  enum Pair: Int, CaseIterable {
    case doubleQuote, singleQuote, cornerQuote, whiteCornerQuote, title, innerTitle, bracket, squareBracket,
      lenticular, straightQuote

    /// Whether the marks enclose what somebody says.
    var isQuotation: Bool {
      switch self {
      case .doubleQuote, .singleQuote, .cornerQuote, .whiteCornerQuote, .straightQuote: true
      case .title, .innerTitle, .bracket, .squareBracket, .lenticular: false
      }
    }

    /// Whether the marks enclose a title.
    var isTitle: Bool { self == .title || self == .innerTitle }
  }

  @inline(__always)
  init(_ scalar: UInt32) {
    // Han, kana and most letters are no marks.
    if (scalar >= 0x3040 && scalar < 0xFE00) || (scalar >= 0x41 && scalar <= 0x5A)
      || (scalar >= 0x61 && scalar <= 0x7A) || scalar > 0xFFFF
    {
      self = .none
    } else {
      self = Self.mark(scalar)
    }
  }

  private static func mark(_ scalar: UInt32) -> SentenceMark {
    switch scalar {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .lineEnd
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x21, 0x3F, 0x203C, 0x2047...0x2049, 0xFE12, 0xFE15, 0xFE16, 0xFE52,
      0xFE56, 0xFE57:
      .terminal
    case 0x2E, 0xFF0E: .dot
    case 0x2026, 0x22EF: .ellipsis
    case 0xFF0C, 0xFF1B, 0xFF1A, 0x2C, 0x3B, 0x3A, 0xFE10, 0xFE13, 0xFE14, 0xFE50, 0xFE54, 0xFE55: .clause
    case 0x3001, 0xFF64, 0xFE11, 0xFE51: .list
    case 0x201C: .open(.doubleQuote)
    case 0x201D: .close(.doubleQuote)
    case 0x2018: .open(.singleQuote)
    case 0x2019: .close(.singleQuote)
    case 0x300C, 0xFF62, 0xFE41: .open(.cornerQuote)
    case 0x300D, 0xFF63, 0xFE42: .close(.cornerQuote)
    case 0x300E, 0xFE43: .open(.whiteCornerQuote)
    case 0x300F, 0xFE44: .close(.whiteCornerQuote)
    case 0x300A, 0xFE3D: .open(.title)
    case 0x300B, 0xFE3E: .close(.title)
    case 0x3008, 0xFE3F: .open(.innerTitle)
    case 0x3009, 0xFE40: .close(.innerTitle)
    case 0x28, 0xFF08, 0xFE35: .open(.bracket)
    case 0x29, 0xFF09, 0xFE36: .close(.bracket)
    case 0x5B, 0xFF3B, 0x3014: .open(.squareBracket)
    case 0x5D, 0xFF3D, 0x3015: .close(.squareBracket)
    case 0x3010, 0xFE3B: .open(.lenticular)
    case 0x3011, 0xFE3C: .close(.lenticular)
    case 0x22, 0xFF02: .straightQuote
    default: .none
    }
  }
}
