import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds the titles, officials and other persons of a passage.
struct OfficialExtractor: Sendable {
  /// What is found.
  struct Result {
    var officials: [Official] = []
    var titles: [Title] = []
    var persons: [NamedEntity] = []
    /// The titles as the grammar read them, with the bodies that they start with.
    var candidates: [TitleCandidate] = []
  }

  private let scanner: TitleScanner
  private let inheritance: Inheritance
  private let linker: Linker
  private let lattice: LexicalLattice

  init(lattice: LexicalLattice, names: NameModel, bodies: BodyReader) {
    scanner = TitleScanner(reader: bodies, names: names)
    inheritance = Inheritance(lexicon: bodies.lexicon)
    self.lattice = lattice
    linker = Linker(parser: NameParser(model: names, lattice: lattice))
  }

  /// The titles, officials and persons of a passage.
  ///
  /// - Complexity: O(*n*) in the length of the passage.
  func extract(from passage: Passage) -> Result {
    var candidates = scanner.titles(in: passage)
    let links = linker.links(of: &candidates, in: passage)
    let groups = TitleGroup.groups(of: candidates, in: passage)
    let organizations = inheritance.organizations(of: candidates, groups: groups, in: passage)
    let isPublic = PublicOffice().publicTitles(candidates, in: passage)
    let mentions = MentionFinder().mentions(
      of: links.names, found: links.persons.map(\.mentions), in: passage, gazetteer: lattice.gazetteer)

    var result = Result()
    func title(_ index: Int, holder: LinkTable.Person?) -> Title {
      makeTitle(
        candidates[index], organization: organizations[index], holder: holder,
        rule: links.rules[index] ?? "title", in: passage)
    }
    for index in candidates.indices where candidates[index].isTitle {
      if links.holders[index].isEmpty {
        result.titles.append(title(index, holder: nil))
      }
      for holder in links.holders[index] {
        result.titles.append(title(index, holder: links.persons[holder]))
      }
    }
    for (index, person) in links.persons.enumerated() {
      let places = mentions[index].map(passage.mention)
      let name = passage.text.string(in: person.firstMention)
      result.persons.append(NamedEntity(name: name, mentions: places, rule: person.rule))
      // A post in a company is public too where the person holds another public one.
      let isOfficial = person.titles.contains { isPublic[$0] }
      let posts = person.titles.filter { isOfficial && candidates[$0].isPost }
      guard let first = posts.first else { continue }
      let activity = Activity().activity(at: mentions[index], in: passage)
      result.officials.append(
        Official(
          name: name, isForeign: person.hasForeignTitle && !person.hasDomesticTitle,
          titles: distinct(posts.map { title($0, holder: person) }), mentions: places,
          statements: activity.statements, participation: activity.participation,
          rule: links.rules[first] ?? person.rule))
    }
    result.candidates = candidates
    result.officials.sort { ($0.mentions.first?.span.start).precedes($1.mentions.first?.span.start) }
    return result
  }

  private func makeTitle(
    _ candidate: TitleCandidate, organization: (span: NormalizedSpan, isInherited: Bool)?,
    holder: LinkTable.Person?, rule: RuleName, in passage: Passage
  ) -> Title {
    let kind: Title.Kind =
      !candidate.isPost ? .profession : candidate.classes.contains(.rank) ? .rank : .post
    let mention = passage.mention(candidate.span)
    return Title(
      text: mention.text, kind: kind, span: mention.span,
      holder: holder.map { passage.text.string(in: $0.firstMention) },
      organization: organization.map {
        Title.Organization(
          text: passage.text.string(in: $0.span), span: passage.text.sourceSpan(of: $0.span),
          isInherited: $0.isInherited)
      },
      position: passage.mention(candidate.position),
      markers: candidate.markers.map(passage.text.string(in:)), rank: nil, rule: rule)
  }

  /// The titles of different wording, each where it stands first.
  private func distinct(_ titles: [Title]) -> [Title] {
    var seen: Set<String> = []
    return titles.sorted { $0.span.start < $1.span.start }.filter { seen.insert($0.text).inserted }
  }
}

extension TextOffset? {
  /// Whether this offset comes before another; none comes last.
  fileprivate func precedes(_ other: TextOffset?) -> Bool {
    guard let self else { return false }
    guard let other else { return true }
    return self < other
  }
}
