/// Finds the places of a trie's nodes in a ``WordArray``, those of the words that came first before others.
struct WordArrayLayout {
  typealias Node = UInt32

  private let trie: WordTrie
  /// For each node the code of the character that leads to it.
  private let codes: [UInt16]
  /// For each node its place and its base.
  private var places: [Node]
  private var bases: [UInt32]
  /// For each node the filter of the codes that lead on.
  private var filters: [UInt32]
  private var placement: SlotPlacement

  /// Lays a trie out.
  ///
  /// - Parameter alphabet: An alphabet with all characters of the words.
  init(_ trie: WordTrie, alphabet: Alphabet) {
    self.trie = trie
    codes = trie.entries.map { alphabet.code($0.scalar) }
    places = [Node](repeating: 0, count: trie.entries.count)
    bases = [UInt32](repeating: 0, count: trie.entries.count)
    filters = [UInt32](repeating: 0, count: trie.entries.count)
    placement = SlotPlacement(taken: Int(WordArray.start) + 1, sharesBases: true)
    places[1] = WordArray.start
    place()
  }

  /// Places the children of all nodes; a node comes before those behind it.
  private mutating func place() {
    let (children, starts) = children()
    var ids: [UInt16] = []
    for node in 1..<trie.entries.count where starts[node] < starts[node + 1] {
      let range = Int(starts[node])..<Int(starts[node + 1])
      ids.removeAll(keepingCapacity: true)
      for child in children[range] { ids.append(codes[Int(child)]) }
      ids.sort()
      let base = placement.base(for: ids[...])
      bases[node] = UInt32(base)
      for child in children[range] {
        let code = codes[Int(child)]
        places[Int(child)] = Node(base + Int(code))
        filters[node] |= WordArray.filterBit(code)
      }
    }
  }

  /// The children of all nodes, one node's side by side, and where each node's start.
  private func children() -> (nodes: [Node], starts: [Int32]) {
    let entries = trie.entries
    var starts = [Int32](repeating: 0, count: entries.count + 1)
    for entry in entries.dropFirst(2) { starts[Int(entry.parent) + 1] += 1 }
    for node in 1..<starts.count { starts[node] += starts[node - 1] }
    var next = starts
    var nodes = [Node](repeating: 0, count: entries.count - 2)
    for node in entries.indices.dropFirst(2) {
      let parent = Int(entries[node].parent)
      nodes[Int(next[parent])] = Node(node)
      next[parent] += 1
    }
    return (nodes, starts)
  }

  /// For each place the node before the one that stands there; 0 where the place is free.
  func parents() -> [Node] {
    var result = [Node](repeating: 0, count: placement.count)
    for (node, entry) in trie.entries.enumerated().dropFirst(2) {
      result[Int(places[node])] = places[Int(entry.parent)]
    }
    return result
  }

  /// For each place what is known of the node there.
  ///
  /// - Parameter costs: The costs of the words by their values.
  func units(_ costs: [Float]) -> [WordArray.Unit] {
    var result = [WordArray.Unit](repeating: WordArray.Unit(), count: placement.count)
    for (node, entry) in trie.entries.enumerated().dropFirst() {
      result[Int(places[node])] = WordArray.Unit(
        base: bases[node], filter: filters[node], value: entry.value,
        cost: entry.value == WordTrie.noValue ? 0 : costs[Int(entry.value)])
    }
    return result
  }
}
