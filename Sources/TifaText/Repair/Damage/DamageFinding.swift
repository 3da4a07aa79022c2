/// One place of a source text that is damaged, and what became of it.
public struct DamageFinding: Hashable, Sendable {
  /// What became of damage; an open vocabulary.
  public struct Outcome: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// The text itself proves what stood there.
    public static let repaired: Outcome = "repaired"
    /// The likeliest of several readings was chosen.
    public static let guessed: Outcome = "guessed"
    /// It was left as it stands.
    public static let flagged: Outcome = "flagged"
  }

  public let kind: DamageKind
  public let outcome: Outcome
  /// Where it is, in the source text.
  public let span: TextSpan
  /// What stands there in the source text.
  public let original: [UInt32]
  /// What stands there in the repaired text; where the finding is flagged what should, nil where nobody knows.
  public let replacement: [UInt32]?
  /// How sure the finding is, from 0 to 1.
  public let confidence: Double

  /// The finding that a repair makes.
  init(_ edit: TextEdit) {
    self.init(
      kind: edit.kind, outcome: edit.isGuess ? .guessed : .repaired, span: edit.span, original: edit.original,
      replacement: edit.replacement, confidence: edit.confidence)
  }

  /// The finding that a flag makes.
  init(_ flag: DamageFlag, in source: SourceText) {
    self.init(
      kind: flag.kind, outcome: .flagged, span: flag.span, original: Array(source.scalars[flag.span.range]),
      replacement: flag.suggestion, confidence: flag.confidence)
  }

  /// The finding that a run in another encoding than the rest of the file makes: it was read in its own.
  init(_ run: EncodedRun, in source: SourceText) {
    let text = Array(source.scalars[run.span.range])
    self.init(
      kind: .mixedEncoding, outcome: .repaired, span: run.span, original: text, replacement: text,
      confidence: 1)
  }

  private init(
    kind: DamageKind, outcome: Outcome, span: TextSpan, original: [UInt32], replacement: [UInt32]?,
    confidence: Double
  ) {
    self.kind = kind
    self.outcome = outcome
    self.span = span
    self.original = original
    self.replacement = replacement
    self.confidence = confidence
  }

  /// This finding and one that starts where it ends as one; nil where they differ.
  func joined(with next: DamageFinding) -> DamageFinding? {
    guard next.kind == kind, next.outcome == outcome, next.span.start == span.end,
      (next.replacement == nil) == (replacement == nil)
    else { return nil }
    return DamageFinding(
      kind: kind, outcome: outcome, span: TextSpan(start: span.start, end: next.span.end),
      original: original + next.original, replacement: replacement.map { $0 + (next.replacement ?? []) },
      confidence: min(confidence, next.confidence))
  }
}
