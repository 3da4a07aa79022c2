import TifaLexicon
import TifaText

/// For each character, and pair of characters, what it can start: the flags of all finders in one table.
struct StartTable: Sendable {
  /// By the scalars of the basic plane, and behind them what all others can start: what is found by tries, which tell.
  private var table =
    [CharacterStarts](repeating: [], count: 0x10000) + [[.formulation, .known]]
  /// The same by the codes of the gazetteer's alphabet: what texts mostly have lies together in memory.
  private var coded: [CharacterStarts] = []
  /// What pairs of characters start.
  private var pairs = PairTable()
  /// A filter of the pairs (after Bloom, 1970), which turns most others away.
  private var filter = [UInt64](repeating: 0, count: 1 << 10)
  /// What pairs decide on.
  private static let paired: CharacterStarts = [
    .formulation, .compound, .known, .fate, .proposal, .dateWord,
  ]

  /// The table of the finders' own tables.
  ///
  /// - Parameter alphabet: The alphabet of the codes that texts come with.
  init(
    alphabet: Alphabet, index: FormulationIndex, persons: PersonWeights, activities: ActivityFinder,
    dates: DateExtractor, figures: FigureExtractor
  ) {
    var starts: [[UInt32]: CharacterStarts] = [:]
    index.forEachStart { starts[[$0, $1], default: []].insert(.formulation) }
    persons.known.forEachStart { starts[[$0, $1], default: []].insert(.known) }
    persons.model.compounds.forEachStart { starts[[$0, $1], default: []].insert(.compound) }
    dates.forEachWordStart { starts[[$0, $1], default: []].insert(.dateWord) }
    for word in PersonnelVerbs.fates.words { starts[Array(word[..<2]), default: []].insert(.fate) }
    for word in PersonnelVerbs.proposals.words { starts[Array(word[..<2]), default: []].insert(.proposal) }
    for (pair, flags) in starts {
      insert(flags, pair[0])
      let bit = Self.filterBit(pair[0], pair[1])
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      pairs.insert(pair[0], pair[1], value: Int(flags.rawValue))
    }
    for scalar in ActivityFinder.pronouns { insert(.pronoun, scalar) }
    for scalar in PlaceFinder.suffixes { insert(.divisionEnd, scalar) }
    for word in PlaceFinder.localBodies.words { insert(.localBody, word[0]) }
    for scalar in [Punctuation.openQuote, Punctuation.closeQuote] { insert(.quotation, scalar) }
    activities.forEachSourceEnd { insert(.sourceEnd, $0) }
    for scalar in UInt32(0)..<0x10000 {
      if NumeralParser.isNumeral(scalar) { insert(.numeral, scalar) }
      if Punctuation.isLineMark(scalar) { insert(.lineMark, scalar) }
      if dates.isStop(scalar) { insert(.date, scalar) }
      if figures.canStart(scalar) { insert(.figure, scalar) }
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
  func starts(of text: NormalizedText, codes: [UInt16]) -> (starts: [CharacterStarts], all: CharacterStarts) {
    var result = [CharacterStarts](filledWith: [], count: text.count)
    var starts = result.mutableSpan
    let (scalars, repaired, codes) = (text.canonical.span, text.repaired.span, codes.span)
    let (table, coded, filter) = (table.span, coded.span, filter.span)
    var all: CharacterStarts = []
    var behind: CharacterStarts = []
    var second: UInt32 = 0
    var index = scalars.count
    while index > 0 {
      index -= 1
      let scalar = scalars[index]
      let code = Int(codes[index])
      let own = code > 0 ? coded[code] : table[Int(min(scalar, 0x10000))]
      var flags = own
      if !behind.contains(.syllable) { flags.remove(.syllable) }
      flags.subtract(Self.paired)
      let bit = Self.filterBit(scalar, second)
      if filter[bit >> 6] &>> UInt64(bit & 63) & 1 != 0 || scalar | second >= 0x10000 {
        flags.formUnion(decided(own, scalar, second))
      }
      // Figures are read from the text as it stands.
      if repaired[index] != scalar {
        flags.remove(.figure)
        flags.formUnion(table[Int(min(repaired[index], 0x10000))].intersection(.figure))
      }
      starts[index] = flags
      all.formUnion(flags)
      behind = own
      second = scalar
    }
    return (result, all)
  }

  /// What a character starts together with the one behind it; all that it can where one of them has no place in the table.
  private func decided(_ flags: CharacterStarts, _ first: UInt32, _ second: UInt32) -> CharacterStarts {
    let paired = flags.intersection(Self.paired)
    guard !paired.isEmpty, first | second < 0x10000 else { return paired }
    return pairs.value(first, second).map { paired.intersection(CharacterStarts(rawValue: UInt32($0))) } ?? []
  }

  /// The bit of the filter that a pair sets.
  @inline(__always)
  private static func filterBit(_ first: UInt32, _ second: UInt32) -> Int {
    Int(truncatingIfNeeded: (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 16)
  }
}
