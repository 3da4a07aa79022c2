/// A numeric policy frame: a number expression that names a closed set of policy items as a unit.
public struct Frame: Hashable, Sendable {
  /// What the number of a frame does; an open vocabulary.
  public struct Kind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// The number counts the members: 三个阵地.
    public static let set: Kind = "set"
    /// A plan period: 十四五.
    public static let plan: Kind = "plan"
    /// A fixed phrase whose numbers do not simply count members: 一国两制.
    public static let phrase: Kind = "phrase"
  }

  /// The frame without quotation marks: 三個陣地.
  public let text: String
  public let kind: Kind
  /// The number of members of a set; nil for other kinds.
  public let count: Int?
  /// The measure word between numeral and head: 個.
  public let measure: String?
  /// What is counted: 陣地.
  public let head: String?
  /// Whether some mention stands in quotation marks.
  public let isQuoted: Bool
  /// The members, where the document spells them out.
  public let components: [Mention]
  /// Whether the number of members is the count: the check of the numeral on the list. Nil without a list.
  public let isComplete: Bool?
  /// The identifier of the known formulation, where it is one.
  public let known: String?
  /// Every place where the document uses it, with the speaker there.
  public let mentions: [FormulationUse]
  public let rule: RuleName

  public init(
    text: String, kind: Kind, count: Int?, measure: String?, head: String?, isQuoted: Bool,
    components: [Mention], isComplete: Bool?, known: String?, mentions: [FormulationUse], rule: RuleName
  ) {
    self.text = text
    self.kind = kind
    self.count = count
    self.measure = measure
    self.head = head
    self.isQuoted = isQuoted
    self.components = components
    self.isComplete = isComplete
    self.known = known
    self.mentions = mentions
    self.rule = rule
  }
}
