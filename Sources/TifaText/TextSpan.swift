/// A half-open range of a source text, in Unicode scalars.
///
/// The standard library's `Span` is a view of memory; this one is a pair of positions.
///
///     let span = TextSpan(start: TextOffset(scalars: 4), end: TextOffset(scalars: 7))
///     source.string(in: span)  // the three characters from the fifth on
public struct TextSpan: Hashable, Sendable, CustomStringConvertible {
  /// The position of the first scalar in the span.
  public let start: TextOffset
  /// The position behind the last scalar in the span.
  public let end: TextOffset

  /// Creates the span between two positions.
  ///
  /// - Precondition: `start` is not behind `end`.
  @inlinable
  public init(start: TextOffset, end: TextOffset) {
    precondition(start <= end, "a span ends where it starts or later")
    self.start = start
    self.end = end
  }

  /// Creates the span with the bounds of a range of indices, in scalars.
  @inlinable
  public init(_ range: Range<Int>) {
    self.init(start: TextOffset(scalars: range.lowerBound), end: TextOffset(scalars: range.upperBound))
  }

  /// The indices of the span, in scalars.
  @inlinable
  public var range: Range<Int> { start.scalars..<end.scalars }

  /// The number of Unicode scalars in the span.
  @inlinable
  public var count: Int { end.scalars - start.scalars }

  @inlinable
  public var isEmpty: Bool { start == end }

  /// Whether every position of `other` lies in this span.
  @inlinable
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  public var description: String { "\(start)..<\(end)" }
}
