/// A place of a text that is damaged and is left as it stands, for a reader to know.
public struct DamageFlag: Hashable, Sendable {
  /// Where the damage is, in the source text.
  public let span: TextSpan
  public let kind: DamageKind
  /// What should stand there, where that is known but not asked for.
  public let suggestion: [UInt32]?
  /// How sure it is that there is damage, from 0 to 1.
  public let confidence: Double

  /// Creates a flag.
  public init(_ span: TextSpan, _ kind: DamageKind, suggestion: [UInt32]? = nil, confidence: Double = 1) {
    self.span = span
    self.kind = kind
    self.suggestion = suggestion
    self.confidence = confidence
  }
}
