/// What was wrong with a text: where, how sure that is, and what became of it.
///
///     let report = normalizer.normalize(source).damage
///     report.score                            // 0.33: a third of the characters
///     for finding in report.findings { print(finding.kind, finding.span, finding.outcome) }
public struct DamageReport: Hashable, Sendable {
  /// The share of a text's characters that are or were damaged, from 0 to 1.
  ///
  /// Each character that a repair made counts, each repair that only took something out counts as one, and so does
  /// each character that is flagged. Matters of style do not count.
  public let score: Double
  /// The findings in the order of the source; neighbouring ones of the same kind and outcome are one.
  public let findings: [DamageFinding]

  /// How many findings have an outcome.
  public func count(_ outcome: DamageFinding.Outcome) -> Int {
    findings.count { $0.outcome == outcome }
  }

  /// Reports on a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(of text: NormalizedText) {
    let edits = text.edits.lazy.filter { !$0.kind.isMarkup }.map(DamageFinding.init)
    let flags = text.flags.lazy.map { DamageFinding($0, in: text.source) }
    let runs = text.source.runs.lazy.filter { $0.encoding != text.source.encoding }.map {
      DamageFinding($0, in: text.source)
    }
    var findings: [DamageFinding] = []
    for finding in (Array(runs) + Array(edits) + Array(flags)).sorted(by: { $0.span.start < $1.span.start }) {
      if let joined = findings.last?.joined(with: finding) {
        findings[findings.count - 1] = joined
      } else {
        findings.append(finding)
      }
    }
    self.findings = findings
    score = Self.score(of: text)
  }

  private static func score(of text: NormalizedText) -> Double {
    var damaged = 0
    for edit in text.edits where !edit.kind.isMarkup && !edit.kind.isStyle {
      damaged += max(1, edit.replacement.count)
    }
    for flag in text.flags { damaged += flag.span.count }
    guard damaged > 0 else { return 0 }
    let characters = text.repaired.count { !ScalarClass.isSpace($0) }
    return min(1, Double(damaged) / Double(max(1, characters)))
  }
}

extension NormalizedText {
  /// What was wrong with the source, and what became of it.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var damage: DamageReport { DamageReport(of: self) }

  /// How many edits repair the source; those that take the markup of a page away are none.
  public var repairCount: Int { edits.count { !$0.kind.isMarkup } }
}
