import TifaLexicon
import TifaSegmentation
import TifaText

/// The changes that befall somebody: investigations, expulsions, deaths.
extension PersonnelFinder {
  /// How far behind a name its fate can be told in the same sentence, in scalars.
  private static let reach = 120

  /// With them the subject speaks of somebody else: 就…逝世致唁电, 对…立案审查.
  private static let others = ScalarSet("就对向悼哀吊吁祝")

  /// A mention of somebody who holds a post.
  private struct Subject {
    let span: NormalizedSpan
    let person: Int
  }

  /// What was told of a mention.
  private struct Told: Hashable {
    let kind: PersonnelChange.Kind
    let mention: NormalizedSpan
  }

  /// What befalls officials who are named before in the same sentence.
  func fates(in passage: Passage, _ material: Material) -> [Finding] {
    guard passage.allStarts.contains(.fate) else { return [] }
    var findings: [Finding] = []
    var subjects: [Subject]?
    var told: Set<Told> = []
    let fates = PersonnelVerbs.fates
    for token in passage.tokens {
      let start = Int(token.start)
      guard passage.starts[start].contains(.fate),
        let (end, kind) = fates.match(in: passage.scalars, at: start), let kind
      else {
        continue
      }
      let known = subjects ?? self.subjects(of: material)
      subjects = known
      let bound = max(passage.sentenceStart(before: start), start - Self.reach)
      guard let subject = Self.last(of: known, before: start), subject.span.start >= bound,
        !passage.scalars[subject.span.end..<start].contains(where: Self.others.contains),
        // 立案审查, 审查调查: one matter, told in several words.
        told.insert(Told(kind: kind, mention: subject.span)).inserted
      else { continue }
      let title = material.links.persons[subject.person].titles.map { material.titles[$0] }
        .last { $0.isPost && $0.start >= bound && $0.end <= start }
      findings.append(
        Finding(
          kind: kind, name: subject.span, title: title?.span,
          span: NormalizedSpan(min(subject.span.start, title?.start ?? start), end), rule: PersonnelRule.fate)
      )
    }
    return findings
  }

  private func subjects(of material: Material) -> [Subject] {
    var subjects: [Subject] = []
    for (index, person) in material.links.persons.enumerated()
    where person.titles.contains(where: { material.titles[$0].isPost }) {
      subjects += material.mentions[index].map { Subject(span: $0, person: index) }
    }
    return subjects.sorted { $0.span.start < $1.span.start }
  }

  private static func last(of subjects: [Subject], before position: Int) -> Subject? {
    let index = subjects.partitioningIndex { $0.span.end > position }
    return index > 0 ? subjects[index - 1] : nil
  }
}
