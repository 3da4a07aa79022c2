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
    /// The division that the body is of or in, where the document tells.
    public let place: Place?

    public init(text: String, span: TextSpan, isInherited: Bool, place: Place? = nil) {
      self.text = text
      self.span = span
      self.isInherited = isInherited
      self.place = place
    }
  }

  /// A range of administrative ranks that a title can stand for.
  public struct RankRange: Hashable, Sendable {
    /// What ladder the ranks are on; an open vocabulary.
    public struct Kind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
      CustomStringConvertible
    {
      public let rawValue: String
      public init(rawValue: String) { self.rawValue = rawValue }
      public init(stringLiteral value: String) { self.rawValue = value }
      public var description: String { rawValue }

      /// The ladder of leading posts: 国家级正职 … 乡科级副职.
      public static let leadership: Kind = "leadership"
      /// A grade that the title names itself: 二级巡视员, 三级高级法官, 上将.
      public static let grade: Kind = "grade"
    }

    public let kind: Kind
    /// The lowest rank that its holder can have, and the highest.
    public let low: String
    public let high: String
    /// What the range was read from: the level of the body and the place of the post in it (县级·副职), the office
    /// (国务委员), or the scale of a grade (公务员职级).
    public let basis: String
    /// The date of the document, ISO 8601, for which the ranks hold; nil where the document has none.
    public let date: String?

    public init(kind: Kind = .leadership, low: String, high: String, basis: String, date: String? = nil) {
      self.kind = kind
      self.low = low
      self.high = high
      self.basis = basis
      self.date = date
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
  /// The division that the post is of, also where the title names no body: 市长.
  public let place: Place?
  /// The rule that linked the title to its holder, or that found it.
  public let rule: RuleName

  public init(
    text: String, kind: Kind, span: TextSpan, holder: String?, organization: Organization?, position: Mention,
    markers: [String], rank: RankRange?, place: Place? = nil, rule: RuleName
  ) {
    self.text = text
    self.kind = kind
    self.span = span
    self.holder = holder
    self.organization = organization
    self.position = position
    self.markers = markers
    self.rank = rank
    self.place = place
    self.rule = rule
  }
}
