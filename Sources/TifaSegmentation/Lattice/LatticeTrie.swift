import TifaLexicon

/// The trie of a word list in a double array, over dense ids of characters.
struct LatticeTrie {
  /// The ids of the characters.
  let numbering: CharacterNumbering
  /// The nodes of the words of one character, by ids; what is no word has the cost of an unknown character.
  private(set) var roots: [LatticeLayout.Slot] = []
  private(set) var slots: [LatticeLayout.Slot] = []

  /// Builds the trie.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - unknown: What a character costs that is no word.
  ///   - numbering: Ids for all characters of the words.
  /// - Complexity: O(*n*) in the number of characters of all words.
  init(_ words: WordList, unknown: UnknownWords, numbering: CharacterNumbering) {
    self.numbering = numbering
    let nodes = Nodes(words, numbering)
    let bases = place(nodes)
    roots = [LatticeLayout.Slot](
      repeating: LatticeLayout.Slot(cost: unknown.character), count: numbering.count)
    for node in nodes.ids.indices.dropFirst() {
      let id = nodes.ids[node]
      let parent = Int(nodes.parents[node])
      var slot = LatticeLayout.Slot(base: bases[node], check: id, cost: nodes.costs[node])
      if parent == 0 {
        if slot.cost == LatticeLayout.Slot.none { slot.cost = unknown.character }
        roots[Int(id)] = slot
      } else {
        slots[Int(bases[parent]) + Int(id)] = slot
      }
    }
  }

  /// Places the children of all nodes, those of nodes with many first, and of nodes with as many those of likely words.
  ///
  /// - Returns: The base of each node.
  private mutating func place(_ nodes: Nodes) -> [UInt32] {
    var bases = [UInt32](repeating: 0, count: nodes.ids.count)
    var byCount = nodes.ids.indices.dropFirst().filter { nodes.starts[$0] < nodes.starts[$0 + 1] }
    byCount.sort { first, second in
      let counts = (nodes.childCount(first), nodes.childCount(second))
      if counts.0 != counts.1 { return counts.0 > counts.1 }
      let costs = (nodes.lowest[first], nodes.lowest[second])
      return costs.0 != costs.1 ? costs.0 < costs.1 : first < second
    }
    var placement = SlotPlacement(taken: 0, sharesBases: false)
    for node in byCount {
      bases[node] = UInt32(
        placement.base(for: nodes.children[Int(nodes.starts[node])..<Int(nodes.starts[node + 1])]))
    }
    // Behind the last slot there is room for every id, so that a look-up needs no check of its place.
    slots = [LatticeLayout.Slot](repeating: LatticeLayout.Slot(), count: placement.count + numbering.count)
    return bases
  }

  /// The nodes of a trie, each before its children; 0 is the root.
  private struct Nodes {
    /// The id that leads to each node.
    var ids: [UInt16] = [0]
    var parents: [Int32] = [0]
    var costs: [UInt16] = [LatticeLayout.Slot.none]
    /// The lowest cost of the words that go through each node.
    var lowest: [UInt16] = []
    /// The ids of the children of all nodes, ascending for each, and where those of each node start.
    var children: [UInt16] = []
    var starts: [Int32] = []

    init(_ words: WordList, _ numbering: CharacterNumbering) {
      // The nodes on the way to the word before.
      var path: [Int32] = [0]
      var previous = 0..<0
      var start = 0
      for (word, end) in words.ends.enumerated() {
        let range = start..<Int(end)
        start = Int(end)
        var depth = 0
        while depth < min(range.count, previous.count),
          words.scalars[range.lowerBound + depth] == words.scalars[previous.lowerBound + depth]
        { depth += 1 }
        path.removeSubrange((depth + 1)...)
        for place in range.dropFirst(depth) {
          parents.append(path[path.count - 1])
          path.append(Int32(ids.count))
          ids.append(numbering[words.scalars[place]])
          costs.append(LatticeLayout.Slot.none)
        }
        costs[Int(path[path.count - 1])] = words.costs[word]
        previous = range
      }
      lowest = costs
      for node in lowest.indices.reversed().dropLast() {
        let parent = Int(parents[node])
        lowest[parent] = min(lowest[parent], lowest[node])
      }
      collectChildren()
    }

    func childCount(_ node: Int) -> Int32 { starts[node + 1] - starts[node] }

    private mutating func collectChildren() {
      starts = [Int32](repeating: 0, count: ids.count + 1)
      for node in ids.indices.dropFirst() { starts[Int(parents[node]) + 1] += 1 }
      for node in ids.indices { starts[node + 1] += starts[node] }
      var next = starts
      children = [UInt16](repeating: 0, count: ids.count - 1)
      for node in ids.indices.dropFirst() {
        let parent = Int(parents[node])
        children[Int(next[parent])] = ids[node]
        next[parent] += 1
      }
      for node in ids.indices where childCount(node) > 1 {
        children[Int(starts[node])..<Int(starts[node + 1])].sort()
      }
    }
  }
}
