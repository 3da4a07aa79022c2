import TifaText

/// One place where a document uses a frame or a slogan, and who uses it there.
public struct FormulationUse: Hashable, Sendable {
  /// The wording, in the source's own script, damage repaired.
  public let text: String
  /// Where it stands in the source text.
  public let span: TextSpan
  /// The person, meeting or document whose statement it stands in; nil where the report itself uses it.
  public let speaker: String?
  /// The organisation that the use belongs to: the speaker's, else the one that was named last before it, else the first of
  /// the document.
  public let body: String?

  public init(text: String, span: TextSpan, speaker: String?, body: String?) {
    self.text = text
    self.span = span
    self.speaker = speaker
    self.body = body
  }
}
