import TifaLexicon

/// How likely a string of characters is a person's name, as a cost in nats.
///
/// A Chinese name is a surname and one or two given characters, each drawn by its frequency in that place; a
/// transliterated or minority name is a run of characters drawn from those that such names are written with.
/// The counts come from raw news text and from public statistics: see `Dictionaries/names/SOURCES.md`.
public struct NameModel: Sendable {
  /// The cost of a one-character given name, and of a two-character one.
  static let singleCost: Float = 1.9
  static let doubleCost: Float = 0.2
  /// The cost of the surname of a person whose surname is not listed.
  static let unknownSurnameCost: Float = 15
  /// For each scalar of the basic plane its profile's index; 0 is the profile of what no table lists.
  private(set) var codes: [UInt16]
  private(set) var profiles: [CharacterProfile]
  /// The surnames of two characters and more, by their costs' indices.
  private(set) var compounds: WordTrie
  private(set) var compoundCosts: [Float]

  /// The model of the embedded dictionaries.
  ///
  /// - Complexity: O(*n*) in the size of the dictionaries.
  public static func embedded() -> NameModel { NameModel() }

  private init() {
    codes = [UInt16](repeating: 0, count: 0x10000)
    profiles = [CharacterProfile()]
    profiles.reserveCapacity(1 << 12)
    compounds = WordTrie(capacity: 1 << 11)
    compoundCosts = []
    loadSurnames()
    loadGivenNames()
    loadTransliterations()
    loadGrammar()
  }

  /// The index of a character's profile, which is made where there is none.
  mutating func makeProfile(of scalar: UInt32) -> Int {
    guard scalar < 0x10000 else { return 0 }
    if codes[Int(scalar)] == 0 {
      codes[Int(scalar)] = UInt16(profiles.count)
      profiles.append(CharacterProfile())
    }
    return Int(codes[Int(scalar)])
  }

  /// Changes a character's profile.
  mutating func change(_ scalar: UInt32, _ body: (inout CharacterProfile) -> Void) {
    let index = makeProfile(of: scalar)
    if index > 0 { body(&profiles[index]) }
  }

  mutating func addCompound(_ surname: EmbeddedDictionary.Text, cost: Float) {
    compounds.insert(surname, value: Int32(compoundCosts.count))
    compoundCosts.append(cost)
    change(surname[surname.startIndex]) { $0.startsCompound = true }
  }

  /// What a character costs in each place of a name.
  @inline(__always)
  func profile(_ scalar: UInt32) -> CharacterProfile {
    profiles[scalar < 0x10000 ? Int(codes[Int(scalar)]) : 0]
  }

  /// The cost of the surname that stands at a range; nil where it is no listed surname.
  func surnameCost(_ text: [UInt32], _ range: Range<Int>) -> Float? {
    if range.count == 1 {
      let cost = profile(text[range.lowerBound]).surname
      return cost < .infinity ? cost : nil
    }
    return compounds.value(of: text[range]).map { compoundCosts[Int($0)] }
  }

  /// Whether a character is often the last of a given name.
  func isCommonGiven(_ scalar: UInt32) -> Bool {
    let profile = profile(scalar)
    return min(profile.single, profile.second) < 6.6
  }

  /// Whether a range is a listed surname of two characters or more: 欧阳 alone is no name.
  func isCompoundSurname(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    range.count > 1 && profile(text[range.lowerBound]).startsCompound
      && compounds.value(of: text[range]) != nil
  }

  /// Calls a closure with the end and the cost of each listed surname that starts at a position, shortest first.
  @inline(__always)
  func forEachSurname(_ text: [UInt32], at start: Int, _ body: (_ end: Int, _ cost: Float) -> Void) {
    let profile = profile(text[start])
    if profile.surname < .infinity { body(start + 1, profile.surname) }
    if profile.startsCompound {
      compounds.forEachMatch(in: text, from: start) { end, value in body(end, compoundCosts[Int(value)]) }
    }
  }

  /// Whether a range can be a listed surname and a given name of one or two characters.
  func hasNameShape(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    var result = false
    forEachSurname(text, at: range.lowerBound) { end, _ in
      if (1...2).contains(range.upperBound - end) { result = true }
    }
    return result
  }

  /// The cost of a given name of one or two characters.
  @inline(__always)
  func givenCost(_ text: [UInt32], _ range: Range<Int>) -> Float {
    if range.count == 1 { return Self.singleCost + profile(text[range.lowerBound]).single }
    return Self.doubleCost + profile(text[range.lowerBound]).first
      + profile(text[range.lowerBound + 1]).second
  }

  /// The cost of a range as a transliterated name; unlisted characters are dear.
  func transliterationCost(_ text: [UInt32], _ range: Range<Int>) -> Float {
    var cost: Float = 1
    for index in range {
      cost += min(profile(text[index]).transliteration, CharacterProfile.unknownTransliteration)
    }
    return cost
  }

  /// The cost of a range as a minority name written in characters; nil where one of them is in no such name.
  func minorityCost(_ text: [UInt32], _ range: Range<Int>) -> Float? {
    var cost: Float = 1
    for index in range {
      let profile = profile(text[index])
      let character = profile.minority < .infinity ? profile.minority : profile.transliteration
      guard character < .infinity else { return nil }
      cost += character
    }
    return cost
  }
}
