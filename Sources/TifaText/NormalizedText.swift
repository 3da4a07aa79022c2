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
  /// What copies share: a result is passed on with its text by one reference.
  @usableFromInline
  final class Parts: Sendable {
    @usableFromInline let source: SourceText
    @usableFromInline let edits: [TextEdit]
    @usableFromInline let flags: [DamageFlag]
    @usableFromInline let repaired: [UInt32]
    @usableFromInline let canonical: [UInt32]
    @usableFromInline let offsets: OffsetMap

    init(
      source: SourceText, edits: [TextEdit], flags: [DamageFlag], repaired: [UInt32], canonical: [UInt32]
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
  }

  @usableFromInline let parts: Parts

  /// The text as it was read.
  @inlinable public var source: SourceText { parts.source }
  /// The edits that lead from the source to the repaired text, in order.
  @inlinable public var edits: [TextEdit] { parts.edits }
  /// The damage that was found and left as it stands, in order.
  @inlinable public var flags: [DamageFlag] { parts.flags }
  /// The Unicode scalar values of the repaired text, in the source's own script.
  @inlinable public var repaired: [UInt32] { parts.repaired }
  /// The Unicode scalar values of the canonical simplified form, as many as there are in the repaired text.
  @inlinable public var canonical: [UInt32] { parts.canonical }
  /// The way back to the source.
  @inlinable public var offsets: OffsetMap { parts.offsets }

  /// Creates a normalised text from its parts.
  ///
  /// - Precondition: `canonical` has as many scalars as `repaired`, and the edits lead to `repaired`.
  package init(
    source: SourceText, edits: [TextEdit], flags: [DamageFlag] = [], repaired: [UInt32], canonical: [UInt32]
  ) {
    parts = Parts(source: source, edits: edits, flags: flags, repaired: repaired, canonical: canonical)
  }

  public static func == (left: NormalizedText, right: NormalizedText) -> Bool {
    left.parts === right.parts
      || left.source == right.source && left.edits == right.edits && left.flags == right.flags
        && left.repaired == right.repaired && left.canonical == right.canonical
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(edits)
    hasher.combine(repaired)
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
