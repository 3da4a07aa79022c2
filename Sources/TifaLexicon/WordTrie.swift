import TifaText

/// A trie over Unicode scalar values, built once and then only read.
///
/// Transitions live in one open-addressing table keyed by node and scalar; in larger tries the first scalar of a word is
/// found through a flat table. Filters (after Bloom, 1970), one of 32 bits for each node and a larger one for all
/// transitions, turn most scalars that lead nowhere away without a look at the table. Each word has a value of 0 or more.
///
///     var trie = WordTrie()
///     trie.insert("书记".unicodeScalars.map(\.value), value: 7)
///     trie.forEachMatch(in: text, from: 2) { end, value in … }
public struct WordTrie: WordLookup {
  /// The index of a node; 0 is no node, 1 the root.
  public typealias Node = UInt32

  /// What is known of a node.
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline var value: Int32
    /// The filter of the scalars that lead on from the node.
    @usableFromInline var filter: UInt32
    @usableFromInline var parent: Node
    /// The scalar that leads here from the parent.
    @usableFromInline var scalar: UInt32
  }

  /// What is known of no node, and of the root of an empty trie.
  static var empty: Entry { Entry(value: noValue, filter: 0, parent: 0, scalar: 0) }

  /// The capacity from which on first scalars have a flat table.
  private static let flatCapacity = 1 << 11

  /// For each scalar of the basic plane the node that it leads to from the root; empty in small tries.
  @usableFromInline var roots: [Node]
  /// The nodes that transitions lead to, by the hash of where they come from; 0 where there is none.
  @usableFromInline var slots: [Node]
  /// The filter of all transitions: eight bits for each slot.
  @usableFromInline var filter: [UInt8]
  @usableFromInline var entries: [Entry]
  @usableFromInline private(set) var shift: UInt64
  var used = 0

  /// Creates an empty trie.
  ///
  /// - Parameter capacity: The number of nodes to make room for.
  public init(capacity: Int = 1 << 10) {
    var count = 16
    while count * 5 < capacity * 8 { count *= 2 }
    roots = capacity < Self.flatCapacity ? [] : [Node](repeating: 0, count: 0x10000)
    slots = [Node](filledWith: 0, count: count)
    filter = [UInt8](filledWith: 0, count: count)
    entries = []
    entries.reserveCapacity(capacity + 2)
    entries.append(Self.empty)
    entries.append(Self.empty)
    shift = UInt64(64 - count.trailingZeroBitCount)
  }

  /// The number of nodes, the root included.
  var count: Int { entries.count - 1 }

  /// The node that a word's first scalar leads to, or 0.
  @inlinable
  @inline(__always)
  public func root(_ scalar: UInt32) -> Node {
    let index = Int(scalar)
    return index < roots.count ? roots[index] : child(1, scalar)
  }

  /// The node behind `node` for a scalar, or 0.
  @inlinable
  @inline(__always)
  public func child(_ node: Node, _ scalar: UInt32) -> Node {
    entries[Int(node)].filter & Self.filterBit(scalar) == 0 ? 0 : linked(node, scalar)
  }

  /// The node behind `node` for a scalar that its filter lets pass, or 0.
  @inlinable
  @inline(__always)
  func linked(_ node: Node, _ scalar: UInt32) -> Node {
    let hash = Self.hash(node, scalar)
    var slot = Int(truncatingIfNeeded: hash >> shift)
    guard filter[slot] & Self.filterByte(hash) != 0 else { return 0 }
    while true {
      let child = slots[slot]
      if child == 0 { return 0 }
      let entry = entries[Int(child)]
      if entry.scalar == scalar, entry.parent == node { return child }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// The bit of a node's filter that a scalar sets.
  @inlinable
  @inline(__always)
  static func filterBit(_ scalar: UInt32) -> UInt32 { 1 << ((scalar &* 0x9E37_79B9) >> 27) }

  @inlinable
  @inline(__always)
  static func hash(_ node: Node, _ scalar: UInt32) -> UInt64 {
    (UInt64(node) << 21 | UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The bit that a transition sets in the filter's byte for its slot.
  @inlinable
  @inline(__always)
  static func filterByte(_ hash: UInt64) -> UInt8 { 1 << UInt8(truncatingIfNeeded: hash >> 21 & 7) }

  /// Calls a closure with the first two scalars of the words, each pair once.
  ///
  /// - Complexity: O(*n*) in the number of nodes.
  public func forEachStart(_ body: (_ first: UInt32, _ second: UInt32) -> Void) {
    for entry in entries.dropFirst(2) where entry.parent != 1 {
      let first = entries[Int(entry.parent)]
      if first.parent == 1 { body(first.scalar, entry.scalar) }
    }
  }

  /// Calls a closure with the last scalar of each word.
  ///
  /// - Complexity: O(*n*) in the number of nodes.
  public func forEachLast(_ body: (_ last: UInt32) -> Void) {
    for entry in entries.dropFirst(2) where entry.value != Self.noValue { body(entry.scalar) }
  }

  /// The value of the word that ends at a node, or ``noValue``.
  @inlinable
  @inline(__always)
  public func value(_ node: Node) -> Int32 { entries[Int(node)].value }

  /// Adds a word, or gives it another value.
  ///
  /// - Parameters:
  ///   - word: The word's Unicode scalar values, at least one.
  ///   - value: A value of 0 or more.
  /// - Returns: The value that the word had before, or nil.
  /// - Complexity: O(*m*) in the length of the word.
  @discardableResult
  @inlinable
  public mutating func insert(_ word: some Collection<UInt32>, value: Int32) -> Int32? {
    precondition(value >= 0, "a word has a value of 0 or more")
    var node: Node = 1
    for scalar in word { node = insert(scalar, behind: node) }
    precondition(node != 1, "a word has at least one scalar")
    return setValue(value, of: node)
  }

  /// Gives the word that ends at a node a value.
  ///
  /// - Returns: The value that the word had before, or nil.
  @usableFromInline
  mutating func setValue(_ value: Int32, of node: Node) -> Int32? {
    let previous = entries[Int(node)].value
    entries[Int(node)].value = value
    return previous == Self.noValue ? nil : previous
  }

  /// The node behind a node for a scalar, which is made where there is none.
  @usableFromInline
  mutating func insert(_ scalar: UInt32, behind node: Node) -> Node {
    let isRoot = node == 1 && Int(scalar) < roots.count
    let next = isRoot ? roots[Int(scalar)] : child(node, scalar)
    if next != 0 { return next }
    let created = Node(entries.count)
    entries.append(Entry(value: Self.noValue, filter: 0, parent: node, scalar: scalar))
    if isRoot {
      roots[Int(scalar)] = created
    } else {
      if (used + 1) * 8 > slots.count * 5 { grow() }
      store(created, Self.hash(node, scalar))
      entries[Int(node)].filter |= Self.filterBit(scalar)
      used += 1
    }
    return created
  }

  @inline(__always)
  private mutating func store(_ target: Node, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash >> shift)
    filter[slot] |= Self.filterByte(hash)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = target
  }

  mutating func grow() {
    let old = slots
    slots = [Node](repeating: 0, count: old.count * 2)
    filter = [UInt8](repeating: 0, count: slots.count)
    shift -= 1
    for target in old where target != 0 {
      store(target, Self.hash(entries[Int(target)].parent, entries[Int(target)].scalar))
    }
  }
}
