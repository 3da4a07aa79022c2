import TifaConversion
import TifaLexicon

/// The words that texts are divided into, with their costs.
///
/// A word's probability is half what ICU's dictionary gives it and half its share of the counts of raw news
/// (`Dictionaries/words/counts.txt`); its cost is the negative logarithm of that. Words that the counts say are
/// divided (这 + 是) are left out. All words are in canonical, simplified characters.
struct WordLexicon: Sendable {
  private(set) var trie: WordTrie
  /// The cost of each word, in nats, by its value in the trie.
  private(set) var costs: [Float]
  /// The words that the user has taken out.
  private var removed: Set<[UInt32]> = []
  /// The costs of characters as the first and as the second of an unknown word of two.
  let pairStarts: CharacterCosts
  let pairEnds: CharacterCosts

  /// The words of ICU and of the embedded counts.
  ///
  /// - Throws: ``SegmentationError`` where ICU's dictionary or OpenCC's data is missing.
  /// - Complexity: O(*n*) in the size of the dictionaries; some tenths of a second.
  static func embedded() throws(SegmentationError) -> WordLexicon { try result.get() }

  /// Made once: what it is made of does not change while the program runs.
  private static let result: Result<WordLexicon, SegmentationError> = {
    do throws(SegmentationError) { return .success(try WordLexicon()) } catch { return .failure(error) }
  }()

  private init() throws(SegmentationError) {
    let folder: ScriptFolder
    do { folder = try ScriptFolder() } catch { throw SegmentationError("\(error)") }
    var trie = WordTrie(capacity: 1 << 19)
    var shares: [Float] = []
    var lengths: [UInt8] = []
    var ends: [(first: UInt32, second: UInt32)] = []
    func add(_ word: [UInt32], _ share: Float) {
      trie.insert(word, value: Int32(shares.count))
      shares.append(share)
      lengths.append(UInt8(min(word.count, 255)))
      ends.append((word[0], word[word.count - 1]))
    }
    var total: Float = 0
    try ICUWords.forEachWord { word, cost in
      folder.fold(&word)
      let share = Float.exponential(-cost)
      if let known = trie.value(of: word) {
        // Of words that fold to the same one the likeliest counts.
        shares[Int(known)] = max(shares[Int(known)], share)
      } else {
        add(word, share)
      }
    }
    var counts: [(value: Int32, count: Float)] = []
    var divided = [Bool](repeating: false, count: shares.count)
    var counted: Float = 0
    EmbeddedDictionary.named("words/counts.txt").forEachRow { row in
      let count = Float(row.integer(1) ?? 0)
      let known = trie.value(of: row.key)
      if count == 0 {
        if let known { divided[Int(known)] = true }
        return
      }
      counts.append((known ?? Int32(shares.count), count))
      counted += count
      if known == nil {
        add(row.key, 0)
        divided.append(false)
      }
    }
    for (index, share) in shares.enumerated() where !divided[index] { total += share }
    var costs = shares.map { WordCosts.icuShare * $0 / total }
    for (value, count) in counts {
      costs[Int(value)] += (1 - WordCosts.icuShare) * count / (counted * WordCosts.otherTokens)
    }
    var starts: [UInt32: Float] = [:]
    var seconds: [UInt32: Float] = [:]
    for index in costs.indices {
      costs[index] =
        divided[index]
        ? .infinity : min(WordCosts.dearest, -Float.logarithm(max(costs[index], .leastNormalMagnitude)))
      guard lengths[index] == 2, !divided[index] else { continue }
      let weight = Float.exponential(-costs[index] * WordCosts.pairPower)
      starts[ends[index].first, default: 0] += weight
      seconds[ends[index].second, default: 0] += weight
    }
    self.trie = trie
    self.costs = costs
    pairStarts = CharacterCosts(weights: starts, smoothing: 0, unseen: 0)
    pairEnds = CharacterCosts(weights: seconds, smoothing: 0, unseen: 0)
  }

  /// Whether a text is a word.
  func contains(_ word: some Collection<UInt32>) -> Bool {
    trie.value(of: word).map { costs[Int($0)] < .infinity } ?? false
  }

  /// Whether a stretch of a text is a word that was taken out, and is no guess either.
  func hasRemoved(_ text: [UInt32], _ start: Int, _ end: Int) -> Bool {
    !removed.isEmpty && removed.contains(Array(text[start..<end]))
  }

  /// Takes a word out.
  mutating func remove(_ word: [UInt32]) {
    removed.insert(word)
    if let known = trie.value(of: word) { costs[Int(known)] = .infinity }
  }

  /// Adds a word, or gives it another cost.
  mutating func add(_ word: [UInt32], cost: Float) {
    removed.remove(word)
    if let known = trie.value(of: word) {
      costs[Int(known)] = cost
    } else {
      trie.insert(word, value: Int32(costs.count))
      costs.append(cost)
    }
  }
}
