import TifaText

/// A part of a text that keeps its characters when the text is converted.
public struct ProtectedSpan: Hashable, Sendable {
  /// What the part is; an open vocabulary.
  public struct Kind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }

    /// The name of a person: 范余生.
    public static let person: Kind = "person"
    /// The name of a place: 于都.
    public static let place: Kind = "place"
    /// A fixed wording: 网络强国.
    public static let formulation: Kind = "formulation"
  }

  public let span: TextSpan
  public let kind: Kind

  /// Creates the protection of a part.
  public init(_ span: TextSpan, _ kind: Kind) {
    self.span = span
    self.kind = kind
  }
}
