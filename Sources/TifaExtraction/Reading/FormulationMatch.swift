import TifaLexicon

/// A place where a formulation of the dictionary stands in running text.
struct FormulationMatch {
  let start: Int
  let end: Int
  /// The formulation, by its number in the index.
  let number: Int

  /// For each position where formulations start the longest one, in order; they may overlap.
  ///
  /// - Complexity: O(*n*) in the length of the passage.
  static func matches(of index: FormulationIndex, in passage: Passage) -> [FormulationMatch] {
    var matches: [FormulationMatch] = []
    var position = 0
    while true {
      position = passage.firstStart(of: .formulation, from: position)
      guard position < passage.count else { return matches }
      if let match = index.longestMatch(in: passage.scalars, from: position) {
        matches.append(FormulationMatch(start: position, end: match.end, number: match.number))
      }
      position += 1
    }
  }
}
