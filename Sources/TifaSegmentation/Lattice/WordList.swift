/// Words with their costs, in one piece of memory: the words of a lexicon that a lattice is compiled from.
///
/// Words come in an order in which those with a common start stand together.
struct WordList {
  /// The scalars of all words, one behind the other.
  private(set) var scalars: [UInt32] = []
  /// Where each word ends in them.
  private(set) var ends: [Int32] = []
  private(set) var costs: [UInt16] = []

  var count: Int { ends.count }

  /// Appends a word.
  ///
  /// - Precondition: The cost is under ``LatticeLayout/Slot/none``.
  mutating func append(_ word: some Sequence<some UnsignedInteger>, cost: UInt16) {
    precondition(cost < LatticeLayout.Slot.none, "a cost is under 65,535")
    let start = scalars.count
    for scalar in word { scalars.append(UInt32(scalar)) }
    precondition(scalars.count > start && scalars.count - start < 255, "a word has 1 to 254 characters")
    ends.append(Int32(scalars.count))
    costs.append(cost)
  }

  /// The words that a condition holds for.
  func filter(_ isWanted: (ArraySlice<UInt32>) -> Bool) -> WordList {
    var words = WordList()
    var start = 0
    for (end, cost) in zip(ends, costs) {
      let word = scalars[start..<Int(end)]
      if isWanted(word) { words.append(word, cost: cost) }
      start = Int(end)
    }
    return words
  }
}

/// What a lattice does with what no word covers.
struct UnknownWords {
  /// The cost of a single character that is no word.
  var character: UInt16
  /// The costs of a run of Katakana as one word, by its length; longer ones are no words.
  var katakana: [UInt16] = []
}
