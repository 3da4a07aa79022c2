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
