import TifaLexicon
import TifaText

/// Finds what can be a person's name from its first character, with its cost.
///
/// A Chinese name is a listed surname and one or two given characters, each by its frequency in that place; a
/// transliterated name is two or more of the characters that such names are written with. The counts are those of
/// `Dictionaries/names`.
struct PersonNames: Sendable {
  private var surnames = WordTrie(capacity: 1 << 11)
  private var surnameCosts: [Float] = []
  private let single: CharacterCosts
  private let first: CharacterCosts
  private let second: CharacterCosts
  private let transliteration: CharacterCosts

  /// The names of the embedded dictionaries.
  ///
  /// - Complexity: O(*n*) in their size.
  init() {
    var costs: [Float] = []
    var trie = surnames
    EmbeddedDictionary.named("names/surnames.txt").forEachRow { row in
      trie.insert(row.key, value: Int32(costs.count))
      costs.append(.logarithm(100_000 / Float(max(1, row.integer(1) ?? 1))))
    }
    surnames = trie
    surnameCosts = costs
    single = Self.costs("names/given.txt", column: 1, smoothing: 0.25)
    first = Self.costs("names/given.txt", column: 2, smoothing: 0.25)
    second = Self.costs("names/given.txt", column: 3, smoothing: 0.25)
    transliteration = Self.costs("names/transliteration.txt", column: 1, smoothing: 0.5)
  }

  private static func costs(_ name: String, column: Int, smoothing: Float) -> CharacterCosts {
    var counts: [UInt32: Float] = [:]
    EmbeddedDictionary.named(name).forEachRow { counts[$0.key[0]] = Float($0.integer(column) ?? 0) }
    return CharacterCosts(weights: counts, smoothing: smoothing, unseen: 1)
  }

  /// Offers each possible name that starts at a position and that was not taken out of the lexicon.
  ///
  /// - Complexity: O(1): names are short.
  @inline(__always)
  func offerArcs(
    in text: [UInt32], from start: Int, without lexicon: WordLexicon, to best: inout BestArc
  ) {
    var node = surnames.root(text[start])
    var behind = start + 1
    while node != 0, behind < text.count, ScalarClass.isHan(text[behind]) {
      let value = surnames.value(node)
      if value != WordTrie.noValue {
        let cost = WordCosts.name + surnameCosts[Int(value)]
        if !lexicon.hasRemoved(text, start, behind + 1) {
          best.offer(behind + 1, cost + WordCosts.singleGiven + given(single, text[behind]), .guess)
        }
        if behind + 1 < text.count, ScalarClass.isHan(text[behind + 1]),
          !lexicon.hasRemoved(text, start, behind + 2)
        {
          let characters = given(first, text[behind]) + given(second, text[behind + 1])
          best.offer(behind + 2, cost + WordCosts.doubleGiven + characters, .guess)
        }
      }
      node = surnames.child(node, text[behind])
      behind += 1
    }
    var cost = WordCosts.transliteration
    var end = start
    let last = min(text.count, start + WordCosts.longestTransliteration)
    while end < last {
      let character = transliteration.cost(text[end])
      guard character <= WordCosts.dearestTransliteration else { return }
      cost += character
      end += 1
      if end > start + 1, !lexicon.hasRemoved(text, start, end) { best.offer(end, cost, .guess) }
    }
  }

  @inline(__always)
  private func given(_ costs: CharacterCosts, _ scalar: UInt32) -> Float {
    min(costs.cost(scalar), WordCosts.unknownGiven)
  }
}
