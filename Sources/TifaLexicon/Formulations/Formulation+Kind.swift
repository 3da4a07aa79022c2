extension Formulation {
  /// What sort of formulation it is; an open vocabulary.
  public struct Kind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// A numeric frame whose number counts its members: 四个意识.
    public static let set: Kind = "set"
    /// A five-year plan: 十四五.
    public static let plan: Kind = "plan"
    /// A numeric frame whose numbers do not simply count members: 一带一路.
    public static let phrase: Kind = "phrase"
    /// A saying of a clause or more: 绿水青山就是金山银山.
    public static let motto: Kind = "motto"
    /// A few characters that stand for a policy: 放管服.
    public static let watchword: Kind = "watchword"
    /// Another set wording: 稳中求进.
    public static let formulation: Kind = "formulation"
    /// A concept, goal or doctrine that is an ordinary noun of official language: 高质量发展.
    public static let concept: Kind = "concept"

    /// All kinds, in the order of the dictionary.
    public static let all: [Kind] = [.set, .plan, .phrase, .motto, .watchword, .formulation, .concept]
  }
}
