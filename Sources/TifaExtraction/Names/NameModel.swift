import TifaLexicon

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How likely a string of characters is a person's name, as a cost in nats.
///
/// A Chinese name is a surname and one or two given characters, each drawn by its frequency in that place; a
/// transliterated or minority name is a run of characters drawn from those that such names are written with.
/// The counts come from raw news text and from public statistics: see `Dictionaries/names/SOURCES.md`.
public struct NameModel: Sendable {
  /// The cost of a one-character given name, and of a two-character one.
  private static let singleCost: Float = 1.9
  private static let doubleCost: Float = 0.2
  /// The cost of the surname of a person whose surname is not listed.
  static let unknownSurnameCost: Float = 15
  /// The cost of a transliterating character that is not listed.
  private static let unknownTransliterationCost: Float = 10.5
  /// The cost of a given-name character that was never counted.
  private static let unknownGivenCost: Float = 11.5

  private let surnames: WordTrie
  private let surnameCosts: [Float]
  private let single: [UInt32: Float]
  private let first: [UInt32: Float]
  private let second: [UInt32: Float]
  private let transliteration: [UInt32: Float]
  private let minority: [UInt32: Float]

  /// The model of the embedded dictionaries.
  ///
  /// - Complexity: O(*n*) in the size of the dictionaries.
  public static func embedded() -> NameModel { NameModel() }

  private init() {
    var surnames = WordTrie(capacity: 1 << 11)
    var costs: [Float] = []
    EmbeddedDictionary.named("names/surnames.txt").forEachRow { row in
      surnames.insert(row.key, value: Int32(costs.count))
      costs.append(log(100_000 / Float(max(1, row.integer(1) ?? 1))))
    }
    self.surnames = surnames
    surnameCosts = costs
    single = Self.givenCosts(column: 1)
    first = Self.givenCosts(column: 2)
    second = Self.givenCosts(column: 3)
    transliteration = Self.characterCosts("names/transliteration.txt")
    minority = Self.characterCosts("names/minority.txt")
  }

  private static func givenCosts(column: Int) -> [UInt32: Float] {
    var counts: [UInt32: Int] = [:]
    EmbeddedDictionary.named("names/given.txt").forEachRow { counts[$0.key[0]] = $0.integer(column) ?? 0 }
    let total = Float(counts.values.reduce(0, +) + 1)
    return counts.mapValues { log(total / (Float($0) + 0.25)) }
  }

  private static func characterCosts(_ name: String) -> [UInt32: Float] {
    var counts: [UInt32: Int] = [:]
    EmbeddedDictionary.named(name).forEachRow { counts[$0.key[0]] = $0.integer(1) ?? 1 }
    let total = Float(counts.values.reduce(0, +) + 1)
    return counts.mapValues { log(total / (Float($0) + 0.5)) }
  }

  /// The cost of the surname that stands at a range; nil where it is no listed surname.
  func surnameCost(_ text: [UInt32], _ range: Range<Int>) -> Float? {
    surnames.value(of: text[range]).map { surnameCosts[Int($0)] }
  }

  /// Whether a character is often the last of a given name.
  func isCommonGiven(_ scalar: UInt32) -> Bool {
    min(single[scalar] ?? Self.unknownGivenCost, second[scalar] ?? Self.unknownGivenCost) < 6.6
  }

  /// Whether a range is a listed surname of two characters or more: 欧阳 alone is no name.
  func isCompoundSurname(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    range.count > 1 && surnames.value(of: text[range]) != nil
  }

  /// The lengths, in scalars, of the listed surnames that start at a position, shortest first.
  func surnameLengths(_ text: [UInt32], at start: Int) -> [Int] {
    var lengths: [Int] = []
    surnames.forEachMatch(in: text, from: start) { end, _ in lengths.append(end - start) }
    return lengths
  }

  /// The cost of a given name of one or two characters.
  func givenCost(_ text: [UInt32], _ range: Range<Int>) -> Float {
    if range.count == 1 {
      let scalar = text[range.lowerBound]
      return Self.singleCost + min(single[scalar] ?? Self.unknownGivenCost, Self.unknownGivenCost)
    }
    return Self.doubleCost
      + min(first[text[range.lowerBound]] ?? Self.unknownGivenCost, Self.unknownGivenCost)
      + min(second[text[range.lowerBound + 1]] ?? Self.unknownGivenCost, Self.unknownGivenCost)
  }

  /// The cost of a range as a transliterated name; unlisted characters are dear.
  func transliterationCost(_ text: [UInt32], _ range: Range<Int>) -> Float {
    var cost: Float = 1
    for index in range {
      cost += min(
        transliteration[text[index]] ?? Self.unknownTransliterationCost, Self.unknownTransliterationCost)
    }
    return cost
  }

  /// The cost of a range as a minority name written in characters; nil where one of them is in no such name.
  func minorityCost(_ text: [UInt32], _ range: Range<Int>) -> Float? {
    var cost: Float = 1
    for index in range {
      guard let character = minority[text[index]] ?? transliteration[text[index]] else { return nil }
      cost += character
    }
    return cost
  }
}
