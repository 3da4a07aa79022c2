import TifaText

/// A few words with a value each, found by their first scalar: smaller than a trie, and fast to say no.
struct WordTable<Value: Sendable>: Sendable {
  private var entries: [UInt32: [(word: [UInt32], value: Value)]] = [:]
  /// For the low bits of a scalar whether some word starts with one like it.
  private var starts = [Bool](repeating: false, count: 256)
  private var longest = 0

  /// The words of some lists, separated by spaces; of a word that stands twice the first value counts.
  init(_ lists: [(value: Value, words: String)]) {
    for (value, words) in lists {
      for word in words.split(separator: " ") { insert(word.unicodeScalars.map(\.value), value) }
    }
  }

  /// Adds a word, if it is not there yet; the longer ones of a first scalar stand first.
  mutating func insert(_ word: [UInt32], _ value: Value) {
    var list = entries[word[0]] ?? []
    guard !list.contains(where: { $0.word == word }) else { return }
    let index = list.firstIndex { $0.word.count < word.count } ?? list.count
    list.insert((word, value), at: index)
    entries[word[0]] = list
    starts[Int(word[0] & 0xFF)] = true
    longest = max(longest, word.count)
  }

  /// The longest word that starts at a position.
  ///
  /// - Complexity: O(*k*) in the number of words with the same first scalar.
  @inline(__always)
  func match(in text: [UInt32], at start: Int) -> (end: Int, value: Value)? {
    guard start < text.count, starts[Int(text[start] & 0xFF)] else { return nil }
    return longestMatch(in: text, at: start)
  }

  private func longestMatch(in text: [UInt32], at start: Int) -> (end: Int, value: Value)? {
    guard let list = entries[text[start]] else { return nil }
    for (word, value) in list where start + word.count <= text.count {
      if text[start..<start + word.count].elementsEqual(word) { return (start + word.count, value) }
    }
    return nil
  }

  /// The words, in no order.
  var words: [[UInt32]] { entries.values.flatMap { $0.map(\.word) } }

  /// The value of a word.
  func value(of word: ArraySlice<UInt32>) -> Value? {
    guard let first = word.first, starts[Int(first & 0xFF)] else { return nil }
    return entries[first]?.first { word.count == $0.word.count && word.elementsEqual($0.word) }?.value
  }

  /// The longest word that ends at a position, not before a bound.
  ///
  /// - Complexity: O(*m* · *k*) in the length of the longest word.
  func match(in text: [UInt32], endingAt end: Int, notBefore bound: Int = 0) -> (start: Int, value: Value)? {
    var start = max(bound, end - longest)
    while start < end {
      if let value = value(of: text[start..<end]) { return (start, value) }
      start += 1
    }
    return nil
  }
}

extension WordTable<Bool> {
  /// A set of words, separated by spaces.
  init(_ words: String) { self.init([(true, words)]) }

  func contains(_ word: ArraySlice<UInt32>) -> Bool { value(of: word) != nil }
}
