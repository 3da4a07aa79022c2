/// Bytes that are no character in any encoding; the character U+FFFD stands for them in the text.
///
///     for loss in source.malformed { print("nothing can be read at byte \(loss.bytes.lowerBound)") }
public struct MalformedBytes: Hashable, Sendable {
  /// The position of the U+FFFD in the text.
  public let position: TextOffset
  /// The bytes, counted from the start of the file.
  public let bytes: Range<Int>
}
