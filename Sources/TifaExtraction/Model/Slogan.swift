/// A fixed political formulation that a document treats as a unit and that is no numeric frame.
public struct Slogan: Hashable, Sendable {
  /// What sort of formulation it is; an open vocabulary.
  public struct Kind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// A saying of a clause or more: “有一分光、发一分热”.
    public static let motto: Kind = "motto"
    /// A short watchword: “打防管控建”.
    public static let watchword: Kind = "watchword"
    /// A set formulation of official language, quoted or not: 稳中求进.
    public static let formulation: Kind = "formulation"
    /// A concept or goal that is an ordinary noun of official language: 高质量发展.
    public static let concept: Kind = "concept"
  }

  /// The slogan without quotation marks.
  public let text: String
  public let kind: Kind
  /// Whether some mention stands in quotation marks.
  public let isQuoted: Bool
  /// The identifier of the known formulation, where it is one.
  public let known: String?
  /// Every place where the document uses it, with the speaker there.
  public let mentions: [FormulationUse]
  public let rule: RuleName

  public init(
    text: String, kind: Kind, isQuoted: Bool, known: String?, mentions: [FormulationUse], rule: RuleName
  ) {
    self.text = text
    self.kind = kind
    self.isQuoted = isQuoted
    self.known = known
    self.mentions = mentions
    self.rule = rule
  }
}
