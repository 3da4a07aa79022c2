/// Dense ids of the characters of a lexicon, those of likely words first, so that what is used most lies together.
struct CharacterNumbering {
  /// The characters by their ids; the first has id 1, and 0 stands for all others.
  let characters: [UInt32]
  /// The ids of the characters up to the highest one of the lexicon.
  private let ids: [UInt16]

  /// Numbers the characters of words by how likely the words are that they stand in.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - others: Characters that have an id though no word needs them.
  /// - Returns: Nil where there are more characters than ids.
  /// - Complexity: O(*n* + *c* log *c*) in the length of all words and the number of characters.
  init?(_ words: WordList, others: [UInt32] = []) {
    let end = Int(max(words.scalars.max() ?? 0, others.max() ?? 0)) + 1
    var counts = [UInt64](repeating: 0, count: end)
    let highest = max(1, words.costs.max().map(Int.init) ?? 1)
    var start = 0
    for (word, end) in words.ends.enumerated() {
      // A cost is a logarithm: each sixteenth of the highest halves the likelihood.
      let weight: UInt64 = 1 << UInt64(16 - 16 * Int(words.costs[word]) / highest)
      for scalar in words.scalars[start..<Int(end)] { counts[Int(scalar)] += weight }
      start = Int(end)
    }
    for character in others where counts[Int(character)] == 0 { counts[Int(character)] = 1 }
    let used = counts.indices.filter { counts[$0] > 0 }
    guard used.count < Int(LatticeLayout.Slot.free) else { return nil }
    characters = [0] + used.sorted { (counts[$1], $0) < (counts[$0], $1) }.map(UInt32.init)
    var ids = [UInt16](repeating: 0, count: end)
    for (id, character) in characters.enumerated().dropFirst() { ids[Int(character)] = UInt16(id) }
    self.ids = ids
  }

  /// The number of ids, 0 included.
  var count: Int { characters.count }

  /// The id of a character; 0 where it has none.
  @inline(__always)
  subscript(character: UInt32) -> UInt16 {
    Int(character) < ids.count ? ids[Int(character)] : 0
  }
}
