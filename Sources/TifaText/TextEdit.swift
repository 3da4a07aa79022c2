/// One replacement that leads from a source text to its repaired form.
///
/// The edits of a text are in order and do not overlap; applied they give the repaired text, and each keeps what
/// is needed to undo it.
public struct TextEdit: Hashable, Sendable {
  /// The name of a kind of edit; an open vocabulary.
  public struct Kind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// A pinyin reading in brackets behind the character that it reads: 區(qū) → 區.
    public static let gloss: Kind = "gloss"
    /// A run of GBK text that was read one byte out of step behind a misplaced gloss.
    public static let byteShift: Kind = "byte-shift"
    /// An HTML entity: `&ldquo;` → “.
    public static let entity: Kind = "entity"
    /// A character that is not seen and keeps words apart.
    public static let invisible: Kind = "invisible"
    /// What stands in an HTML page around its text and between its lines: tags, scripts, layout.
    public static let markup: Kind = "markup"
  }

  /// What was replaced, in the source text.
  public let span: TextSpan
  /// The Unicode scalars that stand there in the repaired text.
  public let replacement: [UInt32]
  /// The kind of damage that the edit repairs.
  public let kind: Kind
  /// How sure the repair is, from 0 to 1; under ``sure`` it is a guess.
  public let confidence: Double

  /// The confidence from which on a repair is no guess.
  public static let sure = 0.9

  /// Creates an edit that replaces a span of the source.
  ///
  /// - Parameter confidence: How sure the repair is, from 0 to 1.
  public init(span: TextSpan, replacement: [UInt32], kind: Kind, confidence: Double = 1) {
    self.span = span
    self.replacement = replacement
    self.kind = kind
    self.confidence = confidence
  }
}
