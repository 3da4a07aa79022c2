/// The arc that the best path from a position to the end of a line begins with, among those offered so far.
///
/// It has the costs of the best paths from the positions behind, so that the sources of arcs need not know of paths.
struct BestArc {
  /// The cost of the best path from each position of the line to its end, in nats.
  var costs: [Float]
  /// The position of the line's start in the text.
  private let base: Int
  /// The number of the line's positions.
  private let count: Int
  private(set) var cost = Float.infinity
  /// The end of the arc, counted from the line's start.
  private(set) var end = 0
  private(set) var kind = WordArc.Kind.other

  init(costs: [Float], line: Range<Int>) {
    self.costs = costs
    base = line.lowerBound
    count = line.count
  }

  /// Begins with a position.
  @inline(__always)
  mutating func begin() {
    cost = .infinity
    end = 0
    kind = .other
  }

  /// Takes an arc into account; of equal paths the one with the longer arc stands.
  ///
  /// - Parameters:
  ///   - end: Where the arc ends in the text.
  ///   - cost: What it costs.
  ///   - kind: What makes it.
  @inline(__always)
  mutating func offer(_ end: Int, _ cost: Float, _ kind: WordArc.Kind) {
    let end = end - base
    guard end <= count else { return }
    let total = cost + costs[end]
    if total < self.cost || (total == self.cost && end > self.end) {
      self.cost = total
      self.end = end
      self.kind = kind
    }
  }
}
