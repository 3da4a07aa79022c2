import TifaLexicon

/// The names that a document is known to have, for finding them again.
final class KnownNames {
  /// The names and their other wordings.
  private var trie = KnownNames.empty
  /// A filter of the scalars that names start with: a bit for each value of their lowest six bits.
  private var firsts: UInt64 = 0
  private(set) var names: [[UInt32]] = []
  /// The trie of the many texts that have no names.
  private static let empty = WordTrie(capacity: 0)
  /// So many names have room from the first one on.
  private static let room = 8

  /// Adds a name, if it is not there yet.
  ///
  /// - Returns: The name.
  @discardableResult
  func insert(_ name: ArraySlice<UInt32>) -> [UInt32] {
    if names.isEmpty {
      trie = WordTrie(capacity: 64)
      names.reserveCapacity(Self.room)
    }
    if let index = trie.value(of: name) { return names[Int(index)] }
    add(name, Int32(names.count))
    let name = Array(name)
    names.append(name)
    return name
  }

  /// Adds another wording of the name with an index, if it is none of a name itself.
  func insertAlias(_ alias: ArraySlice<UInt32>, of index: Int) {
    guard trie.value(of: alias) == nil else { return }
    add(alias, Int32(index))
  }

  private func add(_ wording: ArraySlice<UInt32>, _ index: Int32) {
    trie.insert(wording, value: index)
    if let first = wording.first { firsts |= 1 << UInt64(first & 63) }
  }

  /// Whether some name may start with a scalar; where it says no, none does.
  @inline(__always)
  private func mayStart(with scalar: UInt32) -> Bool { firsts & 1 << UInt64(scalar & 63) != 0 }

  /// The index of a wording's name in ``names``, or nil where it is none.
  func index(of wording: ArraySlice<UInt32>) -> Int? {
    guard let first = wording.first, mayStart(with: first) else { return nil }
    return trie.value(of: wording).map(Int.init)
  }

  func contains(_ name: ArraySlice<UInt32>) -> Bool { index(of: name) != nil }

  /// The first index from one on where some name may start; the end of the text where none does.
  ///
  /// - Complexity: O(*n*) in the number of characters that are passed over.
  func firstStart(in text: [UInt32], from start: Int) -> Int {
    let (text, firsts) = (text.span, firsts)
    var index = start
    while index < text.count, firsts & 1 << UInt64(text[index] & 63) == 0 { index += 1 }
    return index
  }

  /// The longest known name that starts at a position, with its index in ``names``.
  @inline(__always)
  func match(in text: [UInt32], at start: Int) -> (end: Int, index: Int)? {
    guard mayStart(with: text[start]) else { return nil }
    return trie.longestMatch(in: text, from: start).map { ($0.end, Int($0.value)) }
  }
}
