import TifaText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Gazetteer {
  /// Collects words and what they can be, and makes a gazetteer of them.
  public struct Builder {
    private var trie: WordTrie
    private var classes: [LexemeClass] = []
    private var costs: [Float] = []
    /// The words one behind the other, and where each ends.
    private var scalars: [UInt32] = []
    private var ends: [Int] = []

    /// Creates an empty builder.
    ///
    /// - Parameter capacity: The number of trie nodes to make room for.
    public init(capacity: Int = 1 << 10) {
      trie = WordTrie(capacity: capacity)
      classes.reserveCapacity(capacity)
      costs.reserveCapacity(capacity)
    }

    /// Adds a word, or adds to what it can be.
    ///
    /// - Parameters:
    ///   - word: The word's canonical scalars.
    ///   - wordClass: What it can be.
    ///   - cost: Its cost in nats; of two costs the lower stands.
    public mutating func add(_ word: [UInt32], _ wordClass: LexemeClass, cost: Float) {
      if let entry = trie.value(of: word) {
        classes[Int(entry)].formUnion(wordClass)
        costs[Int(entry)] = min(costs[Int(entry)], cost)
      } else {
        trie.insert(word, value: Int32(classes.count))
        classes.append(wordClass)
        costs.append(cost)
        scalars += word
        ends.append(scalars.count)
      }
    }

    /// Whether a word is there.
    func has(_ word: [UInt32]) -> Bool { trie.value(of: word) != nil }

    /// Whether a word is two markers side by side: 原副, 常务副.
    func isMarkers(_ word: [UInt32]) -> Bool {
      func isMarker(_ part: ArraySlice<UInt32>) -> Bool {
        trie.value(of: part).map { classes[Int($0)].contains(.marker) } ?? false
      }
      guard word.count > 1, !isMarker(word[...]) else { return false }
      return (1..<word.count).contains { isMarker(word[..<$0]) && isMarker(word[$0...]) }
    }

    /// Whether a word that is no post itself ends with one of two characters or more.
    func endsWithPost(_ word: [UInt32]) -> Bool {
      guard word.count > 2, trie.value(of: word) == nil else { return false }
      return (1...word.count - 2).contains { start in
        trie.value(of: word[start...]).map { !classes[Int($0)].isDisjoint(with: .anyPost) } ?? false
      }
    }

    /// The gazetteer of the words that were added.
    ///
    /// Its entries, characters and nodes are in the order of likelihood: what texts mostly have lies together in memory.
    ///
    /// - Complexity: O(*n* log *n*) in the number of words.
    public func build() -> Gazetteer {
      // Costs are positive, so their bits are in their order.
      let keys = costs.indices.map { UInt64(costs[$0].bitPattern) << 32 | UInt64($0) }
      let order = keys.sorted().map { Int($0 & 0xFFFF_FFFF) }
      var alphabet = Alphabet()
      var entries = [Int32](repeating: 0, count: order.count)
      for (entry, word) in order.enumerated() {
        for scalar in scalars[(word == 0 ? 0 : ends[word - 1])..<ends[word]] { alphabet.insert(scalar) }
        entries[word] = Int32(entry)
      }
      let array = WordArray(trie, alphabet: alphabet, costs: trie.leastCosts(costs)) {
        (entries[Int($0)], costs[Int($0)])
      }
      return Gazetteer(trie: array, classes: order.map { classes[$0] }, costs: order.map { costs[$0] })
    }
  }

  /// The gazetteer of the embedded dictionaries.
  ///
  /// - Parameter folding: The folding by which texts get their canonical form. Names of places that it changes (乾安县,
  ///   干安县) are added in both forms.
  /// - Complexity: O(*n*) in the size of the dictionaries; some milliseconds.
  public static func embedded(folding: (any ScriptFolding)? = nil) -> Gazetteer {
    var builder = Builder(capacity: 1 << 17)
    addPosts(to: &builder)
    addWords(to: &builder)
    addCountedWords(to: &builder)
    addPlaces(folding, to: &builder)
    addFormulations(to: &builder)
    EmbeddedDictionary.named("names/things.txt").forEachRow { row in
      builder.add(row.key, row.string(1) == "never" ? [.word, .thing] : .word, cost: 11)
    }
    add("posts/professions.txt", .profession, cost: 9, to: &builder)
    add("posts/followers.txt", .follower, cost: 10, to: &builder)
    add("posts/roles.txt", .role, cost: 9, to: &builder)
    add("posts/fields.txt", .field, cost: 9.5, to: &builder)
    addBodies(to: &builder)
    add("ranks/bodies.txt", [.body, .alone], cost: 8.5, to: &builder)
    add("bodies/stops.txt", .stop, cost: 9.5, to: &builder)
    add("words/boundaries.txt", .boundary, cost: 9.5, to: &builder)
    add("words/speech.txt", [.speech, .boundary], cost: 9, to: &builder)
    add("words/participation.txt", [.participation, .boundary], cost: 9, to: &builder)
    return builder.build()
  }

  private static func add(
    _ name: String, _ wordClass: LexemeClass, cost: Float, to builder: inout Builder
  ) {
    EmbeddedDictionary.named(name).forEachRow { builder.add($0.key, wordClass, cost: cost) }
  }

  private static func addWords(to builder: inout Builder) {
    let words = EmbeddedDictionary.named("words/words.txt")
    var total = 0
    words.forEachRow { total += $0.integer(1) ?? 0 }
    let logTotal = log(Float(max(1, total)))
    words.forEachRow { row in
      // 副总理, 党主席, 原副: the grammar of titles takes these apart, so they must not be single words.
      guard !builder.endsWithPost(row.key), !builder.isMarkers(row.key) else { return }
      builder.add(row.key, .word, cost: logTotal - log(Float(max(1, row.integer(1) ?? 1))))
    }
  }

  /// The segmenter's words that those of official news lack and that start as a name could: 车主. What can be a name of
  /// three characters or more is left out.
  private static func addCountedWords(to builder: inout Builder) {
    var surnames: Set<UInt32> = []
    EmbeddedDictionary.named("names/surnames.txt").forEachRow { surnames.insert($0.key[0]) }
    var syllables: Set<UInt32> = []
    EmbeddedDictionary.named("names/transliteration.txt").forEachRow { syllables.insert($0.key[0]) }
    let words = EmbeddedDictionary.named("words/counts.txt")
    var total = 0
    words.forEachRow { total += $0.integer(1) ?? 0 }
    let logTotal = log(Float(max(1, total)))
    words.forEachRow { row in
      guard let count = row.integer(1), count > 0, row.key.count > 1,
        surnames.contains(row.key[0]) || syllables.contains(row.key[0]), !builder.has(row.key),
        !builder.endsWithPost(row.key), !builder.isMarkers(row.key)
      else { return }
      if row.key.count > 2, surnames.contains(row.key[0]) || row.key.allSatisfy(syllables.contains) { return }
      builder.add(row.key, .word, cost: logTotal - log(Float(count)))
    }
  }

  private static func addPosts(to builder: inout Builder) {
    EmbeddedDictionary.named("posts/posts.txt").forEachRow { row in
      let wordClass: LexemeClass =
        switch row.string(1) {
        case "foreign": .foreignPost
        case "corporate": .corporatePost
        case "rank": .rank
        default: .post
        }
      builder.add(row.key, wordClass, cost: 7)
    }
    EmbeddedDictionary.named("posts/modifiers.txt").forEachRow { row in
      builder.add(row.key, row.string(1) == "lead" ? .lead : .marker, cost: 8)
    }
  }

  private static func addBodies(to builder: inout Builder) {
    EmbeddedDictionary.named("bodies/bodies.txt").forEachRow { row in
      let wordClass: LexemeClass =
        row.string(1) == "unit"
        ? [.body, .unit] : row.string(2) == "foreign" ? [.international, .alone] : [.body, .alone]
      builder.add(row.key, wordClass, cost: 8.5)
    }
    EmbeddedDictionary.named("bodies/heads.txt").forEachRow { row in
      let wordClass: LexemeClass =
        switch row.string(2) {
        case "head": [.bodySuffix, .head]
        case "alone": [.bodySuffix, .head, .alone]
        case "weak": [.bodySuffix, .weakHead]
        case "unit": [.bodySuffix, .unit]
        case "tail": .tail
        default: .bodySuffix
        }
      builder.add(row.key, wordClass, cost: 9.5)
    }
  }

  /// Adds the known formulations as words.
  private static func addFormulations(to builder: inout Builder) {
    for formulation in FormulationIndex.embedded().formulations {
      builder.add(formulation.text.unicodeScalars.map(\.value), .word, cost: 10)
    }
  }

  private static func addPlaces(_ folding: (any ScriptFolding)?, to builder: inout Builder) {
    func add(_ name: [UInt32], _ wordClass: LexemeClass, cost: Float) {
      builder.add(name, wordClass, cost: cost)
      guard let folding else { return }
      var folded = name
      folding.fold(&folded)
      if folded != name { builder.add(folded, wordClass, cost: cost) }
    }
    EmbeddedDictionary.named("places/countries.txt").forEachRow { row in
      let kind = row.string(1)
      // One-character short forms (美, 俄) are too common in other words.
      guard kind != "abbr" || row.key.count > 1 else { return }
      add(row.key, kind == "international" ? .international : .foreignPlace, cost: 9)
    }
    var boundaries: Set<UInt32> = []
    EmbeddedDictionary.named("words/boundaries.txt").forEachRow { row in
      if row.key.count == 1 { boundaries.insert(row.key[0]) }
    }
    EmbeddedDictionary.named("divisions/divisions.txt").forEachRow { row in
      let name = row.string(1).unicodeScalars.map(\.value)
      // 任县, 和县: what looks like it is mostly 任 or 和 before 县委.
      let isLikely = name.count > 2 || !boundaries.contains(name[0])
      add(name, .division, cost: isLikely ? 9.5 : 12)
      let short = row.string(3).unicodeScalars.map(\.value)
      if short.count > 1 { add(short, .division, cost: 10.5) }
    }
  }
}
