/// What mode `words` knows of a character, in one number: the id of its simplified form, its shape and its role.
struct WordCharacter {
  var bits: UInt32

  @inline(__always)
  init(bits: UInt32) { self.bits = bits }

  /// The id of the simplified form in the lexicon; 0 where no word has it.
  @inline(__always)
  var id: Int { Int(bits & Self.idMask) }
  @inline(__always)
  var shape: PieceShape { PieceShape(rawValue: UInt8(truncatingIfNeeded: bits >> 16 & 0xF)) ?? .other }
  @inline(__always)
  var role: CharacterRole { CharacterRole(rawValue: UInt8(truncatingIfNeeded: bits >> 20 & 0x1F)) ?? .none }

  @inline(__always)
  func has(_ flag: UInt32) -> Bool { bits & flag != 0 }

  @inline(__always)
  var isHan: Bool { bits & Self.shapeMask == UInt32(PieceShape.han.rawValue) << 16 }
  @inline(__always)
  var isDigit: Bool { bits & Self.shapeMask == UInt32(PieceShape.digit.rawValue) << 16 }
  /// Whether the character is a numeral of one digit: 三.
  @inline(__always)
  var isOneDigit: Bool { bits & Self.roleMask == UInt32(CharacterRole.numeral.rawValue) << 20 }
  /// Whether the character is a numeral or a unit of numbers: 三, 万.
  @inline(__always)
  var isNumeral: Bool { CharacterRole.numerals.contains(role) }

  static let idMask: UInt32 = 0xFFFF
  static let shapeMask: UInt32 = 0xF << 16
  static let roleMask: UInt32 = 0x1F << 20
  /// The character makes a word of three with a word of two before it.
  static let isEnding: UInt32 = 1 << 25
  /// A word of the user's own begins with the character.
  static let startsOwn: UInt32 = 1 << 26
  /// A surname begins with the character.
  static let isSurname: UInt32 = 1 << 27
  /// Transliterated names are written with the character.
  static let isTransliteration: UInt32 = 1 << 28
  /// The character is not Han, or numbers begin with it.
  static let isSpecial: UInt32 = 1 << 29
  /// A phrase that becomes other simplified characters than its characters by themselves begins with the character.
  static let startsPhrase: UInt32 = 1 << 30
  /// Nothing reaches over the character but what begins with it.
  static let isCut: UInt32 = 1 << 31

  init(id: Int, shape: PieceShape, role: CharacterRole, flags: UInt32) {
    bits = UInt32(id) | UInt32(shape.rawValue) << 16 | UInt32(role.rawValue) << 20 | flags
  }

  /// Whether a text can be cut between two characters: nothing goes over the place, and what is on one side does not
  /// depend on what is on the other.
  @inline(__always)
  static func isCut(between first: WordCharacter, _ second: WordCharacter) -> Bool {
    guard first.has(isCut), second.shape != .extender else { return false }
    return first.shape == .punctuation || first.shape != second.shape
  }
}
