/// Why a segmenter could not be made.
public struct SegmentationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and what to do about it, in one line.
  public let message: String

  init(_ message: String) { self.message = message }

  public var description: String { message }
}
