/// A position in a source text, counted in Unicode scalars from its start.
///
/// Offsets of the source and of the normalised text are different types, so that one cannot be taken for the
/// other: see ``NormalizedOffset``.
public struct TextOffset: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number of Unicode scalars before the position.
  public let scalars: Int

  /// Creates the position after the given number of Unicode scalars.
  ///
  /// - Parameter scalars: A count of Unicode scalars, zero or more.
  @inlinable
  public init(scalars: Int) { self.scalars = scalars }

  @inlinable
  public static func < (left: TextOffset, right: TextOffset) -> Bool { left.scalars < right.scalars }

  public var description: String { "\(scalars)" }
}
