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
    /// The person found before whose name ends with the same two characters.
    fileprivate(set) var namesake: Int?
  }

  /// Somebody who holds a title.
  struct Holder {
    let person: Int
    /// Where the name stood.
    let name: Range<Int>
  }

  private(set) var persons: [Person] = []
  /// For each title those who hold it.
  private(set) var holders: [[Holder]]
  /// For each title the rule that linked it.
  private(set) var rules: [RuleName?]
  private(set) var names = KnownNames()
  /// The ends of the titles, which are in their order.
  private let ends: [Int]
  /// The last person with each two last characters of a name, with which persons may be called.
  private var givenNames: [UInt64: Int] = [:]
  /// The places where rules found names, in the order in which they did.
  private var trail: [NormalizedSpan] = []

  /// The persons that a scan of the passage has found.
  let scanned: PersonTable

  /// So many persons and places have room from the first one on.
  private static let room = 8

  init(_ titles: [TitleCandidate], persons: PersonTable) {
    scanned = persons
    holders = [[Holder]](filledWith: [], count: titles.count)
    rules = [RuleName?](filledWith: nil, count: titles.count)
    ends = titles.map(\.end)
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
    if trail.isEmpty { trail.reserveCapacity(Self.room) }
    trail.append(span)
    if let index = names.index(of: name) {
      if persons[index].mentions.last != span { persons[index].mentions.append(span) }
      return index
    }
    if persons.isEmpty { persons.reserveCapacity(Self.room) }
    var person = Person(name: names.insert(name), firstMention: span, mentions: [span], rule: rule)
    if (3...4).contains(name.count) {
      person.namesake = givenNames.updateValue(persons.count, forKey: Self.key(ofGivenName: name.suffix(2)))
    }
    persons.append(person)
    return persons.count - 1
  }

  private static func key(ofGivenName name: ArraySlice<UInt32>) -> UInt64 {
    name.reduce(0) { $0 << 32 | UInt64($1) }
  }

  /// The persons whose names of three or four characters end with two, in the order in which they were found.
  func persons(withGivenName name: ArraySlice<UInt32>) -> [Int] {
    var found: [Int] = []
    var next = givenNames.isEmpty ? nil : givenNames[Self.key(ofGivenName: name)]
    while let person = next {
      found.append(person)
      next = persons[person].namesake
    }
    return found.reversed()
  }

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
    guard !holders[title].contains(where: { $0.person == person }) else { return }
    let name = persons[person].mentions.last ?? persons[person].firstMention
    holders[title].append(Holder(person: person, name: name.range))
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
  func holders(ofTitleEndingAt end: Int) -> [Range<Int>]? {
    let first = ends.partitioningIndex { $0 >= end }
    guard first < ends.count, ends[first] == end else { return nil }
    let found = holders[first..<ends[first...].partitioningIndex { $0 > end }].joined()
    return found.isEmpty ? nil : found.map(\.name)
  }

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
      for holder in holders[index] { mentions[holder.person].append(titles[index].span) }
    }
    return mentions
  }
}
