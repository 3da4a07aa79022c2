import TifaExtraction

/// Renders documents as JSON: one object a line, or an indented array of objects.
public struct JSONRenderer: DocumentRenderer {
  private let options: RenderOptions
  private let isPretty: Bool

  /// Creates a renderer.
  ///
  /// - Parameter isPretty: Whether the documents make one indented array; otherwise each stands on a line.
  public init(_ options: RenderOptions, isPretty: Bool) {
    self.options = options
    self.isPretty = isPretty
  }

  public var head: String { isPretty ? "[\n" : "" }
  public var separator: String { isPretty ? ",\n" : "" }
  public var tail: String { isPretty ? "\n]\n" : "" }

  public func render(_ document: AnalyzedDocument, of source: CorpusDocument) -> String {
    var writer = JSONWriter(isPretty: isPretty, capacity: 1 << 14)
    let encoder = DocumentJSON(
      options: options, offsets: OffsetTable(document.source, unit: options.offsets))
    encoder.write(document, of: source, to: &writer)
    return writer.finish(with: isPretty ? "" : "\n")
  }
}
