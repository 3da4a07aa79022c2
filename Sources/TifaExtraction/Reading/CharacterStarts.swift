/// What of the things that the rules look for starts, or ends, at a character of a text.
///
/// A character that lacks a flag starts nothing of the sort; one that has it may, by itself and the character behind it. So the loops over a
/// text pass most positions by with one test.
struct CharacterStarts: OptionSet, Sendable {
  let rawValue: UInt32

  /// A formulation of the dictionary, in running text.
  static let formulation = CharacterStarts(rawValue: 1 << 0)
  /// A numeral of a frame.
  static let numeral = CharacterStarts(rawValue: 1 << 1)
  /// A surname of one character.
  static let surname = CharacterStarts(rawValue: 1 << 2)
  /// A surname of two characters or more.
  static let compound = CharacterStarts(rawValue: 1 << 3)
  /// A syllable of a foreign or minority name, with another one behind it.
  static let syllable = CharacterStarts(rawValue: 1 << 4)
  /// A person known by name.
  static let known = CharacterStarts(rawValue: 1 << 5)
  /// The dot between the parts of a name, or a Latin letter.
  static let mark = CharacterStarts(rawValue: 1 << 6)
  /// The last character of what meetings and documents are called.
  static let sourceEnd = CharacterStarts(rawValue: 1 << 7)
  /// 他 or 她.
  static let pronoun = CharacterStarts(rawValue: 1 << 9)

  /// What befalls somebody: 逝世.
  static let fate = CharacterStarts(rawValue: 1 << 10)
  /// A verb of notices before an appointment: 拟任.
  static let proposal = CharacterStarts(rawValue: 1 << 11)
  /// A quotation mark.
  static let quotation = CharacterStarts(rawValue: 1 << 12)
  /// The last character of divisions' names: 区.
  static let divisionEnd = CharacterStarts(rawValue: 1 << 13)
  /// A word that a district's stem stands before: 公安.
  static let localBody = CharacterStarts(rawValue: 1 << 14)
  /// A mark that lines and sentences are divided at: a bracket, what ends a sentence, a line end.
  static let lineMark = CharacterStarts(rawValue: 1 << 15)
  /// A date with a numeral, or a line end.
  static let date = CharacterStarts(rawValue: 1 << 16)
  /// A date with a word.
  static let dateWord = CharacterStarts(rawValue: 1 << 8)
  /// A figure, in the repaired text.
  static let figure = CharacterStarts(rawValue: 1 << 17)

  /// All that a person's name can be found by.
  static let name: CharacterStarts = [.surname, .compound, .syllable, .known, .mark]
}
