/// A text as it was read: its Unicode scalars, and the encoding that its bytes were in.
///
///     let source = SourceText("區(qū)委書記(jì)")
///     source.count                        // 13 scalars
///     source.string(in: source.fullSpan)  // the text again
public struct SourceText: Hashable, Sendable {
  /// The Unicode scalar values of the text, without a byte order mark.
  public let scalars: [UInt32]
  /// The encoding of the bytes that the text was decoded from; where parts are in different ones, that of most bytes.
  public let encoding: TextEncoding
  /// The edits that lead from a page to its reading text, in order; none for a text that is no page.
  ///
  /// They come before all repair: what is read of a page is what they leave. See ``HTMLPage``.
  public internal(set) var markup: [TextEdit] = []
  /// The parts of the text by the encoding of their bytes, end to end: one run for a text in one encoding.
  ///
  /// The bytes of a text that was not decoded from a file, but made from a string or a field, are those that it has in
  /// UTF-8.
  public let runs: [EncodedRun]
  /// The bytes that are no characters, in their order; U+FFFD stands for each in the text.
  public let malformed: [MalformedBytes]

  /// Creates a source from a string, which is taken to have been UTF-8.
  ///
  /// - Complexity: O(*n*) in the length of the string.
  public init(_ string: String) {
    self.init(string, encoding: .utf8)
  }

  /// Creates a source from a string, and the encoding that it was read from.
  ///
  /// - Complexity: O(*n*) in the length of the string.
  package init(_ string: String, encoding: TextEncoding) {
    self.init(scalars: [UInt32](scalarsOf: string), encoding: encoding)
  }

  /// Creates a source from Unicode scalar values.
  ///
  /// - Precondition: Each value is a Unicode scalar value; decoding and strings give no others.
  package init(scalars: [UInt32], encoding: TextEncoding) {
    let values = scalars.span
    var others = 0
    var index = 0
    while index < values.count {
      // A block whose count fits a small number, which lets the compiler count several characters at a time.
      let end = min(values.count, index + 0x1_0000)
      var inBlock: UInt32 = 0
      while index < end {
        let value = values[index]
        inBlock &+= (value >= 0x80 ? 1 : 0) &+ (value >= 0x800 ? 1 : 0) &+ (value >= 0x1_0000 ? 1 : 0)
        index += 1
      }
      others += Int(inBlock)
    }
    self.init(scalars: scalars, encoding: encoding, byteCount: scalars.count + others)
  }

  /// Creates a source of one encoding from Unicode scalar values and the number of its bytes.
  init(scalars: [UInt32], encoding: TextEncoding, byteCount: Int) {
    let span = TextSpan(start: TextOffset(scalars: 0), end: TextOffset(scalars: scalars.count))
    self.scalars = scalars
    self.encoding = encoding
    runs = [EncodedRun(span: span, bytes: 0..<byteCount, encoding: encoding)]
    malformed = []
  }

  /// Creates a source from what bytes were decoded to.
  init(_ decoded: BulkDecoder.Output) {
    scalars = decoded.scalars
    runs = decoded.runs
    malformed = decoded.malformed
    var counts: [TextEncoding: Int] = [:]
    for run in runs { counts[run.encoding, default: 0] += run.bytes.count }
    let most = counts.values.max()
    encoding = runs.first { counts[$0.encoding] == most }?.encoding ?? .utf8
  }

  /// The number of Unicode scalars.
  public var count: Int { scalars.count }

  /// The span from the start of the text to its end.
  public var fullSpan: TextSpan {
    TextSpan(start: TextOffset(scalars: 0), end: TextOffset(scalars: scalars.count))
  }

  /// The text as a string.
  public var string: String { string(in: fullSpan) }

  /// The part of the text in a span, as a string.
  ///
  /// - Complexity: O(*m*) in the length of the span.
  public func string(in span: TextSpan) -> String {
    String(scalarValues: scalars[span.start.scalars..<span.end.scalars])
  }
}
