import TifaLexicon
import TifaText

/// For each character what it can start: the flags of all finders in one table.
struct StartTable: Sendable {
  /// By the scalars of the basic plane, and behind them what all others can start: what is found by tries, which tell.
  private var table =
    [CharacterStarts](repeating: [], count: 0x10000) + [
      [.formulation, .formulationSecond, .known, .knownSecond]
    ]

  /// The table of the finders' own tables.
  init(index: FormulationIndex, persons: PersonWeights, activities: ActivityFinder) {
    index.forEachStart {
      insert(.formulation, $0)
      insert(.formulationSecond, $1)
    }
    for scalar in ActivityFinder.pronouns { insert(.pronoun, scalar) }
    persons.known.forEachStart {
      insert(.known, $0)
      insert(.knownSecond, $1)
    }
    persons.model.compounds.forEachStart { insert(.compoundSecond, $1) }
    activities.forEachSourceEnd { insert(.sourceEnd, $0) }
    for scalar in UInt32(0)..<0x10000 {
      if NumeralParser.isNumeral(scalar) { insert(.numeral, scalar) }
      if PersonWeights.isJoint(scalar) || ScalarClass.isLatin(scalar) { insert(.mark, scalar) }
      let profile = persons.model.profile(scalar)
      if profile.surname < .infinity { insert(.surname, scalar) }
      if profile.startsCompound { insert(.compound, scalar) }
      if profile.isSyllable { insert(.syllable, scalar) }
    }
  }

  private mutating func insert(_ starts: CharacterStarts, _ scalar: UInt32) {
    if scalar < 0x10000 { table[Int(scalar)].formUnion(starts) }
  }

  /// What each character of a text can start.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func starts(of text: [UInt32]) -> [CharacterStarts] {
    var starts = [CharacterStarts](repeating: [], count: text.count)
    for index in text.indices { starts[index] = table[Int(min(text[index], 0x10000))] }
    return starts
  }
}
