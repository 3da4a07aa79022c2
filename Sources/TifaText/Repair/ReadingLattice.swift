/// The readings of a damaged stretch of text that compete: characters that lead from one state to a later one.
///
///     var lattice = ReadingLattice()
///     lattice.add(0x534E, to: 1)             // 华
///     lattice.closeState()
///     lattice.add(0x706B, to: 2, cost: 0.5)  // 火
///     lattice.add(0x706F, to: 2)             // or 灯
///     lattice.closeState()
///
/// States are numbered in the order in which they are closed, from 0; the last one is where all readings end, and has
/// no arcs.
public struct ReadingLattice: Sendable {
  /// A character that a reading can have, and the state behind it.
  public struct Arc: Hashable, Sendable {
    public var character: UInt32
    public var next: Int32
    /// What the reading costs beside the likelihood of its words, in nats.
    public var cost: Float
  }

  /// The arcs of all states, state by state.
  public private(set) var arcs: [Arc] = []
  /// The index of the first arc of each state, and behind them the number of arcs.
  public private(set) var starts: [Int32] = [0]
  /// The pairs of neighbours that the page has elsewhere.
  let pairs: NeighborCounts?

  /// Creates an empty lattice.
  init(pairs: NeighborCounts? = nil) { self.pairs = pairs }

  /// Creates a lattice that has one reading.
  init(_ scalars: some Sequence<UInt32>) {
    self.init()
    append(scalars)
  }

  /// The state that the next arc leads from, which is the last one once all others are closed.
  public var state: Int { starts.count - 1 }

  /// The arcs that lead from a state.
  @inline(__always)
  public func arcs(from state: Int) -> Range<Int> { Int(starts[state])..<Int(starts[state + 1]) }

  /// Adds a character that leads from the present state to a later one.
  public mutating func add(_ character: UInt32, to next: Int, cost: Float = 0) {
    arcs.append(Arc(character: character, next: Int32(next), cost: cost))
  }

  /// Ends the present state; the next arcs lead from the one behind it.
  public mutating func closeState() { starts.append(Int32(arcs.count)) }

  /// Adds characters that every reading has.
  mutating func append(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars {
      add(scalar, to: state + 1)
      closeState()
    }
  }

  mutating func removeAll() {
    arcs.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
  }

  /// Whether the page tells which neighbours it has.
  public var hasPairs: Bool { pairs != nil }

  /// Whether the page has a character before another one.
  public func startsPair(_ first: UInt32) -> Bool { pairs?.startsPair(first) ?? false }

  /// What it saves in nats that the page has two neighbours elsewhere too.
  @inline(__always)
  public func saving(_ first: UInt32, _ second: UInt32) -> Float { pairs?.saving(first, second) ?? 0 }
}

/// A way through a lattice.
public struct ReadingPath: Hashable, Sendable {
  /// The indices of its arcs, in order.
  public var arcs: [Int]
  /// The cost of its words and its arcs in nats; infinite where there is no way.
  public var cost: Float

  /// Creates a path.
  public init(arcs: [Int], cost: Float) {
    self.arcs = arcs
    self.cost = cost
  }
}
