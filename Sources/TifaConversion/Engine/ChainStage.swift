import TifaLexicon

/// One dictionary of a conversion chain, ready to be applied to parts of a text.
struct ChainStage: Sendable {
  let dictionary: FlatDictionary
  private var trie: WordTrie

  init(_ dictionary: FlatDictionary) {
    self.dictionary = dictionary
    trie = WordTrie(capacity: 2 * dictionary.entries.count)
    for (index, entry) in dictionary.entries.enumerated() { trie.insert(entry.key, value: Int32(index)) }
  }

  /// The longest key at a place of a text, as the index of its entry.
  func longestMatch(in text: [UInt32], from start: Int) -> (end: Int, entry: Int)? {
    trie.longestMatch(in: text, from: start).map { ($0.end, Int($0.value)) }
  }

  /// What the dictionary makes of a part of a text: the longest key at each place is replaced, the rest stays.
  func convert(_ text: [UInt32]) -> [UInt32] {
    var output: [UInt32] = []
    output.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if let (end, entry) = longestMatch(in: text, from: index) {
        output += dictionary.entries[entry].value
        index = end
      } else {
        output.append(text[index])
        index += 1
      }
    }
    return output
  }
}

extension [ChainStage] {
  /// What the stages make of a part of a text, one after the other.
  func convert(_ text: [UInt32]) -> [UInt32] { reduce(text) { $1.convert($0) } }
}
