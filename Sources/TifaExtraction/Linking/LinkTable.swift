import TifaText

/// Who holds which of a passage's titles, as far as the rules have found out.
struct LinkTable {
  /// A person of the document.
  struct Person {
    /// The canonical scalars of the bare name.
    var name: [UInt32]
    /// Where the person was first found.
    var firstMention: NormalizedSpan
    /// The places where a rule found the person.
    var mentions: [NormalizedSpan]
    /// The titles that the person holds, as indices of the passage's titles, in the order of linking.
    var titles: [Int] = []
    /// The rule that found the person.
    var rule: RuleName
    /// Whether the name was found with a foreign title, and whether with one that is not.
    var hasForeignTitle = false
    var hasDomesticTitle = false
  }

  private(set) var persons: [Person] = []
  /// For each title the persons who hold it.
  private(set) var holders: [[Int]]
  /// For each title the rule that linked it.
  private(set) var rules: [RuleName?]
  private(set) var names = KnownNames()
  /// The persons by the last two characters of their names, with which they may be called.
  private var givenNames: [ArraySlice<UInt32>: [Int]] = [:]
  /// The places where rules found names, in the order in which they did.
  private var trail: [NormalizedSpan] = []
  /// For the end of each linked title the places of its holders' names.
  private var holderNames: [Int: [Range<Int>]] = [:]

  /// The persons that a scan of the passage has found.
  let scanned: PersonTable

  init(titleCount: Int, persons: PersonTable) {
    scanned = persons
    holders = [[Int]](repeating: [], count: titleCount)
    rules = [RuleName?](repeating: nil, count: titleCount)
  }

  /// Whether some rule has linked a title.
  func isLinked(_ title: Int) -> Bool { !holders[title].isEmpty }

  /// The person with the name at a span, added if it is new.
  @discardableResult
  mutating func person(at range: Range<Int>, in passage: Passage, rule: RuleName) -> Int {
    var name = passage.scalars[range]
    // 舒　兰 in a list is 舒兰 in the text.
    if passage.isSpaced(range) { name = name.filter { $0 != Punctuation.space }[...] }
    let span = NormalizedSpan(range)
    trail.append(span)
    if let index = names.index(of: name) {
      if persons[index].mentions.last != span { persons[index].mentions.append(span) }
      return index
    }
    names.insert(name)
    if (3...4).contains(name.count) { givenNames[name.suffix(2), default: []].append(persons.count) }
    persons.append(Person(name: Array(name), firstMention: span, mentions: [span], rule: rule))
    return persons.count - 1
  }

  /// The persons whose names of three or four characters end with two, in the order in which they were found.
  func persons(withGivenName name: ArraySlice<UInt32>) -> [Int] { givenNames[name] ?? [] }

  /// Adds a place where a part of a person's name stands for it.
  mutating func mention(_ person: Int, at span: NormalizedSpan) {
    trail.append(span)
    persons[person].mentions.append(span)
  }

  /// Makes a part of a person's name stand for it: 克林顿 for 希拉里·克林顿.
  mutating func addAlias(_ alias: ArraySlice<UInt32>, of person: Int) {
    names.insertAlias(alias, of: person)
  }

  /// The persons that alone can hold a title: beside professions those of the scan; nil where any name can.
  func holders(of title: TitleCandidate) -> PersonTable? { title.isPost ? nil : scanned }

  /// Links a title to a person.
  mutating func link(
    _ title: Int, of candidate: TitleCandidate, isForeign: Bool, to person: Int, rule: RuleName
  ) {
    guard !holders[title].contains(person) else { return }
    holders[title].append(person)
    if let name = persons[person].mentions.last {
      holderNames[candidate.end, default: []].append(name.range)
    }
    if rules[title] == nil { rules[title] = rule }
    persons[person].titles.append(title)
    if candidate.isPost {
      if isForeign {
        persons[person].hasForeignTitle = true
      } else {
        persons[person].hasDomesticTitle = true
      }
    }
  }

  /// The places of the names of those who hold the title that ends at a position, if a linked one does.
  func holders(ofTitleEndingAt end: Int) -> [Range<Int>]? { holderNames[end] }

  /// The last name that was found in a stretch of text.
  func lastName(in range: Range<Int>) -> NormalizedSpan? {
    var found: NormalizedSpan?
    for span in trail.reversed() {
      if span.end < range.lowerBound { break }
      if span.start >= range.lowerBound, span.end <= range.upperBound, span.start > found?.start ?? -1 {
        found = span
      }
    }
    return found
  }

  /// The mentions of each person with those by a surname and a title: 逄书记.
  func addingSurnames(to mentions: [[NormalizedSpan]], of titles: [TitleCandidate]) -> [[NormalizedSpan]] {
    var mentions = mentions
    for (index, rule) in rules.enumerated() where rule == LinkRule.surnameAndPost {
      for holder in holders[index] { mentions[holder].append(titles[index].span) }
    }
    return mentions
  }
}
