import TifaText

/// Says after the fact why results were found. Nothing is kept for it while a text is read: what a name was weighed against
/// is weighed again.
struct Explainer: Sendable {
  let parser: NameParser

  /// The longest stretch between a title and a name that is shown.
  private static let longestBetween = 16
  /// The most readings that are shown for a name.
  private static let mostAlternatives = 3

  /// Explains the held titles of a passage.
  func explanations(
    of titles: [TitleCandidate], organizations: [(span: NormalizedSpan, isInherited: Bool)?],
    links: LinkTable,
    mentions: [[NormalizedSpan]], in passage: Passage
  ) -> [Explanation] {
    titles.indices.flatMap { index in
      links.holders[index].map(\.person).map { holder in
        let title = titles[index]
        let name = mentions[holder].min { distance($0, title.span) < distance($1, title.span) }
        return Explanation(
          kind: "title",
          text: passage.string(in: title.span) + ": "
            + passage.string(in: links.persons[holder].firstMention),
          rule: links.rules[index] ?? "title",
          evidence: evidence(title, organizations[index]?.span, name, in: passage),
          beaten: name.map { alternatives($0, isForeign: title.isForeign, in: passage) } ?? [])
      }
    }
  }

  /// Explains the persons of a passage that hold no title.
  func explanations(
    ofUntitled persons: [LinkTable.Person], mentions: [[NormalizedSpan]], in passage: Passage
  ) -> [Explanation] {
    zip(persons, mentions).filter { $0.0.titles.isEmpty }.map { person, places in
      Explanation(
        kind: "person", text: passage.string(in: person.firstMention), rule: person.rule,
        evidence: places.map { .init(role: "name", mention: passage.mention($0)) },
        beaten: alternatives(person.firstMention, isForeign: false, in: passage))
    }
  }

  /// Explains frames by their mentions and members.
  static func explanations(of frames: [Frame]) -> [Explanation] {
    frames.map { frame in
      Explanation(
        kind: "frame", text: frame.text, rule: frame.rule,
        evidence: frame.mentions.map {
          .init(role: "mention", mention: Mention(text: $0.text, span: $0.span))
        }
          + frame.components.map { .init(role: "member", mention: $0) },
        beaten: [])
    }
  }

  private func evidence(
    _ title: TitleCandidate, _ organization: NormalizedSpan?, _ name: NormalizedSpan?, in passage: Passage
  ) -> [Explanation.Evidence] {
    var evidence = [Explanation.Evidence(role: "title", mention: passage.mention(title.span))]
    if let organization {
      evidence.append(.init(role: "organization", mention: passage.mention(organization)))
    }
    guard let name else { return evidence }
    let (start, end) = name.start >= title.end ? (title.end, name.start) : (name.end, title.start)
    if start < end, end - start <= Self.longestBetween {
      evidence.append(.init(role: "between", mention: passage.mention(NormalizedSpan(start, end))))
    }
    evidence.append(.init(role: "name", mention: passage.mention(name)))
    return evidence
  }

  private func alternatives(
    _ name: NormalizedSpan, isForeign: Bool, in passage: Passage
  ) -> [Explanation.Alternative] {
    parser.alternatives(to: name.range, in: passage, isForeign: isForeign).filter {
      $0.margin >= 0 && $0.margin.isFinite
    }
    .prefix(Self.mostAlternatives).map {
      .init(
        text: $0.range.map { passage.string(in: NormalizedSpan($0)) } ?? "no name", margin: $0.margin)
    }
  }

  private func distance(_ name: NormalizedSpan, _ title: NormalizedSpan) -> Int {
    name.start >= title.end ? name.start - title.end : max(0, title.start - name.end)
  }
}
