import TifaLexicon

/// Compiles rules and a lexicon into the tables of a lattice.
struct LatticeCompiler {
  private var parts: [[UInt8]] = []
  private var numbers: [LatticeLayout.Header: Int] = [:]

  /// Compiles.
  ///
  /// - Parameters:
  ///   - rules: The rules for boundaries outside of what the lexicon divides.
  ///   - words: The words of the lexicon with their costs.
  ///   - unknown: What is done with what no word covers.
  /// - Returns: Nil where the words have more characters than there are ids.
  /// - Complexity: O(*n*) in the number of words; less than a third of a second for some hundred thousand.
  static func storage(rules: WordRules, words: WordList, unknown: UnknownWords) -> TableStorage? {
    guard let trie = LatticeTrie(words, unknown: unknown) else { return nil }
    var compiler = LatticeCompiler()
    compiler.addStates(of: rules)
    compiler.addCharacters(of: rules, trie)
    compiler.add(unknown.katakana, .runCostCount)
    compiler.add(trie.roots, .characterCount)
    compiler.add(trie.slots, .slotCount)
    return compiler.finish()
  }

  private mutating func add<Element>(_ elements: [Element], _ header: LatticeLayout.Header? = nil) {
    if let header { numbers[header] = elements.count }
    var bytes = unsafe elements.withUnsafeBytes { unsafe [UInt8]($0) }
    bytes += [UInt8](repeating: 0, count: TableHeader.aligned(bytes.count) - bytes.count)
    parts.append(bytes)
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
    numbers[.stateCount] = rules.stateCount
    numbers[.categoryCount] = categories
    add(next)
    add(statuses)
  }

  /// Adds what is known of each character: of the basic plane in one table, beyond it in pages that are kept once.
  private mutating func addCharacters(of rules: WordRules, _ trie: LatticeTrie) {
    var ids: [UInt32: UInt32] = [:]
    var basic = rules.infos(0..<0x10000)
    for (id, character) in trie.characters.enumerated().dropFirst() {
      if character < 0x10000 { basic[Int(character)] |= UInt32(id) } else { ids[character] = UInt32(id) }
    }
    var pages = [UInt16](repeating: 0, count: LatticeLayout.supplementaryPageCount)
    var supplementary: [UInt32] = []
    var known: [UInt64: [Int]] = [:]
    for page in 0..<LatticeLayout.supplementaryPageCount {
      let first = UInt32(0x10000 + 256 * page)
      var infos = rules.infos(first..<first + 256)
      if !ids.isEmpty { for place in infos.indices { infos[place] |= ids[first + UInt32(place)] ?? 0 } }
      let hash = unsafe infos.withUnsafeBytes { unsafe ContentHash.of($0) }
      let same = known[hash]?.first { supplementary[256 * $0..<256 * $0 + 256].elementsEqual(infos) }
      let number = same ?? supplementary.count / 256
      if same == nil {
        supplementary += infos
        known[hash, default: []].append(number)
      }
      pages[page] = UInt16(number)
    }
    numbers[.supplementaryPages] = supplementary.count / 256
    add(basic)
    add(pages)
    add(supplementary)
  }

  private mutating func finish() -> TableStorage {
    let size = LatticeLayout.Header.byteCount + parts.reduce(0) { $0 + $1.count }
    numbers[.magic] = Int(LatticeLayout.magic)
    numbers[.size] = size
    return unsafe TableStorage(byteCount: size) { memory in
      for (place, number) in numbers {
        unsafe memory.storeBytes(of: number, toByteOffset: 8 * place.rawValue, as: Int.self)
      }
      var offset = LatticeLayout.Header.byteCount
      for part in parts {
        unsafe UnsafeMutableRawBufferPointer(rebasing: memory[offset..<offset + part.count]).copyBytes(
          from: part)
        offset += part.count
      }
      let checked = unsafe UnsafeRawBufferPointer(rebasing: memory[TableHeader.checkedStart...])
      unsafe memory.storeBytes(
        of: ContentHash.of(checked), toByteOffset: 8 * LatticeLayout.Header.checksum.rawValue, as: UInt64.self
      )
    }
  }
}
