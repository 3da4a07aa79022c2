/// Finds the places of a trie's nodes in a ``WordArray``, those of the likeliest words first.
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
  /// - Parameters:
  ///   - alphabet: An alphabet with all characters of the words.
  ///   - costs: For each node the least cost of a word that goes through it.
  init(_ trie: WordTrie, alphabet: Alphabet, costs: [Float]) {
    self.trie = trie
    codes = trie.entries.map { alphabet.code($0.scalar) }
    places = [Node](repeating: 0, count: trie.entries.count)
    bases = [UInt32](repeating: 0, count: trie.entries.count)
    filters = [UInt32](repeating: 0, count: trie.entries.count)
    placement = SlotPlacement(taken: Int(WordArray.start) + 1, sharesBases: true)
    places[1] = WordArray.start
    place(costs)
  }

  /// Places the children of all nodes.
  private mutating func place(_ costs: [Float]) {
    let (children, starts) = children()
    // Costs are positive, so their bits are in their order; a node comes before those behind it.
    var order: [UInt64] = []
    order.reserveCapacity(costs.count)
    for node in 1..<trie.entries.count where starts[node] < starts[node + 1] {
      order.append(UInt64(costs[node].bitPattern) << 32 | UInt64(node))
    }
    order.sort()
    var ids: [UInt16] = []
    for key in order {
      let node = Int(key & 0xFFFF_FFFF)
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

  /// For each place what is known of the node there, with the values and costs that the words get.
  func units(_ word: (Int32) -> (value: Int32, cost: Float)) -> [WordArray.Unit] {
    var result = [WordArray.Unit](repeating: WordArray.Unit(), count: placement.count)
    for (node, entry) in trie.entries.enumerated().dropFirst() {
      let word = entry.value == WordTrie.noValue ? (value: WordArray.noValue, cost: 0) : word(entry.value)
      result[Int(places[node])] = WordArray.Unit(
        base: bases[node], filter: filters[node], value: word.value, cost: word.cost)
    }
    return result
  }
}
