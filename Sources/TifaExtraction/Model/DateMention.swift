import TifaText

/// A date as a document gives it, with its ISO 8601 form to the precision that the text carries.
public struct DateMention: Hashable, Sendable {
  public let text: String
  /// `2024-02-29`, `2024-02`, `2024`; nil where the text leaves the year open.
  public let iso: String?
  public let span: TextSpan

  public init(text: String, iso: String?, span: TextSpan) {
    self.text = text
    self.iso = iso
    self.span = span
  }
}
