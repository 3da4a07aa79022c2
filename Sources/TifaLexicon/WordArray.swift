/// A trie in one array, which is built once from a ``WordTrie`` and then only read.
///
/// It is a double array (Aoe, 1989) over the dense codes of an ``Alphabet``: the node behind a node for a character stands at the
/// node's base plus the character's code, and names the node that it is behind. Nodes are laid out in the order in
/// which the trie has them, for a gazetteer that of likelihood, so that what texts mostly have lies together in memory; a filter of 32
/// bits in each node turns most characters away that lead nowhere.
public struct WordArray: WordLookup {
  /// What is known of a node.
  @usableFromInline
  struct Unit: BitwiseCopyable, Sendable {
    /// What a code is added to for the place of the next node.
    @usableFromInline var base: UInt32 = 0
    /// The filter of the codes that lead on from the node.
    @usableFromInline var filter: UInt32 = 0
    @usableFromInline var value: Int32 = -1
    /// The cost of the word that ends here.
    @usableFromInline var cost: Float = 0
  }

  /// The codes of the characters.
  public let alphabet: Alphabet
  @usableFromInline let units: [Unit]
  /// For each place the node before the one that stands there; 0 where the place is free. Most looks find no node, and need no
  /// more than this.
  @usableFromInline let parents: [Node]
  /// The node that words start from.
  @inlinable public static var start: Node { 1 }

  /// Creates the array of a trie.
  ///
  /// - Parameters:
  ///   - trie: The words. The earlier one was added, the nearer to the start of the array its nodes and its characters' codes are.
  ///   - costs: The costs of the words by their values.
  /// - Complexity: O(*n*) in the number of nodes.
  init(_ trie: WordTrie, costs: [Float]) {
    var alphabet = Alphabet()
    for entry in trie.entries.dropFirst(2) { alphabet.insert(entry.scalar) }
    let layout = WordArrayLayout(trie, alphabet: alphabet)
    self.alphabet = alphabet
    units = layout.units(costs)
    parents = layout.parents()
  }

  /// Takes the tables of an array; nil where they are of none.
  init?(units: [Unit], parents: [Node], characters: [UInt32]) {
    guard units.count == parents.count, units.count > Int(Self.start), characters.first == 0,
      characters.count <= Int(UInt16.max)
    else { return nil }
    var alphabet = Alphabet()
    for character in characters.dropFirst() { alphabet.insert(character) }
    guard alphabet.count == characters.count else { return nil }
    self.alphabet = alphabet
    self.units = units
    self.parents = parents
  }

  @inlinable
  @inline(__always)
  public func root(_ scalar: UInt32) -> Node { child(Self.start, scalar) }

  @inlinable
  @inline(__always)
  public func child(_ node: Node, _ scalar: UInt32) -> Node { child(node, code: alphabet.code(scalar)) }

  /// The node behind `node` for a character by its code, or 0.
  @inlinable
  @inline(__always)
  public func child(_ node: Node, code: UInt16) -> Node {
    let unit = units[Int(node)]
    guard unit.filter & Self.filterBit(code) != 0 else { return 0 }
    let slot = Int(unit.base) + Int(code)
    return slot < parents.count && parents[slot] == node ? Node(truncatingIfNeeded: slot) : 0
  }

  /// The bit of a node's filter that a code sets.
  @inlinable
  @inline(__always)
  static func filterBit(_ code: UInt16) -> UInt32 { 1 << UInt32(code & 31) }

  /// The value of the word that ends at a node, or ``noValue``, and its cost.
  @inlinable
  @inline(__always)
  public func word(_ node: Node) -> (value: Int32, cost: Float) {
    let unit = units[Int(node)]
    return (unit.value, unit.cost)
  }

  @inlinable
  @inline(__always)
  public func value(_ node: Node) -> Int32 { units[Int(node)].value }

  /// Calls a closure with the first two scalars of the words, each pair once.
  ///
  /// - Complexity: O(*n*) in the number of nodes.
  public func forEachStart(_ body: (_ first: UInt32, _ second: UInt32) -> Void) {
    for (node, parent) in parents.enumerated() where parent > Self.start && parents[Int(parent)] == Self.start
    {
      body(scalar(of: parent, behind: Self.start), scalar(of: Node(node), behind: parent))
    }
  }

  /// The scalar that leads from a node to one behind it.
  private func scalar(of node: Node, behind parent: Node) -> UInt32 {
    alphabet.scalars[Int(node - units[Int(parent)].base)]
  }
}
