extension Gazetteer {
  /// Collects words and what they can be, and makes a gazetteer of them.
  public struct Builder {
    private var trie: WordTrie
    private var classes: [LexemeClass] = []
    private var costs: [Float] = []
    /// The nodes of the trie where the words end.
    private var ends: [WordTrie.Node] = []
    /// The last scalars of posts, and of markers.
    private var postEnds = ScalarBits()
    private var markerEnds = ScalarBits()

    /// Creates an empty builder.
    ///
    /// - Parameter capacity: The number of trie nodes to make room for.
    public init(capacity: Int = 1 << 10) {
      trie = WordTrie(capacity: capacity)
      classes.reserveCapacity(capacity)
      costs.reserveCapacity(capacity)
      ends.reserveCapacity(capacity)
    }

    /// Adds a word, or adds to what it can be.
    ///
    /// - Parameters:
    ///   - word: The word's canonical scalars.
    ///   - wordClass: What it can be.
    ///   - cost: Its cost in nats; of two costs the lower stands.
    public mutating func add(
      _ word: some BidirectionalCollection<UInt32>, _ wordClass: LexemeClass, cost: Float
    ) {
      let node = trie.insert(word)
      let entry = trie.value(node)
      if entry == WordTrie.noValue {
        trie.setValue(Int32(classes.count), of: node)
        classes.append(wordClass)
        costs.append(cost)
        ends.append(node)
      } else {
        classes[Int(entry)].formUnion(wordClass)
        costs[Int(entry)] = min(costs[Int(entry)], cost)
      }
      if !wordClass.isDisjoint(with: .anyPost), let last = word.last { postEnds.insert(last) }
      if wordClass.contains(.marker), let last = word.last { markerEnds.insert(last) }
    }

    /// What a word can be; nil where it is not there.
    private func classes(of word: EmbeddedDictionary.Text) -> LexemeClass? {
      trie.value(of: word).map { classes[Int($0)] }
    }

    /// Whether a word is there.
    func has(_ word: EmbeddedDictionary.Text) -> Bool { trie.value(of: word) != nil }

    /// Whether the grammar of titles takes a word apart, so that it must be no single word: 副总理, 党主席, 原副.
    func isComposed(_ word: EmbeddedDictionary.Text) -> Bool {
      guard let last = word.last else { return false }
      return postEnds.contains(last) && endsWithPost(word) || markerEnds.contains(last) && isMarkers(word)
    }

    /// Whether a word is two markers side by side: 原副, 常务副.
    private func isMarkers(_ word: EmbeddedDictionary.Text) -> Bool {
      func isMarker(_ part: EmbeddedDictionary.Text) -> Bool {
        classes(of: part)?.contains(.marker) ?? false
      }
      return !isMarker(word)
        && word.indices.dropFirst().contains { isMarker(word[..<$0]) && isMarker(word[$0...]) }
    }

    /// Whether a word that is no post itself ends with one of two characters or more.
    private func endsWithPost(_ word: EmbeddedDictionary.Text) -> Bool {
      !has(word)
        && word.indices.dropFirst().dropLast().contains { start in
          classes(of: word[start...]).map { !$0.isDisjoint(with: .anyPost) } ?? false
        }
    }

    /// The gazetteer of the words that were added.
    ///
    /// Its entries and the nodes of its trie are in the order of likelihood: what texts mostly have lies together in memory.
    ///
    /// - Complexity: O(*n*) in the size of the words.
    public consuming func build() -> Gazetteer {
      let order = entriesByCost()
      trie.sort(by: order.map { ends[$0] })
      return Gazetteer(trie: trie, classes: order.map { classes[$0] }, costs: order.map { costs[$0] })
    }

    /// The entries by their costs, those of one cost as they were added.
    ///
    /// Costs are positive, so their bits are in their order; the entries are dealt out by some of the bits at a time, the
    /// lowest first (a radix sort).
    private func entriesByCost() -> [Int] {
      let width = 11
      let mask = UInt64(1 << width - 1)
      var keys = costs.indices.map { UInt64(costs[$0].bitPattern) << 32 | UInt64($0) }
      var sorted = keys
      for shift in stride(from: 32, to: 64, by: width) {
        var places = [Int](repeating: 0, count: 1 << width + 1)
        for key in keys { places[Int(key >> shift & mask) + 1] += 1 }
        for digit in 1..<places.count { places[digit] += places[digit - 1] }
        for key in keys {
          let digit = Int(key >> shift & mask)
          sorted[places[digit]] = key
          places[digit] += 1
        }
        swap(&keys, &sorted)
      }
      return keys.map { Int($0 & 0xFFFF_FFFF) }
    }
  }
}
