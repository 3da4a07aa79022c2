/// One replacement that leads from a source text to its repaired form.
///
/// The edits of a text are in order and do not overlap; applied they give the repaired text, undone they give the
/// source again.
///
///     let edit = TextEdit(1..<5, of: Array("區(qū)委".unicodeScalars.map(\.value)), with: [], kind: .gloss)
///     edit.span         // 1..<5
///     edit.original     // the four scalars of (qū)
public struct TextEdit: Hashable, Sendable {
  /// What was replaced, in the source text.
  public let span: TextSpan
  /// The Unicode scalars that stand there in the source text.
  public let original: [UInt32]
  /// The Unicode scalars that stand there in the repaired text.
  public let replacement: [UInt32]
  /// The kind of damage that the edit repairs.
  public let kind: DamageKind
  /// How sure the repair is, from 0 to 1; under ``sure`` it is a guess.
  public let confidence: Double

  /// The confidence from which on a repair is no guess.
  public static let sure = 0.9

  /// Creates an edit of a part of a text.
  ///
  /// - Parameters:
  ///   - range: The indices of what is replaced.
  ///   - scalars: The Unicode scalar values of the text.
  ///   - replacement: The Unicode scalar values that are to stand there.
  ///   - kind: The kind of damage that is repaired.
  ///   - confidence: How sure the repair is, from 0 to 1.
  public init(
    _ range: Range<Int>, of scalars: [UInt32], with replacement: [UInt32], kind: DamageKind,
    confidence: Double = 1
  ) {
    self.init(
      span: TextSpan(range), original: Array(scalars[range]), replacement: replacement, kind: kind,
      confidence: confidence)
  }

  init(
    span: TextSpan, original: [UInt32], replacement: [UInt32], kind: DamageKind, confidence: Double
  ) {
    self.span = span
    self.original = original
    self.replacement = replacement
    self.kind = kind
    self.confidence = confidence
  }

  /// Whether the repair is a guess: likely, but the text alone does not prove it.
  public var isGuess: Bool { confidence < Self.sure }
}
