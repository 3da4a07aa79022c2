/// A text made ready for matching: repaired by edits, and folded scalar for scalar to a canonical simplified form.
///
/// The repaired text is what is printed, in the source's own script; the canonical form is what is matched. Both
/// have the same indices, and ``sourceSpan(of:)`` leads from them to the source.
///
///     let text = Normalizer(folding: folder).normalize(SourceText("區(qū)委書記(jì)"))
///     text.canonicalString(in: NormalizedSpan(0, 4))  // 区委书记
///     text.string(in: NormalizedSpan(0, 2))       // 區委
///     text.sourceSpan(of: NormalizedSpan(0, 2))   // 0..<6
public struct NormalizedText: Hashable, Sendable {
  /// The text as it was read.
  public let source: SourceText
  /// The edits that lead from the source to the repaired text, in order.
  public let edits: [TextEdit]
  /// The damage that was found and left as it stands, in order.
  public let flags: [DamageFlag]
  /// The Unicode scalar values of the repaired text, in the source's own script.
  public let repaired: [UInt32]
  /// The Unicode scalar values of the canonical simplified form, as many as there are in the repaired text.
  public let canonical: [UInt32]
  /// The way back to the source.
  public let offsets: OffsetMap

  /// Creates a normalised text from its parts.
  ///
  /// - Precondition: `canonical` has as many scalars as `repaired`, and the edits lead to `repaired`.
  package init(
    source: SourceText, edits: [TextEdit], flags: [DamageFlag] = [], repaired: [UInt32], canonical: [UInt32]
  ) {
    let offsets = OffsetMap(edits: edits, sourceCount: source.count)
    precondition(repaired.count == canonical.count, "folding keeps the number of scalars")
    precondition(repaired.count == offsets.count, "the edits lead to the repaired text")
    self.source = source
    self.edits = edits
    self.flags = flags
    self.repaired = repaired
    self.canonical = canonical
    self.offsets = offsets
  }

  /// The number of scalars in the repaired and in the canonical text.
  public var count: Int { canonical.count }

  /// The repaired text as a string.
  public var repairedString: String { String(scalarValues: repaired) }

  /// The span of the source that a span of this text came from.
  ///
  /// - Complexity: O(log *e*) in the number of edits.
  public func sourceSpan(of span: NormalizedSpan) -> TextSpan { offsets.sourceSpan(of: span) }

  /// The wording of a span: in the source's own script, damage repaired.
  ///
  /// - Complexity: O(*m*) in the length of the span.
  public func string(in span: NormalizedSpan) -> String { String(scalarValues: repaired[span.range]) }

  /// The canonical simplified form of a span.
  ///
  /// - Complexity: O(*m*) in the length of the span.
  public func canonicalString(in span: NormalizedSpan) -> String {
    String(scalarValues: canonical[span.range])
  }
}
