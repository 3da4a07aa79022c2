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
  }

  private let scanner = TitleScanner()
  private let linker: Linker
  private let persons: PersonScanner
  private let lattice: LexicalLattice

  init(lattice: LexicalLattice, names: NameModel) {
    self.lattice = lattice
    persons = PersonScanner(model: names, lattice: lattice)
    linker = Linker(parser: NameParser(model: names, lattice: lattice))
  }

  /// The titles, officials and persons of a passage.
  ///
  /// - Complexity: O(*n*) in the length of the passage.
  func extract(from passage: Passage) -> Result {
    var candidates = scanner.titles(in: passage)
    let scanned = persons.persons(in: passage, beside: candidates)
    var links = linker.links(of: &candidates, persons: PersonTable(scanned), in: passage)
    add(scanned, titles: candidates, to: &links, in: passage)
    let groups = TitleGroup.groups(of: candidates, in: passage)
    let organizations = Inheritance().organizations(of: candidates, groups: groups, in: passage)
    let isPublic = PublicOffice().publicTitles(candidates, in: passage)
    let mentions = MentionFinder().mentions(
      of: links.names, found: links.persons.map(\.mentions), in: passage, weights: persons.weights)

    var result = Result()
    func title(_ index: Int, holder: LinkTable.Person?) -> Title {
      makeTitle(
        candidates[index], organization: organizations[index], holder: holder,
        rule: links.rules[index] ?? "title", in: passage)
    }
    for index in candidates.indices {
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
    result.officials.sort { ($0.mentions.first?.span.start).precedes($1.mentions.first?.span.start) }
    return result
  }

  /// Adds the persons of a scan that overlap neither another person nor a held title.
  private func add(
    _ scanned: [PersonCandidate], titles: [TitleCandidate], to links: inout LinkTable, in passage: Passage
  ) {
    guard !scanned.isEmpty else { return }
    var taken: [Range<Int>] = links.persons.flatMap { $0.mentions.map(\.range) }
    for index in titles.indices where links.isLinked(index) { taken.append(titles[index].span.range) }
    taken.sort { $0.lowerBound < $1.lowerBound }
    var index = 0
    var free: [PersonCandidate] = []
    for person in scanned {
      while index < taken.count, taken[index].upperBound <= person.range.lowerBound { index += 1 }
      if index < taken.count, taken[index].overlaps(person.range) { continue }
      free.append(person)
    }
    for person in free where person.kind == .dotted {
      links.person(at: person.range, in: passage, rule: LinkRule.nameInText)
    }
    for (index, person) in links.persons.enumerated() where person.name.contains(Punctuation.middleDot) {
      for part in person.name.split(separator: Punctuation.middleDot) where part.count > 1 {
        links.addAlias(part, of: index)
      }
    }
    for person in free where person.kind != .dotted {
      links.person(at: person.range, in: passage, rule: LinkRule.nameInText)
    }
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
