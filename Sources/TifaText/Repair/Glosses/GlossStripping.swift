/// Strips the pinyin readings that mirror sites put behind characters: `區(qū)委書記(jì)` becomes 區委書記.
///
/// A gloss is one syllable in half-width brackets directly behind the Han character that it reads. A page is only
/// touched where glosses are dense, so that a reading which an author gave once (`覃(qín)`) stays.
public struct GlossStripping: RepairStep {
  public let name: RepairStepName = .glosses
  public var signs: DamageSigns { .tonedVowel }

  public init() {}

  /// The edits that strip the glosses of a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    let glosses = GlossScanner(scalars)
    guard glosses.isDense else { return [] }
    return glosses.ranges.map { TextEdit($0, of: scalars, with: [], kind: .gloss) }
  }
}
