import TifaText

extension NameParser {
  /// The other readings of a name: longer and shorter names from the same position, and none.
  ///
  /// - Returns: For each reading its range, nil where it is no name, and by how many nats it is dearer; the closest first.
  /// - Complexity: Bounded, as finding the name.
  func alternatives(
    to name: Range<Int>, in passage: Passage, isForeign: Bool
  ) -> [(range: Range<Int>?, margin: Float)] {
    let context = Context(isForeign: isForeign)
    var costs: [Int: Float] = [:]
    let end = hanEnd(from: name.lowerBound, in: passage, limit: Self.horizon)
    offerNames(at: name.lowerBound, end: end, in: passage, context) { length, cost in
      guard name.lowerBound + length <= end else { return }
      let range = name.lowerBound..<name.lowerBound + length
      costs[length] = min(costs[length] ?? .infinity, readingCost(range, cost, in: passage, context))
    }
    guard let own = costs[name.count] else { return [] }
    var result: [(range: Range<Int>?, margin: Float)] = costs.filter { $0.key != name.count }.map {
      (name.lowerBound..<name.lowerBound + $0.key, $0.value - own)
    }
    let plain =
      passage.pathCosts[name.lowerBound] + plainCost(at: name.lowerBound, name, in: passage, context, 0)
    result.append((nil, plain - own))
    // Of equal ones the shorter name comes first, so that the order is always the same.
    return result.sorted { ($0.margin, $0.range?.count ?? 0) < ($1.margin, $1.range?.count ?? 0) }
  }
}
