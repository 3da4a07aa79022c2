import TifaText

/// The persons that a scan of a passage has found, in order, none overlapping another.
struct PersonTable: Sendable {
  private(set) var candidates: [PersonCandidate] = []

  init(_ candidates: [PersonCandidate] = []) { self.candidates = candidates }

  /// The name that starts at a position, if one does.
  ///
  /// - Complexity: O(log *n*) in the number of persons.
  func name(at start: Int) -> Range<Int>? {
    let index = candidates.partitioningIndex { $0.range.lowerBound >= start }
    guard index < candidates.count, candidates[index].range.lowerBound == start else { return nil }
    return candidates[index].range
  }

  /// The name that ends at a position, if one does.
  ///
  /// - Complexity: O(log *n*) in the number of persons.
  func name(endingAt end: Int) -> Range<Int>? {
    let index = candidates.partitioningIndex { $0.range.upperBound >= end }
    guard index < candidates.count, candidates[index].range.upperBound == end else { return nil }
    return candidates[index].range
  }
}
