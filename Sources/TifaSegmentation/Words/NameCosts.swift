import TifaLexicon

/// What surnames and the characters of names cost, in nats.
///
/// A Chinese name is a listed surname and one or two given characters, each by its frequency in that place; a
/// transliterated name is two or more of the characters that such names are written with. The counts are those of
/// `Dictionaries/names`.
struct NameCosts {
  /// The surnames in the order of their characters, with their costs in steps.
  private(set) var surnames = WordList()
  private let single: CharacterWeights
  private let first: CharacterWeights
  private let second: CharacterWeights
  private let transliteration: CharacterWeights

  /// The names of the embedded dictionaries.
  ///
  /// - Complexity: O(*n*) in their size.
  init() {
    var rows: [(surname: [UInt32], bearers: Int)] = []
    EmbeddedDictionary.named("names/surnames.txt").forEachRow {
      rows.append((Array($0.key), max(1, $0.integer(1) ?? 1)))
    }
    rows.sort { $0.surname.lexicographicallyPrecedes($1.surname) }
    for (surname, bearers) in rows {
      let cost = WordCosts.name + Float.logarithm(100_000 / Float(bearers))
      surnames.append(surname, cost: UInt16(WordCosts.steps(cost)))
    }
    single = Self.weights("names/given.txt", column: 1)
    first = Self.weights("names/given.txt", column: 2)
    second = Self.weights("names/given.txt", column: 3)
    transliteration = Self.weights("names/transliteration.txt", column: 1)
  }

  private static func weights(_ name: String, column: Int) -> CharacterWeights {
    var weights = CharacterWeights()
    EmbeddedDictionary.named(name).forEachRow { weights.add($0.firstScalar, Float($0.integer(column) ?? 0)) }
    return weights
  }

  /// What a character costs as a given name, or as part of one; the number of characters is in it.
  func given(_ character: UInt32) -> WordLayout.GivenName {
    func steps(_ weights: CharacterWeights, _ fixed: Float) -> UInt16 {
      let cost = weights.cost(character, smoothing: 0.25, unseen: 1) ?? .infinity
      return UInt16(WordCosts.steps(fixed + min(cost, WordCosts.unknownGiven)))
    }
    return WordLayout.GivenName(
      single: steps(single, WordCosts.singleGiven), first: steps(first, WordCosts.doubleGiven),
      second: steps(second, 0))
  }

  /// What a character costs in a transliterated name; nil where it is in none.
  func transliterated(_ character: UInt32) -> UInt16? {
    guard let cost = transliteration.cost(character, smoothing: 0.5, unseen: 1),
      cost <= WordCosts.dearestTransliteration
    else { return nil }
    return UInt16(WordCosts.steps(cost))
  }
}
