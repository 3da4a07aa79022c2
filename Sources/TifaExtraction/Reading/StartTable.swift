import TifaLexicon
import TifaText

/// For each character, and pair of characters, what it can start: the flags of all finders in one table.
struct StartTable: Sendable {
  /// By the scalars of the basic plane, and behind them what all others can start: what is found by tries, which tell.
  private var table =
    [CharacterStarts](repeating: [], count: 0x10000) + [[.formulation, .known, .second]]
  /// The same by the codes of the gazetteer's alphabet: what texts mostly have lies together in memory.
  private var coded: [CharacterStarts] = []
  /// What pairs of characters start.
  private var pairs = PairTable()
  /// What pairs decide on.
  private static let paired: CharacterStarts = [.formulation, .compound, .known, .fate, .proposal]

  /// The table of the finders' own tables.
  ///
  /// - Parameter alphabet: The alphabet of the codes that texts come with.
  init(alphabet: Alphabet, index: FormulationIndex, persons: PersonWeights, activities: ActivityFinder) {
    var starts: [[UInt32]: CharacterStarts] = [:]
    index.forEachStart { starts[[$0, $1], default: []].insert(.formulation) }
    persons.known.forEachStart { starts[[$0, $1], default: []].insert(.known) }
    persons.model.compounds.forEachStart { starts[[$0, $1], default: []].insert(.compound) }
    for word in PersonnelVerbs.fates.words { starts[Array(word[..<2]), default: []].insert(.fate) }
    for word in PersonnelVerbs.proposals.words { starts[Array(word[..<2]), default: []].insert(.proposal) }
    for (pair, flags) in starts {
      insert(flags, pair[0])
      insert(.second, pair[1])
      pairs.insert(pair[0], pair[1], value: Int(flags.rawValue))
    }
    for scalar in ActivityFinder.pronouns { insert(.pronoun, scalar) }
    for scalar in PlaceFinder.suffixes { insert(.divisionEnd, scalar) }
    for word in PlaceFinder.localBodies.words { insert(.localBody, word[0]) }
    for scalar in [Punctuation.openQuote, Punctuation.closeQuote] { insert(.quotation, scalar) }
    for scalar in CreditFinder.lineMarks { insert(.lineMark, scalar) }
    activities.forEachSourceEnd { insert(.sourceEnd, $0) }
    for scalar in UInt32(0)..<0x10000 {
      if NumeralParser.isNumeral(scalar) { insert(.numeral, scalar) }
      if PersonWeights.isJoint(scalar) || ScalarClass.isLatin(scalar) { insert(.mark, scalar) }
      let profile = persons.model.profile(scalar)
      if profile.surname < .infinity { insert(.surname, scalar) }
      if profile.isSyllable { insert(.syllable, scalar) }
    }
    coded = alphabet.scalars.map { table[Int(min($0, 0x10000))] }
  }

  private mutating func insert(_ starts: CharacterStarts, _ scalar: UInt32) {
    if scalar < 0x10000 { table[Int(scalar)].formUnion(starts) }
  }

  /// What each character of a text can start, and what some of them can.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func starts(of text: [UInt32], codes: [UInt16]) -> (starts: [CharacterStarts], all: CharacterStarts) {
    var result = [CharacterStarts](repeating: [], count: text.count)
    var starts = result.mutableSpan
    let table = self.table.span
    let coded = self.coded.span
    var all: CharacterStarts = []
    var behind: CharacterStarts = []
    var index = text.count
    while index > 0 {
      index -= 1
      let code = Int(codes[index])
      let own = code > 0 ? coded[code] : table[Int(min(text[index], 0x10000))]
      var flags = own
      if !behind.contains(.syllable) { flags.remove(.syllable) }
      if !flags.isDisjoint(with: Self.paired) {
        let hasPair = behind.contains(.second)
        flags = hasPair ? decided(flags, text[index], text[index + 1]) : flags.subtracting(Self.paired)
      }
      starts[index] = flags
      all.formUnion(flags)
      behind = own
    }
    return (result, all)
  }

  /// What a character starts together with the one behind it.
  private func decided(_ flags: CharacterStarts, _ first: UInt32, _ second: UInt32) -> CharacterStarts {
    guard first | second < 0x10000 else { return flags }
    let pair = pairs.value(first, second).map { CharacterStarts(rawValue: UInt32($0)) } ?? []
    return flags.subtracting(Self.paired.subtracting(pair))
  }
}
