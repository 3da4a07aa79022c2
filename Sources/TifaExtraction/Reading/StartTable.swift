import TifaLexicon
import TifaText

/// For each character what it can start: the flags of all finders in one table.
struct StartTable: Sendable {
  /// By the scalars of the basic plane.
  private var table = [CharacterStarts](repeating: [], count: 0x10000)
  /// What characters beyond the basic plane can start: what is found by tries, which tell.
  private static let beyond: CharacterStarts = [.formulation, .known]

  /// The table of the finders' own tables.
  init(index: FormulationIndex, persons: PersonWeights, activities: ActivityFinder) {
    index.forEachFirst { insert(.formulation, $0) }
    persons.known.forEachFirst { insert(.known, $0) }
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
    text.map { $0 < 0x10000 ? table[Int($0)] : Self.beyond }
  }
}
