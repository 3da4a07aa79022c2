/// Makes texts ready for matching: repairs damage by a list of steps, then folds script and punctuation.
///
///     let normalizer = Normalizer(steps: [GlossStripping()], folding: folder)
///     let text = normalizer.normalize(SourceText("區(qū)委書記(jì)"))
///     text.repairedString  // 區委書記
///
/// A normalizer is immutable and shared by threads.
public struct Normalizer: Sendable {
  /// The steps of repair that there are, in their order; each sees what those before it made.
  public let steps: [any RepairStep]
  /// The steps that texts go through where nothing else is said; nil for all.
  public let preset: RepairPreset?
  /// The folding to the canonical script; none leaves the script as it is.
  public let folding: (any ScriptFolding)?
  /// The steps of the preset, and the signs of which a text must show one for each.
  private let presetSteps: [any RepairStep]
  private let presetSigns: [DamageSigns]

  /// Creates a normalizer.
  ///
  /// - Parameters:
  ///   - steps: Steps of repair; by default the pinyin glosses of damaged pages are stripped.
  ///   - preset: Those of the steps that texts go through where nothing else is said; nil for all.
  ///   - folding: The folding to the canonical script.
  public init(
    steps: [any RepairStep] = [GlossStripping()], preset: RepairPreset? = nil,
    folding: (any ScriptFolding)? = nil
  ) {
    self.steps = steps
    self.preset = preset
    self.folding = folding
    presetSteps = Self.chosen(preset, of: steps)
    presetSigns = presetSteps.map(\.signs)
  }

  /// Creates a normalizer with all of this module's steps.
  ///
  /// - Parameters:
  ///   - preset: The steps that texts go through where nothing else is said.
  ///   - plausibility: What chooses between readings of damaged bytes.
  ///   - others: Steps behind them.
  ///   - folding: The folding to the canonical script.
  public init(
    _ preset: RepairPreset, plausibility: any Plausibility, others: [any RepairStep] = [],
    folding: (any ScriptFolding)? = nil
  ) {
    let steps: [any RepairStep] = [
      MojibakeRepair(plausibility: plausibility), ByteShiftRepair(plausibility: plausibility),
      GlossStripping(), EntityDecoding(), InvisibleRemoval(), CompatibilityUnification(), SpacingRemoval(),
      WidthUnification(), PunctuationUnification(), LossFlagging(),
    ]
    self.init(steps: steps + others, preset: preset, folding: folding)
  }

  /// The repaired and canonical forms of a text.
  ///
  /// Where steps edit the same place, their edits become one.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - preset: The steps that it goes through; nil for the normalizer's own choice.
  /// - Complexity: O(*n*) in the length of the text; without signs of damage a few look-ups for each character.
  public func normalize(_ source: SourceText, _ preset: RepairPreset? = nil) -> NormalizedText {
    var repair = RepairedText(source)
    if let preset {
      for step in Self.chosen(preset, of: steps) where repair.shows(step.signs) { repair.run(step) }
    } else {
      for index in presetSigns.indices where repair.shows(presetSigns[index]) {
        repair.run(presetSteps[index])
      }
    }
    var canonical = repair.scalars
    folding?.fold(&canonical)
    CanonicalForm.foldPunctuation(&canonical)
    return NormalizedText(
      source: source, edits: repair.edits, flags: repair.flags, repaired: repair.scalars, canonical: canonical
    )
  }

  private static func chosen(_ preset: RepairPreset?, of steps: [any RepairStep]) -> [any RepairStep] {
    guard let preset else { return steps }
    return steps.filter { preset.steps.contains($0.name) }
  }
}
