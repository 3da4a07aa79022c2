/// A body that a document names: a ministry, a court, a company, a school.
///
///     for body in document.organizations { print(body.name, body.kind, body.mentions.count) }
public struct Organization: Hashable, Sendable {
  /// What sort of body it is; an open vocabulary.
  public struct Kind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// A body of a political party: 区委, 组织部.
    public static let party: Kind = "party"
    /// A body of a government, police too: 公安局, 国务院.
    public static let government: Kind = "government"
    /// A people's congress or parliament.
    public static let congress: Kind = "congress"
    /// A body of the People's Political Consultative Conference.
    public static let consultative: Kind = "consultative"
    /// A court or procuratorate.
    public static let court: Kind = "court"
    /// Armed forces and their units.
    public static let military: Kind = "military"
    /// A company, bank, factory, shop or firm of accountants or lawyers.
    public static let enterprise: Kind = "enterprise"
    /// A school, college or university, or a department of one.
    public static let school: Kind = "school"
    /// A hospital or clinic.
    public static let hospital: Kind = "hospital"
    /// A research institute or academy.
    public static let research: Kind = "research"
    /// A newspaper, agency, broadcaster or publisher.
    public static let media: Kind = "media"
    /// A society, union, chamber or foundation.
    public static let association: Kind = "association"
    /// An international organisation.
    public static let international: Kind = "international"
    /// Any other body: 博物馆, 专案组.
    public static let other: Kind = "other"
  }

  /// The wording of the first mention that names the body in full.
  public let name: String
  public let kind: Kind
  /// Every place where the body is named, short names too.
  public let mentions: [Mention]
  /// The rule that found the body first.
  public let rule: RuleName

  public init(name: String, kind: Kind, mentions: [Mention], rule: RuleName) {
    self.name = name
    self.kind = kind
    self.mentions = mentions
    self.rule = rule
  }
}
