/// A half-open range of a converted text, in Unicode scalars of that text.
///
/// ``ConvertedText/sourceSpan(of:)`` leads back to the source.
public struct ConvertedSpan: Hashable, Sendable, CustomStringConvertible {
  /// The index of the first scalar in the span.
  public let start: Int
  /// The index behind the last scalar in the span.
  public let end: Int

  /// Creates the span between two indices of a converted text.
  ///
  /// - Precondition: `start` is not behind `end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends where it starts or later")
    self.start = start
    self.end = end
  }

  /// The number of Unicode scalars in the span.
  public var count: Int { end - start }

  public var description: String { "c\(start)..<\(end)" }
}
