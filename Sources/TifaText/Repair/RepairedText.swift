/// A text on its way through the steps of repair.
struct RepairedText {
  /// The Unicode scalar values of the text as repaired so far.
  private(set) var scalars: [UInt32]
  /// The edits that lead there from the source.
  private(set) var edits: [TextEdit]
  /// The damage that is left, in the order of the source.
  private(set) var flags: [DamageFlag] = []
  /// What the text shows as it is now.
  private var signs: DamageSigns

  init(_ source: SourceText) {
    edits = source.markup
    scalars = edits.applied(to: source.scalars)
    signs = DamageSigns(of: scalars)
  }

  /// Whether the text shows one of some signs, or none is asked for.
  func shows(_ asked: DamageSigns) -> Bool { asked.isEmpty || !signs.isDisjoint(with: asked) }

  /// Runs a step over the text.
  mutating func run(_ step: any RepairStep) {
    let found = step.edits(in: scalars)
    if !found.isEmpty {
      edits = edits.followed(by: found, in: scalars)
      scalars = found.applied(to: scalars)
      signs = DamageSigns(of: scalars)
    }
    let left = step.flags(in: scalars)
    guard !left.isEmpty else { return }
    let offsets = OffsetMap(edits: edits, sourceCount: scalars.count - edits.growth)
    flags += left.map { flag in
      let span = offsets.sourceSpan(of: NormalizedSpan(flag.span.range))
      return DamageFlag(span, flag.kind, suggestion: flag.suggestion, confidence: flag.confidence)
    }
    flags.sort { $0.span.start < $1.span.start }
  }
}

extension [TextEdit] {
  /// How many scalars longer the repaired text is than the source.
  fileprivate var growth: Int { reduce(0) { $0 + $1.replacement.count - $1.original.count } }
}
