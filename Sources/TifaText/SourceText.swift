/// A text as it was read: its Unicode scalars, and the encoding that its bytes were in.
///
///     let source = SourceText("區(qū)委書記(jì)")
///     source.count                        // 13 scalars
///     source.string(in: source.fullSpan)  // the text again
public struct SourceText: Hashable, Sendable {
  /// The Unicode scalar values of the text, without a byte order mark.
  public let scalars: [UInt32]
  /// The encoding of the bytes that the text was decoded from.
  public let encoding: TextEncoding
  /// The edits that lead from a page to its reading text, in order; none for a text that is no page.
  ///
  /// They come before all repair: what is read of a page is what they leave. See ``HTMLPage``.
  public internal(set) var markup: [TextEdit] = []

  /// Creates a source from a string, which is taken to have been UTF-8.
  ///
  /// - Complexity: O(*n*) in the length of the string.
  public init(_ string: String) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(string.utf8.count / 2)
    for scalar in string.unicodeScalars { scalars.append(scalar.value) }
    self.init(scalars: scalars, encoding: .utf8)
  }

  /// Creates a source from Unicode scalar values.
  ///
  /// - Precondition: Each value is a Unicode scalar value; decoding and strings give no others.
  package init(scalars: [UInt32], encoding: TextEncoding) {
    self.scalars = scalars
    self.encoding = encoding
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
