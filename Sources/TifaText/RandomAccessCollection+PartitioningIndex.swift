extension RandomAccessCollection where Index == Int {
  /// The index of the first element for which a condition holds that holds for all elements behind it too; the end where it
  /// holds for none.
  ///
  ///     [1, 3, 5].partitioningIndex { $0 > 2 }  // 1
  ///
  /// - Complexity: O(log *n*) in their number (binary search).
  @inlinable
  package func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
