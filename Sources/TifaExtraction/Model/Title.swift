import TifaText

/// One mention of a post, rank or profession, with the organisation that stands before it.
public struct Title: Hashable, Sendable {
  /// What sort of title a mention is; an open vocabulary.
  public struct Kind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// A public post: 区委书记.
    public static let post: Kind = "post"
    /// A military or police rank used as a title: 上将.
    public static let rank: Kind = "rank"
    /// A profession, which makes no official: 教授, 记者.
    public static let profession: Kind = "profession"
  }

  /// A body that a post is in.
  public struct Organization: Hashable, Sendable {
    /// The wording of the body.
    public let text: String
    /// Where it stands: in the title itself, or where it was inherited from.
    public let span: TextSpan
    /// Whether the title leaves the body out and an earlier title gives it.
    public let isInherited: Bool

    public init(text: String, span: TextSpan, isInherited: Bool) {
      self.text = text
      self.span = span
      self.isInherited = isInherited
    }
  }

  /// A range of administrative ranks that a title can stand for.
  public struct RankRange: Hashable, Sendable {
    public let low: String
    public let high: String
    /// What the range was read from.
    public let basis: String

    public init(low: String, high: String, basis: String) {
      self.low = low
      self.high = high
      self.basis = basis
    }
  }

  /// The whole title: 区公安分局党委书记.
  public let text: String
  public let kind: Kind
  /// Where the title stands in the source text.
  public let span: TextSpan
  /// The bare name of the person who holds it, where the document says so.
  public let holder: String?
  /// The body that the post is in.
  public let organization: Organization?
  /// The post itself: 党委书记.
  public let position: Mention
  /// The markers in the title: 副, 代, 原, 常务 …, in the order of the text.
  public let markers: [String]
  public let rank: RankRange?
  /// The rule that linked the title to its holder, or that found it.
  public let rule: RuleName

  public init(
    text: String, kind: Kind, span: TextSpan, holder: String?, organization: Organization?, position: Mention,
    markers: [String], rank: RankRange?, rule: RuleName
  ) {
    self.text = text
    self.kind = kind
    self.span = span
    self.holder = holder
    self.organization = organization
    self.position = position
    self.markers = markers
    self.rank = rank
    self.rule = rule
  }
}
