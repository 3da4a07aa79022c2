import TifaText

/// The shortest path through the lattice of a line, from its end to its start (Viterbi, 1967).
///
/// It is scratch memory: one is made for a text and used for all its lines.
struct WordPath {
  private var pieces = PieceRules()
  private var best: [Float] = []
  private var ends: [Int32] = []
  private var kinds: [WordArc.Kind] = []

  /// Finds the path of a line and calls a closure with each of its steps; of equal paths that with the longer first
  /// word.
  ///
  /// - Complexity: O(*n* · *w*) in the length of the line and of the longest word.
  mutating func forEachStep(
    of model: WordModel, in text: [UInt32], _ range: Range<Int>,
    _ body: (_ range: Range<Int>, _ kind: WordArc.Kind) -> Void
  ) {
    solve(model, text, range)
    let count = range.count
    var start = 0
    while start < count {
      let end = Int(ends[start])
      body(range.lowerBound + start..<range.lowerBound + end, kinds[start])
      start = end
    }
  }

  /// The cost of the path through a whole text.
  ///
  /// - Complexity: As ``forEachStep(of:in:_:_:)``.
  mutating func cost(of model: WordModel, in text: [UInt32]) -> Float {
    solve(model, text, 0..<text.count)
    return best[0]
  }

  private mutating func solve(_ model: WordModel, _ text: [UInt32], _ range: Range<Int>) {
    pieces.find(in: text, range)
    let count = range.count
    if best.count <= count {
      best = [Float](repeating: 0, count: count + 1)
      ends = [Int32](repeating: 0, count: count + 1)
      kinds = [WordArc.Kind](repeating: .other, count: count + 1)
    }
    // The costs go to the arc that is sought and come back, so that there is one copy of them.
    var arc = BestArc(costs: best, line: range)
    best = []
    arc.costs[count] = 0
    var index = count - 1
    while index >= 0 {
      arc.begin()
      offerPiece(index, range.lowerBound, to: &arc)
      model.offerArcs(in: text, from: range.lowerBound + index, to: &arc)
      arc.costs[index] = arc.cost
      ends[index] = Int32(arc.end)
      kinds[index] = arc.kind
      index -= 1
    }
    best = arc.costs
  }

  /// Offers the piece at a position that is not divided by words.
  @inline(__always)
  private func offerPiece(_ index: Int, _ base: Int, to arc: inout BestArc) {
    let end = base + Int(pieces.ends[index])
    let shape = pieces.shapes[index]
    switch shape {
    case .han: break
    case .digit:
      if pieces.hasLetter[index] { arc.offer(end, WordCosts.other, .latin) }
      arc.offer(base + index + 1, WordCosts.part, .number)
    default: arc.offer(end, WordCosts.other, shape.kind)
    }
  }
}
