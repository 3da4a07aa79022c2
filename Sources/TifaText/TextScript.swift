/// The script of a text, by its characters; an open vocabulary.
public struct TextScript: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }
  public var description: String { rawValue }

  public static let simplified: TextScript = "simplified"
  public static let traditional: TextScript = "traditional"
  public static let mixed: TextScript = "mixed"
  /// A text without characters that differ between the scripts.
  public static let none: TextScript = "none"
}
