/// What is printed of a document, and how.
public struct RenderOptions: Hashable, Sendable {
  /// A kind of result; an open vocabulary.
  public struct Kind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    public static let official: Kind = "official"
    public static let title: Kind = "title"
    public static let person: Kind = "person"
    public static let organization: Kind = "organization"
    public static let statement: Kind = "statement"
    public static let frame: Kind = "frame"
    public static let slogan: Kind = "slogan"
    public static let figure: Kind = "figure"
    public static let date: Kind = "date"
    /// Changes of office.
    public static let personnel: Kind = "personnel"
    public static let credit: Kind = "credit"

    /// The kinds that there are.
    public static let all: [Kind] = [
      .official, .title, .person, .organization, .statement, .frame, .slogan, .figure, .date, .personnel,
      .credit,
    ]
    /// The kinds that tell most of a document, each thing once.
    public static let main: [Kind] = [.official, .frame, .slogan]

    /// The heading of its results.
    var plural: String { self == .personnel ? rawValue : rawValue + "s" }
  }

  /// The kinds that are printed; nil for those that the form prints by itself: JSON all, tables and CSV the main
  /// ones. In JSON the lists of the others are empty.
  public var kinds: Set<Kind>?
  /// The unit of printed offsets.
  public var offsets: OffsetUnit
  /// Whether it is said why things were found.
  public var explains: Bool
  /// Whether a table is coloured.
  public var isColored: Bool
  /// The width of a table in columns; nil for lines of any length.
  public var width: Int?

  /// Creates options; those left out print plainly what the form prints by itself.
  public init(
    kinds: Set<Kind>? = nil, offsets: OffsetUnit = .scalar, explains: Bool = false, isColored: Bool = false,
    width: Int? = nil
  ) {
    self.kinds = kinds
    self.offsets = offsets
    self.explains = explains
    self.isColored = isColored
    self.width = width
  }
}
