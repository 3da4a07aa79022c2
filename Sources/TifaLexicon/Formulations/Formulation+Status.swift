extension Formulation {
  /// Whether officialdom still uses a formulation; an open vocabulary.
  public struct Status: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// In use, or cited as in force.
    public static let current: Status = "current"
    /// Of a campaign, plan or time that is over, and spoken of as history.
    public static let historical: Status = "historical"
    /// Replaced by another wording, the ``Formulation/successor``: 五大发展理念 by 新发展理念.
    public static let superseded: Status = "superseded"
    /// Given up or condemned by officialdom itself: 两个凡是.
    public static let abandoned: Status = "abandoned"

    /// All statuses.
    public static let all: [Status] = [.current, .historical, .superseded, .abandoned]
  }
}
