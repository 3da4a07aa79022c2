/// A set of words that are looked for at or before a position of a text.
public struct WordSet: Sendable {
  @usableFromInline private(set) var forward = WordTrie(capacity: 256)
  @usableFromInline private(set) var longest = 0

  /// The words of an embedded dictionary's first column.
  ///
  /// - Complexity: O(*n*) in its size.
  public init(embedded name: String) {
    EmbeddedDictionary.named(name).forEachRow { insert($0.key) }
  }

  /// Some words, separated by spaces.
  public init(_ words: String) {
    for word in words.split(separator: " ") { insert(word.unicodeScalars.map(\.value)) }
  }

  private mutating func insert(_ word: [UInt32]) {
    forward.insert(word, value: 0)
    longest = max(longest, word.count)
  }

  @inlinable
  public func contains(_ word: some Collection<UInt32>) -> Bool { forward.value(of: word) != nil }

  /// The end of the longest word that starts at a position.
  @inlinable
  public func end(in text: [UInt32], from start: Int) -> Int? {
    forward.longestMatch(in: text, from: start)?.end
  }

  /// The start of the longest word that ends at a position, not before a bound.
  @inlinable
  public func start(in text: [UInt32], endingAt end: Int, notBefore bound: Int) -> Int? {
    var start = max(bound, end - longest)
    while start < end {
      if forward.value(of: text[start..<end]) != nil { return start }
      start += 1
    }
    return nil
  }
}
