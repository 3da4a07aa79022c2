import TifaConversion
import TifaLexicon

/// The words that texts are divided into, with their costs.
///
/// A word's probability is half what ICU's dictionary gives it and half its share of the counts of raw news
/// (`Dictionaries/words/counts.txt`); its cost is the negative logarithm of that. Words that the counts say are
/// divided (这 + 是) are left out. All words are in canonical, simplified characters.
struct WordLexicon {
  /// The words in the order of their characters, with their costs in steps.
  private(set) var words = WordList()

  /// The words of ICU and of the embedded counts.
  ///
  /// - Parameter scope: What the wanted words can be made of; nil for all of them.
  /// - Complexity: O(*n* log *n*) in the number of words, and O(*m*) in the size of the counts.
  init(_ icu: WordList, folder: ScriptFolder, scope: WordScope?) {
    var source = Source(scope: scope)
    source.addWords(of: icu, folder: folder)
    source.addCounts()
    for entry in source.merged() where entry.count != 0 {
      var share = WordCosts.icuShare * entry.share / WordCosts.icuTotal
      if entry.count > 0 {
        share += (1 - WordCosts.icuShare) * entry.count / (WordCosts.countTotal * WordCosts.otherTokens)
      }
      let cost = min(WordCosts.dearest, -Float.logarithm(max(share, .leastNormalMagnitude)))
      words.append(
        source.scalars[Int(entry.start)..<Int(entry.end)], cost: UInt16(WordCosts.steps(cost)))
    }
  }
}

extension WordLexicon {
  /// The words of both dictionaries one behind the other.
  private struct Source {
    /// A word with what ICU says, and what the counts say: negative where they do not have it, 0 where it is divided.
    struct Entry {
      /// The first three characters, by which entries are sorted.
      var key: UInt64
      var start: Int32
      var end: Int32
      var share: Float
      var count: Float
    }

    private(set) var scalars: [UInt32] = []
    private var entries: [Entry] = []
    private let scope: WordScope?

    init(scope: WordScope?) { self.scope = scope }

    mutating func addWords(of icu: WordList, folder: ScriptFolder) {
      scalars.reserveCapacity(icu.scalars.count * 5 / 4)
      entries.reserveCapacity(icu.count * 5 / 4)
      var word: [UInt32] = []
      var start = 0
      for (end, cost) in zip(icu.ends, icu.costs) {
        word.removeAll(keepingCapacity: true)
        word.append(contentsOf: icu.scalars[start..<Int(end)])
        folder.fold(&word)
        defer { start = Int(end) }
        guard scope?.holds(word) ?? true else { continue }
        // ICU's costs are tenths of a nat.
        add(word, share: .exponential(-Float(cost) / 10), count: -1)
      }
    }

    mutating func addCounts() {
      EmbeddedDictionary.named("words/counts.txt").forEachRow { row in
        guard scope?.contains(row.firstScalar) ?? true, scope?.holds(row.key) ?? true else { return }
        add(Array(row.key), share: 0, count: Float(row.integer(1) ?? 0))
      }
    }

    private mutating func add(_ word: [UInt32], share: Float, count: Float) {
      let start = Int32(scalars.count)
      scalars += word
      var key: UInt64 = 0
      for place in 0..<3 { key = key << 21 | (place < word.count ? UInt64(word[place]) : 0) }
      entries.append(
        Entry(key: key, start: start, end: Int32(scalars.count), share: share, count: count))
    }

    /// The entries in the order of their characters, each word once; of words that fold to the same one the likeliest counts.
    mutating func merged() -> [Entry] {
      let scalars = scalars
      entries.sort { first, second in
        if first.key != second.key { return first.key < second.key }
        return scalars[Int(first.start)..<Int(first.end)].lexicographicallyPrecedes(
          scalars[Int(second.start)..<Int(second.end)])
      }
      var merged: [Entry] = []
      merged.reserveCapacity(entries.count)
      for entry in entries {
        if let last = merged.last, last.key == entry.key,
          scalars[Int(last.start)..<Int(last.end)] == scalars[Int(entry.start)..<Int(entry.end)]
        {
          merged[merged.count - 1].share = max(last.share, entry.share)
          merged[merged.count - 1].count = max(last.count, entry.count)
        } else {
          merged.append(entry)
        }
      }
      return merged
    }
  }
}
