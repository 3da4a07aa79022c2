/// A trie over Unicode scalar values, built once and then only read.
///
/// Transitions live in one open-addressing table keyed by node and scalar; the first scalar of a word is found
/// through a flat table. Each word has a value of 0 or more.
///
///     var trie = WordTrie()
///     trie.insert("书记".unicodeScalars.map(\.value), value: 7)
///     trie.forEachMatch(in: text, from: 2) { end, value in … }
public struct WordTrie: Sendable {
  /// The index of a node; 0 is no node, 1 the root.
  public typealias Node = UInt32

  /// The value of a node where no word ends.
  public static let noValue: Int32 = -1

  @usableFromInline private(set) var roots: [Node]
  @usableFromInline private(set) var keys: [UInt64]
  @usableFromInline private(set) var children: [Node]
  @usableFromInline private(set) var values: [Int32]
  @usableFromInline private(set) var shift: UInt64
  /// A bit for each pair of scalars that starts a word, by its hash: most pairs of a text start none, and their bits
  /// are nearer than the table.
  @usableFromInline private(set) var pairs: [UInt64]
  private var used = 0

  /// Creates an empty trie.
  ///
  /// - Parameter capacity: The number of nodes to make room for.
  public init(capacity: Int = 1 << 10) {
    var slots = 16
    while slots < capacity * 2 { slots *= 2 }
    roots = [Node](repeating: 0, count: 0x10000)
    keys = [UInt64](repeating: 0, count: slots)
    children = [Node](repeating: 0, count: slots)
    values = [Self.noValue, Self.noValue]
    values.reserveCapacity(capacity)
    shift = UInt64(64 - slots.trailingZeroBitCount)
    pairs = [UInt64](repeating: 0, count: 1 << 12)
  }

  /// The bit of a pair of scalars.
  @inlinable
  @inline(__always)
  static func pairBit(_ first: UInt32, _ second: UInt32) -> Int {
    Int(truncatingIfNeeded: ((UInt64(first) << 21 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15) >> 46)
  }

  /// Whether some word can start with two scalars; where it says no, none does.
  @inlinable
  @inline(__always)
  public func canStart(_ first: UInt32, _ second: UInt32) -> Bool {
    let bit = Self.pairBit(first, second)
    return pairs[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// The node that a word's first scalar leads to, or 0.
  @inlinable
  @inline(__always)
  public func root(_ scalar: UInt32) -> Node {
    scalar < 0x10000 ? roots[Int(scalar)] : child(1, scalar)
  }

  /// The node behind `node` for a scalar, or 0.
  @inlinable
  @inline(__always)
  public func child(_ node: Node, _ scalar: UInt32) -> Node {
    let key = UInt64(node) << 21 | UInt64(scalar)
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while true {
      let found = keys[slot]
      if found == key { return children[slot] }
      if found == 0 { return 0 }
      slot = (slot + 1) & (keys.count - 1)
    }
  }

  /// Calls a closure with the first two scalars of the words, each pair once.
  ///
  /// - Complexity: O(*s*) in the number of slots.
  public func forEachStart(_ body: (_ first: UInt32, _ second: UInt32) -> Void) {
    var firsts = [UInt32](repeating: 0, count: values.count)
    for (scalar, node) in roots.enumerated() where node != 0 { firsts[Int(node)] = UInt32(scalar) }
    for key in keys where key != 0 {
      let first = firsts[Int(key >> 21)]
      if first != 0 { body(first, UInt32(truncatingIfNeeded: key & 0x1F_FFFF)) }
    }
  }

  /// The value of the word that ends at a node, or ``noValue``.
  @inlinable
  @inline(__always)
  public func value(_ node: Node) -> Int32 { values[Int(node)] }

  /// The value of a word, or nil where the trie does not have it.
  ///
  /// - Complexity: O(*m*) in the length of the word.
  @inlinable
  public func value(of word: some Collection<UInt32>) -> Int32? {
    guard let first = word.first else { return nil }
    var node = root(first)
    for scalar in word.dropFirst() {
      guard node != 0 else { return nil }
      node = child(node, scalar)
    }
    guard node != 0, values[Int(node)] != Self.noValue else { return nil }
    return values[Int(node)]
  }

  /// Calls a closure with the end and value of each word that starts at a position, shortest first.
  ///
  /// - Complexity: O(*m*) in the length of the longest word that the text follows from there.
  @inlinable
  @inline(__always)
  public func forEachMatch(in text: [UInt32], from start: Int, _ body: (_ end: Int, _ value: Int32) -> Void) {
    guard start < text.count else { return }
    var node = root(text[start])
    guard node != 0 else { return }
    if values[Int(node)] != Self.noValue { body(start + 1, values[Int(node)]) }
    guard start + 1 < text.count, canStart(text[start], text[start + 1]) else { return }
    var position = start + 1
    while position < text.count {
      node = child(node, text[position])
      guard node != 0 else { return }
      position += 1
      if values[Int(node)] != Self.noValue { body(position, values[Int(node)]) }
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

  /// Adds a word, or gives it another value.
  ///
  /// - Parameters:
  ///   - word: The word's Unicode scalar values, at least one.
  ///   - value: A value of 0 or more.
  /// - Returns: The value that the word had before, or nil.
  @discardableResult
  public mutating func insert(_ word: some Collection<UInt32>, value: Int32) -> Int32? {
    precondition(!word.isEmpty && value >= 0, "a word has a scalar and a value of 0 or more")
    if word.count > 1 {
      let bit = Self.pairBit(word[word.startIndex], word[word.index(after: word.startIndex)])
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    var node: Node = 1
    var isFirst = true
    for scalar in word {
      let next = isFirst ? root(scalar) : child(node, scalar)
      if next != 0 {
        node = next
      } else {
        let created = Node(values.count)
        values.append(Self.noValue)
        if isFirst && scalar < 0x10000 {
          roots[Int(scalar)] = created
        } else {
          link(node, scalar, created)
        }
        node = created
      }
      isFirst = false
    }
    let previous = values[Int(node)]
    values[Int(node)] = value
    return previous == Self.noValue ? nil : previous
  }

  private mutating func link(_ node: Node, _ scalar: UInt32, _ target: Node) {
    if (used + 1) * 2 > keys.count { grow() }
    store(UInt64(node) << 21 | UInt64(scalar), target)
    used += 1
  }

  private mutating func store(_ key: UInt64, _ target: Node) {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    children[slot] = target
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldChildren = children
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    children = [Node](repeating: 0, count: oldKeys.count * 2)
    shift -= 1
    for (slot, key) in oldKeys.enumerated() where key != 0 { store(key, oldChildren[slot]) }
  }
}
