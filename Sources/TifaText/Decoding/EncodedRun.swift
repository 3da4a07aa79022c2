/// A part of a text whose bytes are in one encoding.
///
///     for run in source.runs { print(run.span, run.bytes, run.encoding) }
///
/// The runs of a text lie end to end: their byte ranges are the file, their spans the text.
public struct EncodedRun: Hashable, Sendable {
  /// The part of the text.
  public let span: TextSpan
  /// The bytes that it was decoded from, counted from the start of the file; a byte order mark belongs to the first run.
  public let bytes: Range<Int>
  /// The encoding of the bytes.
  public let encoding: TextEncoding
}
