/// A trie over Unicode scalar values that can be asked for the words of a text.
///
/// Nodes are opaque; 0 is none. What every trie is asked is written here once, on top of its steps from node to node.
public protocol WordLookup: Sendable {
  /// A node of the trie.
  typealias Node = UInt32

  /// The node that a word's first scalar leads to, or 0.
  func root(_ scalar: UInt32) -> Node
  /// The node behind `node` for a scalar, or 0.
  func child(_ node: Node, _ scalar: UInt32) -> Node
  /// The value of the word that ends at a node, or ``noValue``.
  func value(_ node: Node) -> Int32
}

extension WordLookup {
  /// The value of a node where no word ends.
  @inlinable
  @inline(__always)
  public static var noValue: Int32 { -1 }

  /// Whether some word starts with two scalars.
  @inlinable
  @inline(__always)
  public func canStart(_ first: UInt32, _ second: UInt32) -> Bool {
    let node = root(first)
    return node != 0 && child(node, second) != 0
  }

  /// The value of a word, or nil where the trie does not have it.
  ///
  /// - Complexity: O(*m*) in the length of the word.
  @inlinable
  public func value(of word: some Collection<UInt32>) -> Int32? {
    var node: Node = 0
    var isFirst = true
    for scalar in word {
      node = isFirst ? root(scalar) : child(node, scalar)
      guard node != 0 else { return nil }
      isFirst = false
    }
    guard node != 0 else { return nil }
    let value = value(node)
    return value == Self.noValue ? nil : value
  }

  /// The value of the word that a range of a text is, or nil where the trie does not have it.
  ///
  /// - Complexity: O(*m*) in the length of the word.
  @inlinable
  public func value(in text: [UInt32], _ range: Range<Int>) -> Int32? {
    guard !range.isEmpty else { return nil }
    var node = root(text[range.lowerBound])
    var position = range.lowerBound + 1
    while node != 0, position < range.upperBound {
      node = child(node, text[position])
      position += 1
    }
    guard node != 0 else { return nil }
    let value = value(node)
    return value == Self.noValue ? nil : value
  }

  /// Calls a closure with the end and value of each word that starts at a position, shortest first.
  ///
  /// - Complexity: O(*m*) in the length of the longest word that the text follows from there.
  @inlinable
  @inline(__always)
  public func forEachMatch(in text: [UInt32], from start: Int, _ body: (_ end: Int, _ value: Int32) -> Void) {
    guard start < text.count else { return }
    var node = root(text[start])
    var position = start + 1
    while node != 0 {
      let value = value(node)
      if value != Self.noValue { body(position, value) }
      guard position < text.count else { return }
      node = child(node, text[position])
      position += 1
    }
  }

  /// The longest word that starts at a position.
  ///
  /// - Complexity: As ``forEachMatch(in:from:_:)``.
  @inlinable
  public func longestMatch(in text: [UInt32], from start: Int) -> (end: Int, value: Int32)? {
    var longest: (end: Int, value: Int32)?
    forEachMatch(in: text, from: start) { longest = ($0, $1) }
    return longest
  }
}
