/// A known formulation: a wording that official language has fixed.
public struct Formulation: Hashable, Sendable {
  /// The identifier, which never changes.
  public let id: String
  /// The canonical wording, simplified.
  public let text: String
  /// `set`, `plan`, `phrase`, `motto`, `watchword`, `formulation` or `concept`.
  public let kind: String
  /// The number of members of a set.
  public let count: Int?
  /// The first year in use, where it is certain.
  public let year: Int?
  /// The members in order, where they are the same everywhere.
  public let members: [String]

  /// Whether it is a numeric frame; the others are slogans.
  public var isFrame: Bool { kind == "set" || kind == "plan" || kind == "phrase" }
}
