import TifaText

/// One place where a document names something: its wording there and its span in the source.
public struct Mention: Hashable, Sendable {
  /// The wording, in the source's own script, damage repaired.
  public let text: String
  /// Where it stands in the source text.
  public let span: TextSpan

  public init(text: String, span: TextSpan) {
    self.text = text
    self.span = span
  }
}
