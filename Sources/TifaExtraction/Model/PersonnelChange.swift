import TifaText

/// A change of office that a document reports: an appointment, a removal, an election …
///
///     // 任命柳青禾为县人民法院副院长
///     change.kind         // appointment
///     change.person       // 柳青禾
///     change.title?.text  // 县人民法院副院长
public struct PersonnelChange: Hashable, Sendable {
  /// What happened; an open vocabulary.
  public struct Kind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// 任命…为, 任, 出任
    public static let appointment: Kind = "appointment"
    /// 免去…职务, 不再担任
    public static let removal: Kind = "removal"
    /// 当选, 选举…为, 补选
    public static let election: Kind = "election"
    /// 提名…为
    public static let nomination: Kind = "nomination"
    /// 拟任, of a notice before the appointment
    public static let proposed: Kind = "proposed"
    /// 辞去
    public static let resignation: Kind = "resignation"
    /// 调任
    public static let transfer: Kind = "transfer"
    /// 接受纪律审查和监察调查
    public static let investigation: Kind = "investigation"
    /// 开除党籍, 开除公职
    public static let expulsion: Kind = "expulsion"
    /// 逝世
    public static let death: Kind = "death"
  }

  public let kind: Kind
  /// The bare name of the person.
  public let person: String
  /// The post, as the document words it; nil where it names none.
  public let title: Mention?
  /// The day by ISO 8601, where the document gives it.
  public let date: String?
  /// From the verb, or the name before it, to the end of the post.
  public let span: TextSpan
  public let rule: RuleName

  public init(kind: Kind, person: String, title: Mention?, date: String?, span: TextSpan, rule: RuleName) {
    self.kind = kind
    self.person = person
    self.title = title
    self.date = date
    self.span = span
    self.rule = rule
  }
}
