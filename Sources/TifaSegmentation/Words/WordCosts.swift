/// What the arcs of the lattice cost beside the words of the dictionary, in nats.
///
/// They are round numbers that hold for all texts; `Scripts/count_lattice_words.py` counts with the same ones.
enum WordCosts {
  /// A character that is no word.
  static let unknown: Float = 16
  /// Two characters that make no word of the dictionary, beside the costs of a first and of a second character.
  static let unknownPair: Float = 2
  /// The power that the frequency of a word has in counting how often a character is the first or second of two.
  static let pairPower: Float = 0.3
  /// An ending, such as 局, behind a word of two characters.
  static let ending: Float = 5

  /// A numeral, and what each of its characters adds where it is written in characters.
  static let number: Float = 5
  static let numberCharacter: Float = 0.7
  /// Digits without the unit behind them: 3 of 3万.
  static let numberWithoutUnit: Float = 11
  /// A number with its sign of per cent.
  static let percent: Float = 4
  /// A year, a month or a day of the month.
  static let date: Float = 2

  /// A person's name, beside the costs of the surname and of the given name.
  static let name: Float = 3
  static let singleGiven: Float = 1.9
  static let doubleGiven: Float = 0.2
  static let unknownGiven: Float = 11.5
  /// A transliterated name, beside the costs of its characters; dearer characters are in no such name.
  static let transliteration: Float = 4
  static let dearestTransliteration: Float = 7.5
  static let longestTransliteration = 8

  /// Anything that is divided in one way only: punctuation, spaces, words of other scripts.
  static let other: Float = 1
  /// Part of such a piece, where a word of the user's own begins or ends in it.
  static let part: Float = 20

  /// What a word of the user's own costs at least, and how much less than its parts it costs at least.
  static let cheapestOwn: Float = 0.1
  static let ownMargin: Float = 6

  /// How many times more tokens there are than words of the dictionary.
  static let otherTokens: Float = 1.1
  /// The likelihoods of all words of ICU together, by its version 72, and the sum of all counts of `words/counts.txt`, as
  /// `Scripts/count_pairs.py` says. They are fixed so that costs are the same whatever part of the words is compiled;
  /// another version of ICU may have some more or less.
  static let icuTotal: Float = 8.052582
  static let countTotal: Float = 5_718_912
  /// ICU's share of a word's probability; the counts have the rest.
  static let icuShare: Float = 0.5
  /// The highest cost of a word.
  static let dearest: Float = 20

  /// The number of steps of a nat in the tables.
  ///
  /// With it the dearest way over two characters, as two unknown ones, has a number of 16 bits.
  static let stepsOfNat: Float = 2_000

  /// A cost in the steps of the tables.
  static func steps(_ cost: Float) -> UInt32 { UInt32((cost * stepsOfNat).rounded()) }
}
