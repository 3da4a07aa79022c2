extension WordTrie {
  /// Adds words of the embedded dictionaries, each new one with the next value from 0; a word that is there keeps its value.
  ///
  /// - Returns: The values of the words.
  /// - Precondition: The trie is empty.
  /// - Complexity: O(*n*) in the size of the words.
  mutating func fill(with words: some RandomAccessCollection<EmbeddedDictionary.Text>) -> [Int32] {
    precondition(count == 1, "the trie has words already")
    var values: [Int32] = []
    values.reserveCapacity(words.count)
    var filling = Filling(nodeCount: entries.count)
    var next = words.startIndex
    while next < words.endIndex {
      makeRoom(for: words[next].byteCount, filling)
      fill(with: words, from: &next, &filling, &values)
    }
    entries.removeLast(entries.count - filling.nodeCount)
    used = filling.used
    return values
  }

  /// How far a trie is filled.
  private struct Filling {
    /// The number of entries that are nodes; those behind them are empty.
    var nodeCount: Int
    /// The number of slots that are taken.
    var used = 0
    /// The number of values that were given.
    var valueCount: Int32 = 0
  }

  /// Makes room for some nodes at least.
  private mutating func makeRoom(for nodes: Int, _ filling: Filling) {
    while (filling.used + nodes) * 8 > slots.count * 5 { grow() }
    guard filling.nodeCount + nodes > entries.count else { return }
    entries.append(contentsOf: repeatElement(Self.empty, count: max(nodes, slots.count / 2)))
  }

  /// Adds words up to the first one for which there may be no room.
  private mutating func fill<Words: RandomAccessCollection<EmbeddedDictionary.Text>>(
    with words: Words, from next: inout Words.Index, _ filling: inout Filling, _ values: inout [Int32]
  ) {
    unsafe roots.withUnsafeMutableBufferPointer { roots in
      unsafe slots.withUnsafeMutableBufferPointer { slots in
        unsafe filter.withUnsafeMutableBufferPointer { filter in
          unsafe entries.withUnsafeMutableBufferPointer { entries in
            var tables = unsafe Tables(
              roots: roots, slots: slots, filter: filter, entries: entries, shift: shift, filling: filling)
            while next < words.endIndex, unsafe tables.hasRoom(for: words[next].byteCount) {
              unsafe values.append(tables.add(words[next]))
              words.formIndex(after: &next)
            }
            unsafe filling = tables.filling
          }
        }
      }
    }
  }

  /// The tables while words are added, of which nothing is copied and nothing grows.
  ///
  /// All nodes are below `filling.nodeCount`, and a slot is always free: ``hasRoom(for:)`` is asked before each word.
  @unsafe
  private struct Tables {
    let roots: UnsafeMutableBufferPointer<Node>
    let slots: UnsafeMutableBufferPointer<Node>
    let filter: UnsafeMutableBufferPointer<UInt8>
    let entries: UnsafeMutableBufferPointer<Entry>
    let shift: UInt64
    var filling: Filling

    @inline(__always)
    func hasRoom(for nodes: Int) -> Bool {
      unsafe (filling.used + nodes) * 8 <= slots.count * 5 && filling.nodeCount + nodes <= entries.count
    }

    @inline(__always)
    mutating func add(_ word: EmbeddedDictionary.Text) -> Int32 {
      var node: Node = 1
      for scalar in word { node = unsafe step(from: node, scalar) }
      if unsafe entries[Int(node)].value == WordTrie.noValue {
        unsafe entries[Int(node)].value = filling.valueCount
        unsafe filling.valueCount += 1
      }
      return unsafe entries[Int(node)].value
    }

    /// The node behind a node for a scalar, which is made where there is none.
    @inline(__always)
    private mutating func step(from node: Node, _ scalar: UInt32) -> Node {
      let created = unsafe Node(filling.nodeCount)
      if unsafe node == 1 && Int(scalar) < roots.count {
        let next = unsafe roots[Int(scalar)]
        if next != 0 { return next }
        unsafe roots[Int(scalar)] = created
      } else {
        let hash = WordTrie.hash(node, scalar)
        let bit = WordTrie.filterBit(scalar)
        let isNew = unsafe entries[Int(node)].filter & bit == 0
        var slot = unsafe Int(truncatingIfNeeded: hash >> shift)
        while unsafe slots[slot] != 0 {
          if !isNew {
            let next = unsafe slots[slot]
            if unsafe entries[Int(next)].scalar == scalar && entries[Int(next)].parent == node { return next }
          }
          slot = unsafe (slot + 1) & (slots.count - 1)
        }
        unsafe slots[slot] = created
        unsafe filter[Int(truncatingIfNeeded: hash >> shift)] |= WordTrie.filterByte(hash)
        unsafe entries[Int(node)].filter |= bit
        unsafe filling.used += 1
      }
      unsafe entries[Int(created)] = Entry(value: WordTrie.noValue, filter: 0, parent: node, scalar: scalar)
      unsafe filling.nodeCount += 1
      return created
    }
  }
}
