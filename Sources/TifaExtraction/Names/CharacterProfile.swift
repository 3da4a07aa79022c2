/// What a character costs in each place of a name, in nats.
struct CharacterProfile: Sendable {
  /// The cost of a given-name character that was never counted.
  static let unknownGiven: Float = 11.5
  /// The cost of a transliterating character that is not listed.
  static let unknownTransliteration: Float = 10.5

  /// As a surname of one character; infinity where it is none.
  var surname = Float.infinity
  /// As the only, the first, the second character of a given name.
  var single = unknownGiven
  var first = unknownGiven
  var second = unknownGiven
  /// In a transliterated name; infinity where it is in none.
  var transliteration = Float.infinity
  /// In a minority name; infinity where it is in none.
  var minority = Float.infinity
  /// Whether the character alone is a word of grammar: 和, 于.
  var isGrammar = false
  /// Whether a surname of two characters or more starts with it.
  var startsCompound = false

  /// Whether foreign names, or minority ones, are written with the character.
  @inline(__always)
  var isSyllable: Bool { transliteration < .infinity || minority < .infinity }
}
