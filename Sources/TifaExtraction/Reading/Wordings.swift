import TifaText

/// The wordings that some ranges of a text have, put in an order of their own and found by binary search.
///
/// A document has a handful of names or bodies: to sort them takes less than to hash each.
struct Wordings {
  private let scalars: [UInt32]
  private let ranges: [Range<Int>]

  /// - Complexity: O(*n* log *n*) in the number of ranges.
  init(_ ranges: [Range<Int>], in scalars: [UInt32]) {
    self.scalars = scalars
    self.ranges = ranges.sorted { Self.precedes($0, $1, in: scalars) }
  }

  /// The number of the wording that a range has, below that of the ranges; of one that none of them has, the number of one
  /// that comes behind it.
  ///
  /// - Complexity: O(log *n*) in the number of ranges.
  func number(of range: Range<Int>) -> Int {
    ranges.partitioningIndex { !Self.precedes($0, range, in: scalars) }
  }

  /// How many of the ranges have the wording that a range has.
  ///
  /// - Complexity: O(log *n*) in the number of ranges.
  func count(of range: Range<Int>) -> Int {
    let first = number(of: range)
    return ranges[first...].partitioningIndex { Self.precedes(range, $0, in: scalars) } - first
  }

  /// Whether a wording comes before another: shorter ones first.
  private static func precedes(_ first: Range<Int>, _ second: Range<Int>, in scalars: [UInt32]) -> Bool {
    if first.count != second.count { return first.count < second.count }
    for offset in 0..<first.count {
      let (left, right) = (scalars[first.lowerBound + offset], scalars[second.lowerBound + offset])
      if left != right { return left < right }
    }
    return false
  }
}
