import TifaLexicon

/// Compiles rules and a lexicon into the tables of a lattice.
struct LatticeCompiler {
  private var writer = TableWriter(name: LatticeLayout.magic, count: LatticeLayout.Header.allCases.count)

  /// Compiles.
  ///
  /// - Parameters:
  ///   - rules: The rules for boundaries outside of what the lexicon divides.
  ///   - words: The words of the lexicon with their costs.
  ///   - unknown: What is done with what no word covers.
  /// - Returns: Nil where the words have more characters than there are ids.
  /// - Complexity: O(*n*) in the number of words; less than a third of a second for some hundred thousand.
  static func storage(rules: WordRules, words: WordList, unknown: UnknownWords) -> TableStorage? {
    guard let numbering = CharacterNumbering(words) else { return nil }
    let trie = LatticeTrie(words, unknown: unknown, numbering: numbering)
    var compiler = LatticeCompiler()
    compiler.addStates(of: rules)
    compiler.addCharacters(of: rules, trie)
    compiler.add(unknown.katakana, .runCostCount)
    compiler.add(trie.roots, .characterCount)
    compiler.add(trie.slots, .slotCount)
    return compiler.writer.finish()
  }

  private mutating func add<Element: BitwiseCopyable>(
    _ elements: [Element], _ header: LatticeLayout.Header? = nil
  ) {
    if let header { writer.set(header.rawValue, elements.count) }
    writer.add(elements)
  }

  /// Adds the states: where each category leads, twice the place of that state's row, one more where it accepts; and behind
  /// them the status of what ends there, at the place of the row.
  private mutating func addStates(of rules: WordRules) {
    let categories = rules.categoryCount
    var next: [UInt32] = []
    var statuses = [UInt32](repeating: 0, count: rules.stateCount * categories)
    for state in 0..<rules.stateCount {
      for category in 0..<categories {
        let other = rules.next(state, category)
        next.append(UInt32(2 * other * categories) + (rules.status(other) == nil ? 0 : 1))
      }
      statuses[state * categories] = UInt32(rules.status(state) ?? 0)
    }
    writer.set(LatticeLayout.Header.stateCount.rawValue, rules.stateCount)
    writer.set(LatticeLayout.Header.categoryCount.rawValue, categories)
    add(next)
    add(statuses)
  }

  /// Adds what is known of each character.
  private mutating func addCharacters(of rules: WordRules, _ trie: LatticeTrie) {
    var pages = CharacterPages { rules.infos($0) }
    for (id, character) in trie.numbering.characters.enumerated().dropFirst() {
      pages[character] |= UInt32(id)
    }
    writer.set(LatticeLayout.Header.supplementaryPages.rawValue, pages.supplementary.count / 256)
    add(pages.basic)
    add(pages.pages)
    add(pages.supplementary)
  }
}
