import TifaText

extension Gazetteer {
  /// Collects words and what they can be, and makes a gazetteer of them.
  public struct Builder {
    /// The words of the embedded dictionaries, what each can be and what it costs.
    private var words: [EmbeddedDictionary.Text] = []
    private var classes: [LexemeClass] = []
    private var costs: [Float] = []
    /// The words that stand in no dictionary.
    private var others: [(word: [UInt32], wordClass: LexemeClass, cost: Float)] = []

    /// Creates an empty builder.
    ///
    /// - Parameter capacity: The number of words to make room for.
    public init(capacity: Int = 1 << 10) {
      words.reserveCapacity(capacity)
      classes.reserveCapacity(capacity)
      costs.reserveCapacity(capacity)
    }

    /// Adds a word, or adds to what it can be.
    ///
    /// - Parameters:
    ///   - word: The word's canonical scalars.
    ///   - wordClass: What it can be.
    ///   - cost: Its cost in nats, not negative; of two costs the lower stands.
    public mutating func add(_ word: [UInt32], _ wordClass: LexemeClass, cost: Float) {
      others.append((word, wordClass, cost))
    }

    /// Adds a word of a dictionary, or adds to what it can be.
    ///
    /// - Parameters:
    ///   - word: The word in its canonical form.
    ///   - wordClass: What it can be.
    ///   - cost: Its cost in nats, not negative; of two costs the lower stands.
    mutating func add(_ word: EmbeddedDictionary.Text, _ wordClass: LexemeClass, cost: Float) {
      words.append(word)
      classes.append(wordClass)
      costs.append(cost)
    }

    /// The gazetteer of the words that were added.
    ///
    /// Its entries, characters and nodes are in the order of likelihood, those of the dictionaries first: what texts mostly have
    /// lies together in memory.
    ///
    /// - Complexity: O(*n*) in the size of the dictionaries' words, O(*n* log *n*) in that of the others.
    public func build() -> Gazetteer {
      var trie = WordTrie(capacity: words.count)
      let order = wordsByCost()
      let entries = trie.fill(with: order.lazy.map { words[Int($0)] })
      var entryClasses: [LexemeClass] = []
      var entryCosts: [Float] = []
      entryClasses.reserveCapacity(words.count)
      entryCosts.reserveCapacity(words.count)
      for (word, entry) in zip(order, entries) {
        if Int(entry) < entryClasses.count {
          entryClasses[Int(entry)].formUnion(classes[Int(word)])
        } else {
          entryClasses.append(classes[Int(word)])
          entryCosts.append(costs[Int(word)])
        }
      }
      for (word, wordClass, cost) in others.sorted(by: { $0.cost < $1.cost }) {
        if let entry = trie.value(of: word) {
          entryClasses[Int(entry)].formUnion(wordClass)
          entryCosts[Int(entry)] = min(entryCosts[Int(entry)], cost)
        } else {
          trie.insert(word, value: Int32(entryClasses.count))
          entryClasses.append(wordClass)
          entryCosts.append(cost)
        }
      }
      return Gazetteer(trie: WordArray(trie, costs: entryCosts), classes: entryClasses, costs: entryCosts)
    }

    /// The indices of the words by their costs, those of one cost as they were added.
    ///
    /// Costs are not negative, so their bits are in their order; the words are dealt out by some of the bits at a time, the
    /// lowest first (a radix sort).
    private func wordsByCost() -> [UInt32] {
      let bits = costs.map(\.bitPattern)
      guard let lowest = bits.min(), let highest = bits.max() else { return [] }
      let width = 13
      var order = [UInt32](0..<UInt32(bits.count))
      var sorted = order
      for shift in stride(from: 0, to: 32 - (highest - lowest).leadingZeroBitCount, by: width) {
        func digit(_ word: UInt32) -> Int { Int((bits[Int(word)] &- lowest) >> UInt32(shift) & 0x1FFF) }
        var places = [UInt32](repeating: 0, count: 1 << width + 1)
        for word in order { places[digit(word) + 1] += 1 }
        for digit in 1..<places.count { places[digit] += places[digit - 1] }
        var target = sorted.mutableSpan
        for word in order {
          let digit = digit(word)
          target[Int(places[digit])] = word
          places[digit] += 1
        }
        swap(&order, &sorted)
      }
      return order
    }
  }
}
