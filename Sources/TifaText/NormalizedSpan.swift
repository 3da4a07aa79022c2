/// A half-open range of a normalised text, in Unicode scalars of that text.
///
/// ``NormalizedText/sourceSpan(of:)`` leads back to the source.
public struct NormalizedSpan: Hashable, Sendable, CustomStringConvertible {
  /// The index of the first scalar in the span.
  public let start: Int
  /// The index behind the last scalar in the span.
  public let end: Int

  /// Creates the span between two indices of a normalised text.
  ///
  /// - Precondition: `start` is not behind `end`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends where it starts or later")
    self.start = start
    self.end = end
  }

  /// Creates the span with the bounds of a range of indices.
  @inlinable
  public init(_ range: Range<Int>) {
    self.start = range.lowerBound
    self.end = range.upperBound
  }

  /// The number of Unicode scalars in the span.
  @inlinable
  public var count: Int { end - start }

  @inlinable
  public var isEmpty: Bool { start == end }

  /// The indices of the span.
  @inlinable
  public var range: Range<Int> { start..<end }

  /// Whether every position of `other` lies in this span.
  @inlinable
  public func contains(_ other: NormalizedSpan) -> Bool { start <= other.start && other.end <= end }

  public var description: String { "n\(start)..<n\(end)" }
}
