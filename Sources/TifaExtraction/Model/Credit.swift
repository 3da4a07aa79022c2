import TifaText

/// One who made or published a document: 记者 苏晓棠, 责编：高峰, 来源：新华社.
public struct Credit: Hashable, Sendable {
  /// What somebody did for a document; an open vocabulary.
  public struct Role: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// 记者, 见习记者, 作者, 文
    public static let reporter: Role = "reporter"
    /// 通讯员, 特约通讯员
    public static let correspondent: Role = "correspondent"
    /// 实习生
    public static let intern: Role = "intern"
    /// 责编, 编辑, 主编
    public static let editor: Role = "editor"
    /// 校对
    public static let proofreader: Role = "proofreader"
    /// 一审, 二审, 三审, 审核, 签发
    public static let reviewer: Role = "reviewer"
    /// 监制, 策划, 出品人
    public static let producer: Role = "producer"
    /// 摄影, 图, 摄像
    public static let photographer: Role = "photographer"
    /// 制图, 设计, 美编
    public static let designer: Role = "designer"
    /// 供稿, 供图 by a body
    public static let contributor: Role = "contributor"
    /// 来源, 出品, the agency of a dateline
    public static let outlet: Role = "outlet"

    /// The roles that there are, in the order in which they are printed.
    public static let all: [Role] = [
      .reporter, .correspondent, .intern, .editor, .proofreader, .reviewer, .producer, .photographer,
      .designer, .contributor, .outlet,
    ]

    /// Whether bodies fill the role and not persons.
    var isBody: Bool { self == .outlet || self == .contributor }
  }

  public let role: Role
  /// The person, or of outlets and contributors the body.
  public let name: String
  public let span: TextSpan
  public let rule: RuleName

  public init(role: Role, name: String, span: TextSpan, rule: RuleName) {
    self.role = role
    self.name = name
    self.span = span
    self.rule = rule
  }
}
