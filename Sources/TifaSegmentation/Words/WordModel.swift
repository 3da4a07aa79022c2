import TifaLexicon
import TifaText

/// The arcs that a lattice over a text has: words, words with an ending, numerals, dates, names, guesses.
///
/// The model knows nothing of paths: it says what can start at a position and what that costs.
struct WordModel: Sendable {
  private(set) var lexicon: WordLexicon
  private let names: PersonNames
  private let isEnding: [Bool]

  /// The model over the embedded dictionaries.
  ///
  /// - Throws: ``SegmentationError`` where the words cannot be had.
  init() throws(SegmentationError) {
    lexicon = try WordLexicon.embedded()
    names = PersonNames()
    var isEnding = [Bool](repeating: false, count: 0x10000)
    EmbeddedDictionary.named("words/endings.txt").forEachRow { isEnding[Int($0.key[0]) & 0xFFFF] = true }
    self.isEnding = isEnding
  }

  /// Adds a word of the user's own.
  mutating func add(_ word: [UInt32], cost: Float) { lexicon.add(word, cost: cost) }

  /// Takes a word out: it is found neither as a word nor as a guess.
  mutating func remove(_ word: [UInt32]) { lexicon.remove(word) }

  /// Offers each arc that starts at a Han character or a numeral, or that is a word of the dictionary.
  ///
  /// - Parameters:
  ///   - text: Canonical scalars.
  ///   - start: A position before the end.
  /// - Complexity: O(*w*) in the length of the longest word.
  @inline(__always)
  func offerArcs(in text: [UInt32], from start: Int, to best: inout BestArc) {
    let scalar = text[start]
    let isHan = ScalarClass.isHan(scalar)
    if isHan { best.offer(start + 1, WordCosts.unknown, .guess) }
    let isNumeral = NumeralRules.isDigitCharacter(scalar)
    var node = lexicon.trie.root(scalar)
    var end = start + 1
    while node != 0 {
      let value = lexicon.trie.value(node)
      if value != WordTrie.noValue {
        let cost = lexicon.costs[Int(value)]
        if cost < .infinity {
          best.offer(end, cost, .word)
          if end == start + 2, end < text.count, !isNumeral, text[end] < 0x10000, isEnding[Int(text[end])],
            !lexicon.hasRemoved(text, start, end + 1)
          {
            best.offer(end + 1, cost + WordCosts.ending, .guess)
          }
        }
      }
      guard end < text.count else { break }
      node = lexicon.trie.child(node, text[end])
      end += 1
    }
    if isHan {
      if start + 1 < text.count, !isNumeral, !NumeralRules.isDigitCharacter(text[start + 1]) {
        let pair = lexicon.pairStarts.cost(scalar) + lexicon.pairEnds.cost(text[start + 1])
        if pair < .infinity, !lexicon.hasRemoved(text, start, start + 2) {
          best.offer(start + 2, WordCosts.unknownPair + pair, .guess)
        }
      }
      names.offerArcs(in: text, from: start, without: lexicon, to: &best)
    }
    NumeralRules.offerArcs(in: text, from: start, to: &best)
  }
}
