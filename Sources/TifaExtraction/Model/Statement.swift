import TifaText

/// Something that a person, a meeting or a document is reported to have said.
public struct Statement: Hashable, Sendable {
  /// What sort of speaker it is; an open vocabulary.
  public struct SpeakerKind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    public static let person: SpeakerKind = "person"
    /// 会议指出.
    public static let meeting: SpeakerKind = "meeting"
    /// 《意见》要求.
    public static let document: SpeakerKind = "document"
  }

  /// The bare name of the person, or the meeting or document by its wording: 会议, 《意见》.
  public let speaker: String
  public let kind: SpeakerKind
  /// The organisation that the speaker's first title is of, where the document gives one.
  public let body: String?
  /// 强调, 指出 …, in the source's own script.
  public let verb: String
  /// What was said, from behind the verb to the end of the statement.
  public let span: TextSpan

  public init(speaker: String, kind: SpeakerKind, body: String?, verb: String, span: TextSpan) {
    self.speaker = speaker
    self.kind = kind
    self.body = body
    self.verb = verb
    self.span = span
  }
}
