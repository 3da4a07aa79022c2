/// What is printed of a document, and how.
public struct RenderOptions: Hashable, Sendable {
  /// A kind of result; an open vocabulary.
  public struct Kind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    public static let official: Kind = "official"
    public static let title: Kind = "title"
    public static let person: Kind = "person"
    public static let organization: Kind = "organization"
    public static let frame: Kind = "frame"
    public static let slogan: Kind = "slogan"

    /// The kinds that there are.
    public static let all: [Kind] = [.official, .title, .person, .organization, .frame, .slogan]
  }

  /// The kinds that are printed; the lists of the others are empty.
  public var kinds: Set<Kind>
  public var offsets: OffsetUnit
  /// Whether a table is coloured.
  public var isColored: Bool
  /// The width of a table in columns.
  public var width: Int

  public init(
    kinds: Set<Kind> = Set(Kind.all), offsets: OffsetUnit = .scalar, isColored: Bool = false, width: Int = 100
  ) {
    self.kinds = kinds
    self.offsets = offsets
    self.isColored = isColored
    self.width = width
  }
}
