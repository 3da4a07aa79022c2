import TifaExtraction

/// Renders what was found in documents, one after the other.
public protocol DocumentRenderer: Sendable {
  /// What stands before the first document.
  var head: String { get }
  /// What stands between two documents.
  var separator: String { get }
  /// What stands behind the last document.
  var tail: String { get }

  /// One document.
  func render(_ document: AnalyzedDocument, of source: CorpusDocument) -> String
}

extension DocumentRenderer {
  public var head: String { "" }
  public var separator: String { "" }
  public var tail: String { "" }
}

extension DocumentRenderer {
  /// Some documents, each by itself.
  ///
  /// - Parameters:
  ///   - documents: What was found in the documents.
  ///   - sources: The documents, in the same order.
  public func render(_ documents: [AnalyzedDocument], of sources: [CorpusDocument]) -> [String] {
    precondition(documents.count == sources.count)
    return documents.indices.map { index in
      documents.withElement(at: index) { document in
        sources.withElement(at: index) { source in render(document, of: source) }
      }
    }
  }
}
