import TifaText

/// The sort of character that a piece of text outside the dictionary is made of.
enum PieceShape: UInt8 {
  case other
  case han
  case digit
  case latin
  /// A letter of another script.
  case letter
  case katakana
  case space
  case lineEnd
  case punctuation
  /// What belongs to the character before it: combining marks, variation selectors, joiners.
  case extender

  /// The shape of a scalar.
  init(_ scalar: UInt32) {
    if ScalarClass.isHan(scalar) {
      self = .han
    } else if scalar < 0x80 {
      self = Self.ascii(scalar)
    } else if ScalarClass.isDigit(scalar) {
      self = .digit
    } else if ScalarClass.isLatin(scalar) {
      self = .latin
    } else if Self.isLineEnd(scalar) {
      self = .lineEnd
    } else if ScalarClass.isSpace(scalar) {
      self = .space
    } else if (scalar >= 0x3001 && scalar <= 0x3003) || (scalar >= 0x3008 && scalar <= 0x3011)
      || (scalar >= 0x2010 && scalar <= 0x2027)
    {
      self = .punctuation
    } else if (scalar >= 0x30A1 && scalar <= 0x30FA) || scalar == 0x30FC {
      self = .katakana
    } else {
      self = Self.byCategory(scalar)
    }
  }

  /// Whether a scalar ends a line.
  @inline(__always)
  static func isLineEnd(_ scalar: UInt32) -> Bool {
    scalar == 0x0A || scalar == 0x0D || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }

  private static func ascii(_ scalar: UInt32) -> PieceShape {
    if ScalarClass.isDigit(scalar) { return .digit }
    if ScalarClass.isLatin(scalar) { return .latin }
    if isLineEnd(scalar) { return .lineEnd }
    if ScalarClass.isSpace(scalar) { return .space }
    switch scalar {
    case 0x24, 0x2B, 0x3C, 0x3D, 0x3E, 0x5E, 0x60, 0x7C, 0x7E: return .other
    default: return scalar < 0x20 || scalar == 0x7F ? .other : .punctuation
    }
  }

  private static func byCategory(_ scalar: UInt32) -> PieceShape {
    if scalar == 0x200D || (scalar >= 0x1F3FB && scalar <= 0x1F3FF) { return .extender }
    // Of the planes behind the third only the fourteenth has characters, its first ones.
    if scalar >= 0x40000, !(0xE0000...0xE0FFF).contains(scalar) { return .other }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return .other }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return scalar < 0x250 || (scalar >= 0x1E00 && scalar < 0x1F00) ? .latin : .letter
    case .nonspacingMark, .enclosingMark, .spacingMark: return .extender
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return .punctuation
    default: return .other
    }
  }

  /// The kind of the arcs of such pieces.
  @inline(__always)
  var kind: WordArc.Kind {
    switch self {
    case .latin: .latin
    case .digit: .number
    case .space, .lineEnd: .space
    case .punctuation: .punctuation
    case .han, .letter, .katakana: .guess
    case .extender, .other: .other
    }
  }
}
