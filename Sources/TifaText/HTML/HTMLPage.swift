/// A news page in HTML: its main text with the way back into the file, and what it says of itself.
///
///     let page = try HTMLPage(decoding: bytes)
///     page.title                      // 江州市召开平安建设会议
///     page.source.readingText.string  // the title and the main text, a paragraph a line
///
/// The page is parsed by libxml2, the main text is the block with most of its sentences. The source is the file as it
/// is; its markup edits leave the text that is read.
public struct HTMLPage: Hashable, Sendable {
  /// The file, with the edits that lead to its reading text.
  public let source: SourceText
  /// The headline; nil where the page has none.
  public let title: String?
  /// The day or time of publication in the form of ISO 8601, as far as the page gives it: `2024-03-01`,
  /// `2024-03-01T09:30`; nil where it gives none.
  public let date: String?
  /// The name of the medium that the text comes from; nil where the page gives none.
  public let outlet: String?
  /// The encoding that the page names in a meta element, as it stands there; nil where it names none.
  public let charset: String?

  /// Reads a page.
  ///
  /// The encoding is found out by the byte order mark, then by the label, then by what the page names itself, then by
  /// the bytes. A label that the bytes contradict is passed over.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the whole page.
  ///   - label: The encoding that a server or a person gives.
  /// - Throws: ``TextDecodingError`` where the bytes are no text, or the page has none that could be read.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(decoding bytes: [UInt8], label: String? = nil) throws(TextDecodingError) {
    charset = MetaCharset.label(in: bytes)
    let decoded = try Self.decode(bytes, labels: [label, charset])
    guard let page = MarkupPage(decoded.scalars) else {
      throw TextDecodingError(
        .tooLong, "the page is too long to be parsed as HTML; divide it, or read it as text")
    }
    guard let (element, filter) = MainContent(page: page).find() else { throw Self.noText }
    let content = page.elements[element]
    let facts = PageFacts(page, content: page.lines(in: content))
    var reading = ReadingEdits(page: page, of: decoded.scalars, filter: filter)
    if let line = facts.titleLine { reading.keep(page.lines[line]) }
    reading.keep(content)
    guard !reading.isEmpty else { throw Self.noText }
    reading.finish()
    var source = decoded
    source.markup = reading.edits
    self.source = source
    title = facts.title
    date = facts.date
    outlet = facts.outlet
  }

  private static var noText: TextDecodingError {
    TextDecodingError(
      .noText, "the page has no text: nothing is shown but markup; fetch it again, or read its source as text"
    )
  }

  /// Decodes bytes by the first label that they do not contradict, or by themselves.
  private static func decode(_ bytes: [UInt8], labels: [String?]) throws(TextDecodingError) -> SourceText {
    for case let label? in labels {
      guard var encoding = TextEncoding(label: label) else { continue }
      // A page that could be read up to its meta element is not in UTF-16 (HTML standard, 13.2.3.2).
      if label == labels.last, encoding.isUTF16 { encoding = .utf8 }
      if let source = try? SourceText(decoding: bytes, label: encoding.rawValue), source.encoding == encoding
      {
        return source
      }
    }
    return try SourceText(decoding: bytes)
  }
}
