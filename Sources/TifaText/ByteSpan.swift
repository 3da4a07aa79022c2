/// A half-open range of a text in UTF-8, in bytes.
public struct ByteSpan: Hashable, Sendable, CustomStringConvertible {
  /// The position of the first byte in the span.
  public let start: ByteOffset
  /// The position behind the last byte in the span.
  public let end: ByteOffset

  /// Creates the span between two positions.
  ///
  /// - Precondition: `start` is not behind `end`.
  @inlinable
  public init(start: ByteOffset, end: ByteOffset) {
    precondition(start <= end, "a span ends where it starts or later")
    self.start = start
    self.end = end
  }

  /// The indices of the span, in bytes.
  @inlinable
  public var range: Range<Int> { start.bytes..<end.bytes }

  public var description: String { "\(start)..<\(end)" }
}
