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
    best.removeAll(keepingCapacity: true)
    best.append(contentsOf: repeatElement(0, count: count + 1))
    ends.removeAll(keepingCapacity: true)
    ends.append(contentsOf: repeatElement(0, count: count))
    kinds.removeAll(keepingCapacity: true)
    kinds.append(contentsOf: repeatElement(.other, count: count))
    var index = count - 1
    while index >= 0 {
      var lowest = Float.infinity
      var furthest = index + 1
      var kind = WordArc.Kind.other
      func offer(_ end: Int, _ cost: Float, _ arc: WordArc.Kind) {
        guard end <= count else { return }
        let total = cost + best[end]
        if total < lowest || (total == lowest && end > furthest) {
          lowest = total
          furthest = end
          kind = arc
        }
      }
      let shape = pieces.shapes[index]
      offerPiece(index, shape, offer)
      model.forEachArc(in: text, from: range.lowerBound + index) { end, cost, arc in
        offer(end - range.lowerBound, cost, arc)
      }
      best[index] = lowest
      ends[index] = Int32(furthest)
      kinds[index] = kind
      index -= 1
    }
  }

  /// Offers the piece at a position that is not divided by words.
  private func offerPiece(
    _ index: Int, _ shape: PieceShape, _ offer: (_ end: Int, _ cost: Float, _ kind: WordArc.Kind) -> Void
  ) {
    let end = Int(pieces.ends[index])
    switch shape {
    case .han: break
    case .digit:
      if pieces.hasLetter[index] { offer(end, WordCosts.other, .latin) }
      offer(index + 1, WordCosts.part, .number)
    default: offer(end, WordCosts.other, shape.kind)
    }
  }
}
