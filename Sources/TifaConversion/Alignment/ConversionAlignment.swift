import TifaText

/// Which bytes of a conversion's output came from which of its source.
///
///     var output: [UInt8] = []
///     let alignment = converter.convertAligned(bytes[...], into: &output)
///     alignment.sourceRange(of: 6..<12)  // the bytes that became those
///
/// Only the places where lengths differ are kept; all else is counted.
public struct ConversionAlignment: Hashable, Sendable {
  /// Where lengths differ, in bytes, in order.
  let changes: [LengthChange]

  init(_ changes: [LengthChange]) { self.changes = changes }

  /// The bytes of the source that some of the output came from; where a word became a longer or a shorter one, all of it.
  ///
  /// - Complexity: O(log *n*) in the number of places where lengths differ.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    let start = changes.position(range.lowerBound, isEnd: false, from: \.output, to: \.source)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, changes.position(range.upperBound, isEnd: true, from: \.output, to: \.source))
  }

  /// The bytes of the output that some of the source became.
  ///
  /// - Complexity: O(log *n*) in the number of places where lengths differ.
  public func outputRange(of range: Range<Int>) -> Range<Int> {
    let start = changes.position(range.lowerBound, isEnd: false, from: \.source, to: \.output)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, changes.position(range.upperBound, isEnd: true, from: \.source, to: \.output))
  }
}

extension [LengthChange] {
  /// A position on the other side; inside a change its start, or its end.
  func position(
    _ position: Int, isEnd: Bool, from: KeyPath<LengthChange, Range<Int>>,
    to: KeyPath<LengthChange, Range<Int>>
  ) -> Int {
    // The first change that does not lie wholly before the position.
    let index = partitioningIndex { $0[keyPath: from].upperBound > position }
    if index < count, self[index][keyPath: from].lowerBound < position {
      return isEnd ? self[index][keyPath: to].upperBound : self[index][keyPath: to].lowerBound
    }
    guard index > 0 else { return position }
    let previous = self[index - 1]
    return previous[keyPath: to].upperBound + position - previous[keyPath: from].upperBound
  }
}
