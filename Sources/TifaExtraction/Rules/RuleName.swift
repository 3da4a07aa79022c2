/// The stable name of the rule that made a result; an open vocabulary.
///
/// Each result carries the name of its rule, so that a reader can look the rule up and a test can ask for it.
public struct RuleName: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }
  public var description: String { rawValue }
}
