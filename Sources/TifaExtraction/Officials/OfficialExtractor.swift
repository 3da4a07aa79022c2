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
    /// What persons, meetings and documents are reported to have said.
    var statements: [Statement] = []
    var personnel: [PersonnelChange] = []
    /// Why titles and persons were found, where that is asked for.
    var explanations: [Explanation] = []
    /// The titles as the grammar read them, with the bodies that they start with.
    var candidates: [TitleCandidate] = []
  }

  private let scanner: TitleScanner
  private let inheritance: Inheritance
  private let linker: Linker
  let activities = ActivityFinder()
  let persons: PersonScanner
  private let lattice: LexicalLattice
  private let recorder: TitleRecorder
  private let personnel: PersonnelFinder

  init(lattice: LexicalLattice, names: NameModel, bodies: BodyReader, folding: (any ScriptFolding)?) {
    scanner = TitleScanner(reader: bodies, names: names)
    inheritance = Inheritance(lexicon: bodies.lexicon)
    self.lattice = lattice
    persons = PersonScanner(model: names, lattice: lattice)
    let parser = NameParser(model: names, lattice: lattice)
    linker = Linker(parser: parser)
    recorder = TitleRecorder(folding: folding)
    personnel = PersonnelFinder(parser: parser)
  }

  /// What the rules have found in a passage, from which its result is made.
  private struct Findings {
    let candidates: [TitleCandidate]
    let links: LinkTable
    let groups: [TitleGroup]
    let isPublic: [Bool]
    let found: MentionFinder.Result
    let dates: [PlainDate]
    let records: [TitleRecord]
    /// The organisations that titles are of; what a title tells of its body leaves out what it cannot be of.
    let bodies: [(span: NormalizedSpan, isInherited: Bool)?]
    let activities: ActivityFinder.Result
  }

  /// The titles, officials and persons of some passages; each rule reads all of them before the next one does.
  ///
  /// - Parameter credits: For each passage its credits, in which no posts are read and whose names are persons.
  /// - Complexity: O(*n*) in the length of the passages.
  func extract(
    from passages: [Passage], credits: [CreditFinder.Result], explaining: Bool = false
  ) -> [Result] {
    let all = passages.indices
    let (candidates, links) = links(in: passages, credits)
    let groups = all.map { TitleGroup.groups(of: candidates[$0], in: passages[$0]) }
    let organizations = all.map {
      inheritance.organizations(of: candidates[$0], groups: groups[$0], in: passages[$0])
    }
    let isPublic = all.map { PublicOffice().publicTitles(candidates[$0], in: passages[$0]) }
    let found = all.map { index in
      MentionFinder().mentions(
        of: links[index].names, found: links[index].persons.map(\.mentions), in: passages[index],
        weights: persons.weights)
    }
    let dates = passages.map { PlainDate.dates(in: $0) }
    let records = all.map {
      recorder.records(
        of: candidates[$0], groups: groups[$0], organizations: organizations[$0], links: links[$0],
        names: found[$0].mentions, date: dates[$0].latest, in: passages[$0])
    }
    let bodies = all.map { inheritance.fitting(organizations[$0], of: candidates[$0], in: passages[$0]) }
    let activities = all.map {
      self.activities.activities(
        in: passages[$0], mentions: links[$0].addingSurnames(to: found[$0].mentions, of: candidates[$0]),
        groups: groups[$0])
    }
    return all.map { index in
      let findings = Findings(
        candidates: candidates[index], links: links[index], groups: groups[index], isPublic: isPublic[index],
        found: found[index], dates: dates[index], records: records[index], bodies: bodies[index],
        activities: activities[index])
      return result(of: findings, credits: credits[index], explaining: explaining, in: passages[index])
    }
  }

  /// The titles of some passages with those who hold them, and all other persons.
  private func links(
    in passages: [Passage], _ credits: [CreditFinder.Result]
  ) -> (titles: [[TitleCandidate]], links: [LinkTable]) {
    var titles: [[TitleCandidate]] = []
    titles.reserveCapacity(passages.count)
    for index in passages.indices {
      titles.append(credits[index].removingPosts(from: scanner.titles(in: passages[index])))
    }
    var scanned: [[PersonCandidate]] = []
    scanned.reserveCapacity(passages.count)
    for index in passages.indices {
      scanned.append(persons.persons(in: passages[index], beside: titles[index]))
    }
    var links: [LinkTable] = []
    links.reserveCapacity(passages.count)
    for index in passages.indices {
      links.append(
        linker.links(of: &titles[index], persons: PersonTable(scanned[index]), in: passages[index]))
    }
    for index in passages.indices {
      add(scanned[index], titles: titles[index], to: &links[index], in: passages[index])
    }
    return (titles, links)
  }

  /// Makes the result of a passage.
  private func result(
    of findings: Findings, credits: CreditFinder.Result, explaining: Bool, in passage: Passage
  ) -> Result {
    let candidates = findings.candidates
    let bodies = findings.bodies
    let persons = findings.links.persons
    let mentions = findings.found.mentions
    var result = Result()
    result.titles.reserveCapacity(candidates.count)
    result.persons.reserveCapacity(persons.count)
    /// For each person the titles held by their indices, which ascend, with their places in the result.
    var held = [[(index: Int, place: Int)]](filledWith: [], count: persons.count)
    let names = persons.indices.map { passage.name(in: persons[$0].firstMention) }
    func title(_ index: Int, holder: String?) -> Title {
      makeTitle(
        candidates[index], organization: bodies[index], holder: holder,
        record: findings.records[index], rule: findings.links.rules[index] ?? "title", in: passage)
    }
    for index in candidates.indices where candidates[index].isTitle {
      let holders = findings.links.holders[index]
      if holders.isEmpty { result.titles.append(title(index, holder: nil)) }
      for holder in holders {
        held[holder.person].append((index, result.titles.count))
        result.titles.append(title(index, holder: names[holder.person]))
      }
    }
    result.statements = findings.activities.utterances.map { utterance in
      statement(utterance, names, in: passage) { person in
        let titles = persons[person].titles
        let own = titles.first { bodies[$0]?.isInherited == false } ?? titles.first
        return own.flatMap { bodies[$0]?.span }.map(passage.string(in:))
      }
    }
    var statements = [[Statement]](filledWith: [], count: names.count)
    for (utterance, statement) in zip(findings.activities.utterances, result.statements) {
      if case .person(let person) = utterance.speaker { statements[person].append(statement) }
    }
    for index in persons.indices {
      let (held, titles, rule) = (held[index], persons[index].titles, persons[index].rule)
      // 黄茅海 without a post, where 黄茅海湾 stands too: a place.
      if findings.found.namesPlace[index], titles.isEmpty, rule == LinkRule.nameInText {
        continue
      }
      let places = mentions[index].map(passage.mention)
      let name = names[index]
      result.persons.append(NamedEntity(name: name, mentions: places, rule: rule))
      // A post in a company is public too where the person holds another public one.
      guard titles.contains(where: { findings.isPublic[$0] }) else { continue }
      let posts = titles.filter { candidates[$0].isPost }
      guard let first = posts.first else { continue }
      result.officials.append(
        Official(
          name: name, isForeign: persons[index].hasForeignTitle && !persons[index].hasDomesticTitle,
          titles: distinct(
            posts.compactMap { post in
              let place = held.partitioningIndex { $0.index >= post }
              return place < held.count && held[place].index == post ? held[place].place : nil
            }, of: result.titles),
          mentions: places,
          statements: statements[index],
          participation: findings.activities.participation[index].map(passage.string(in:)),
          rule: findings.links.rules[first] ?? rule))
    }
    result.persons = credits.adding(to: result.persons)
    result.personnel = personnel.changes(
      in: passage,
      PersonnelFinder.Material(
        titles: candidates, groups: findings.groups, links: findings.links, mentions: mentions,
        dates: findings.dates))
    result.candidates = candidates
    if explaining {
      let explainer = Explainer(parser: linker.parser)
      result.explanations =
        explainer.explanations(
          of: candidates, organizations: bodies, links: findings.links, mentions: mentions, in: passage)
        + explainer.explanations(ofUntitled: persons, mentions: mentions, in: passage)
    }
    result.officials.sort { ($0.mentions.first?.span.start).precedes($1.mentions.first?.span.start) }
    return result
  }

  /// What a speaker says.
  ///
  /// - Parameter body: The body that a person is of.
  private func statement(
    _ utterance: Utterance, _ names: [String], in passage: Passage, body: (_ person: Int) -> String?
  ) -> Statement {
    let verb = passage.string(in: utterance.verb)
    let span = passage.sourceSpan(of: utterance.content)
    switch utterance.speaker {
    case .person(let person):
      return Statement(
        speaker: names[person], kind: .person, body: body(person), verb: verb, span: span)
    case .source(let source):
      let last = passage[source.end - 1]
      let isMeeting = last == ActivityFinder.meeting || last == ActivityFinder.discussion
      return Statement(
        speaker: passage.string(in: source), kind: isMeeting ? .meeting : .document, body: nil,
        verb: verb,
        span: span)
    }
  }

  /// Adds the persons of a scan that overlap neither another person nor a held title.
  private func add(
    _ scanned: [PersonCandidate], titles: [TitleCandidate], to links: inout LinkTable, in passage: Passage
  ) {
    defer { addGlosses(to: &links, in: passage) }
    guard !scanned.isEmpty else { return }
    var taken: [Range<Int>] = []
    for person in links.persons.indices {
      for mention in links.persons[person].mentions { taken.append(mention.range) }
    }
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
    for index in links.persons.indices where links.persons[index].name.contains(Punctuation.middleDot) {
      for part in links.persons[index].name.split(separator: Punctuation.middleDot) where part.count > 1 {
        links.addAlias(part, of: index)
      }
    }
    for person in free where person.kind != .dotted {
      links.person(at: person.range, in: passage, rule: LinkRule.nameInText)
    }
  }

  /// Adds the names in Latin letters that stand in brackets behind foreign ones, as mentions of the same persons.
  private func addGlosses(to links: inout LinkTable, in passage: Passage) {
    for index in links.persons.indices {
      for mention in links.persons[index].mentions {
        guard let gloss = persons.weights.gloss(behind: mention.range, in: passage) else { continue }
        links.addAlias(passage.scalars[gloss], of: index)
        links.person(at: gloss, in: passage, rule: links.persons[index].rule)
      }
    }
  }

  private func makeTitle(
    _ candidate: TitleCandidate, organization: (span: NormalizedSpan, isInherited: Bool)?,
    holder: String?, record: TitleRecord, rule: RuleName, in passage: Passage
  ) -> Title {
    let kind: Title.Kind =
      !candidate.isPost ? .profession : candidate.classes.contains(.rank) ? .rank : .post
    let mention = passage.mention(candidate.span)
    return Title(
      text: mention.text, kind: kind, span: mention.span,
      holder: holder,
      organization: organization.map {
        Title.Organization(
          text: passage.string(in: $0.span), span: passage.sourceSpan(of: $0.span),
          isInherited: $0.isInherited, place: record.place)
      },
      position: candidate.position == candidate.span ? mention : passage.mention(candidate.position),
      markers: candidate.markers.map(passage.string(in:)), rank: record.rank,
      place: record.place, rule: rule)
  }

  /// The titles of different wording at some places of a list, each where it stands first.
  private func distinct(_ places: [Int], of titles: [Title]) -> [Title] {
    guard places.count > 1 else { return places.map { titles[$0] } }
    let sorted = places.sorted { titles[$0].span.start < titles[$1].span.start }
    var seen: Set<String> = []
    return sorted.filter { seen.insert(titles[$0].text).inserted }.map { titles[$0] }
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
