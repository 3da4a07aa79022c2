import TifaLexicon

/// The names that a document is known to have, for finding them again.
struct KnownNames {
  private var trie = WordTrie(capacity: 64)
  private(set) var names: [[UInt32]] = []

  /// Adds a name, if it is not there yet.
  mutating func insert(_ name: ArraySlice<UInt32>) {
    guard trie.value(of: name) == nil else { return }
    trie.insert(name, value: Int32(names.count))
    names.append(Array(name))
  }

  /// Adds another wording of the name with an index, if it is none of a name itself.
  mutating func insertAlias(_ alias: ArraySlice<UInt32>, of index: Int) {
    guard trie.value(of: alias) == nil else { return }
    trie.insert(alias, value: Int32(index))
  }

  func contains(_ name: ArraySlice<UInt32>) -> Bool { trie.value(of: name) != nil }

  /// The longest known name that starts at a position, with its index in ``names``.
  func match(in text: [UInt32], at start: Int) -> (end: Int, index: Int)? {
    trie.longestMatch(in: text, from: start).map { ($0.end, Int($0.value)) }
  }
}
