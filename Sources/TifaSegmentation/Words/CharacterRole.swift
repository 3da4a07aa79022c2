/// What a character does in numbers, dates and the words of other scripts.
enum CharacterRole: UInt8 {
  case none
  /// A numeral of one digit: 〇○零一二三四五六七八九两.
  case numeral
  /// A unit of numbers: 十千万亿.
  case unit
  /// 百, a unit with which percentages begin.
  case hundred
  /// 第
  case ordinal
  /// 分 and 之
  case part, of
  /// 点
  case point
  case year, month, day
  case dash, ellipsis, dot, hyphen
  /// Marks that join Latin words, beside the hyphen: & ' _ ’
  case joint
  /// Marks inside of digits, beside the dot: , ． ·
  case separator
  case percent
  case joiner
  case carriageReturn, lineFeed

  /// The roles of the characters that numbers are written with.
  static let numerals = CharacterRole.numeral...CharacterRole.hundred

  /// The role of a simplified character.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x3007, 0x25CB, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D,
      0x4E24:
      self = .numeral
    case 0x5341, 0x5343, 0x4E07, 0x4EBF: self = .unit
    case 0x767E: self = .hundred
    case 0x7B2C: self = .ordinal
    case 0x5206: self = .part
    case 0x4E4B: self = .of
    case 0x70B9: self = .point
    case 0x5E74: self = .year
    case 0x6708: self = .month
    case 0x65E5: self = .day
    case 0x2014: self = .dash
    case 0x2026: self = .ellipsis
    case 0x2E: self = .dot
    case 0x2D: self = .hyphen
    case 0x26, 0x27, 0x5F, 0x2019: self = .joint
    case 0x2C, 0xFF0E, 0xB7: self = .separator
    case 0x25, 0xFF05, 0x2030: self = .percent
    case 0x200D: self = .joiner
    case 0x0D: self = .carriageReturn
    case 0x0A: self = .lineFeed
    default: self = .none
    }
  }

  /// Whether digits can go on behind such a mark: . , ． ·
  @inline(__always)
  var separatesDigits: Bool { self == .dot || self == .separator }

  /// Whether several of a mark in a row are one: —— …… ... --
  @inline(__always)
  var isRepeated: Bool { CharacterRole.dash <= self && self <= .hyphen }

  /// Whether a mark joins what is on both its sides to one Latin word.
  @inline(__always)
  func joins(_ before: PieceShape, _ after: PieceShape) -> Bool {
    let hasParts = (before == .latin || before == .digit) && (after == .latin || after == .digit)
    guard hasParts else { return false }
    return switch self {
    case .hyphen, .joint: before == .latin || after == .latin
    case .dot: before == after
    default: false
    }
  }
}

extension CharacterRole: Comparable {
  @inline(__always)
  static func < (first: CharacterRole, second: CharacterRole) -> Bool { first.rawValue < second.rawValue }
}
