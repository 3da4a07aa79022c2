/// A position in a text in UTF-8, counted in bytes from its start.
public struct ByteOffset: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number of bytes before the position.
  public let bytes: Int

  @inlinable
  public init(bytes: Int) { self.bytes = bytes }

  @inlinable
  public static func < (left: ByteOffset, right: ByteOffset) -> Bool { left.bytes < right.bytes }

  public var description: String { "\(bytes)" }
}
