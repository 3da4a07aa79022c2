import TifaLexicon
import TifaText

/// Finds changes of office: by the verbs around titles that are linked to their holders, and by what befalls officials.
struct PersonnelFinder: Sendable {
  /// What the changes of a passage are read from.
  struct Material {
    let titles: [TitleCandidate]
    let groups: [TitleGroup]
    let links: LinkTable
    /// For each person all mentions of the name.
    let mentions: [[NormalizedSpan]]
    let dates: [PlainDate]
  }

  /// A change before it is worded.
  struct Finding: Hashable {
    var kind: PersonnelChange.Kind
    var name: NormalizedSpan
    var title: NormalizedSpan?
    var span: NormalizedSpan
    var rule: RuleName
  }

  let parser: NameParser

  /// The changes that a passage reports, in order.
  ///
  /// - Complexity: O(*n*) in the length of the passage; what is read around a title or verb is bounded.
  func changes(in passage: Passage, _ material: Material) -> [PersonnelChange] {
    var findings = changesOfTitles(in: passage, material)
    findings += posts(behindNames: passage, material, known: Set(findings.compactMap { $0.title?.end }))
    findings += proposals(in: passage, material, known: findings)
    findings += fates(in: passage, material)
    var seen: Set<Finding> = []
    return findings.sorted { ($0.span.start, $0.title?.start ?? 0) < ($1.span.start, $1.title?.start ?? 0) }
      .compactMap { finding in
        guard seen.insert(finding).inserted else { return nil }
        return PersonnelChange(
          kind: finding.kind, person: passage.string(in: finding.name),
          title: finding.title.map(passage.mention),
          date: date(of: finding.span, in: passage, material.dates),
          span: passage.sourceSpan(of: finding.span), rule: finding.rule)
      }
  }

  /// The day of a change: the last date before it in its sentence, or the only one of the document.
  private func date(of span: NormalizedSpan, in passage: Passage, _ dates: [PlainDate]) -> String? {
    guard dates.count > 1 else { return dates.first?.iso }
    let start = passage.sentenceStart(before: span.start)
    let index = dates.partitioningIndex { $0.span.end > span.end }
    guard index > 0, dates[index - 1].span.start >= start else { return nil }
    return dates[index - 1].iso
  }
}
