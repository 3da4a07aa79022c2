import TifaText

/// The positions where a passage's posts start.
struct PostStarts {
  /// In order.
  private let positions: [Int]

  init(_ titles: [TitleCandidate]) {
    var positions: [Int] = []
    positions.reserveCapacity(titles.count)
    for index in titles.indices where titles[index].isPost { positions.append(titles[index].start) }
    positions.sort()
    self.positions = positions
  }

  /// Whether a post starts at a position.
  ///
  /// - Complexity: O(log *n*) in the number of posts.
  func contains(_ position: Int) -> Bool {
    let index = positions.partitioningIndex { $0 >= position }
    return index < positions.count && positions[index] == position
  }
}
