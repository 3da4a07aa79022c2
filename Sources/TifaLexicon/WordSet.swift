/// A set of words that are looked for at or before a position of a text.
public struct WordSet: Sendable {
  @usableFromInline private(set) var forward = WordTrie(capacity: 256)
  @usableFromInline private(set) var longest = 0
  /// Filters of the scalars that words start and end with: a bit for each value of their lowest six bits.
  @usableFromInline private(set) var firsts: UInt64 = 0
  @usableFromInline private(set) var lasts: UInt64 = 0

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

  private mutating func insert(_ word: some BidirectionalCollection<UInt32>) {
    forward.insert(word, value: 0)
    longest = max(longest, word.count)
    if let first = word.first { firsts |= 1 << UInt64(first & 63) }
    if let last = word.last { lasts |= 1 << UInt64(last & 63) }
  }

  /// Calls a closure with the last scalars of the words.
  ///
  /// - Complexity: O(*n*) in the size of the set.
  public func forEachLast(_ body: (_ last: UInt32) -> Void) { forward.forEachLast(body) }

  /// Whether some word may end with a scalar; where it says no, none does.
  @inlinable
  @inline(__always)
  func mayEnd(with scalar: UInt32) -> Bool { lasts & 1 << UInt64(scalar & 63) != 0 }

  @inlinable
  public func contains(_ word: some BidirectionalCollection<UInt32>) -> Bool {
    guard let last = word.last, mayEnd(with: last) else { return false }
    return forward.value(of: word) != nil
  }

  /// The end of the longest word that starts at a position.
  @inlinable
  @inline(__always)
  public func end(in text: [UInt32], from start: Int) -> Int? {
    guard start < text.count, firsts & 1 << UInt64(text[start] & 63) != 0 else { return nil }
    return forward.longestMatch(in: text, from: start)?.end
  }

  /// The start of the longest word that ends at a position, not before a bound.
  @inlinable
  public func start(in text: [UInt32], endingAt end: Int, notBefore bound: Int) -> Int? {
    var start = max(bound, end - longest)
    guard start < end, mayEnd(with: text[end - 1]) else { return nil }
    while start < end {
      if forward.value(in: text, start..<end) != nil { return start }
      start += 1
    }
    return nil
  }
}
