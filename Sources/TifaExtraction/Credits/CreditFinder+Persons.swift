import TifaText

extension CreditFinder.Result {
  /// The titles of a passage without the posts that stand in credits: 总编辑：… there makes no official.
  ///
  /// - Complexity: O(*n* + *c*) in the number of titles and credits.
  func removingPosts(from titles: [TitleCandidate]) -> [TitleCandidate] {
    guard !stretches.isEmpty else { return titles }
    var next = 0
    return titles.filter { title in
      while next < stretches.count, stretches[next].upperBound < title.end { next += 1 }
      return !title.isPost || next == stretches.count || stretches[next].lowerBound > title.start
    }
  }

  /// The persons of a document with those whom the credits name.
  ///
  /// - Complexity: O(*n* + *c*) in the number of persons and credits.
  func adding(to persons: [NamedEntity]) -> [NamedEntity] {
    guard !names.isEmpty else { return persons }
    var mentions = persons.map(\.mentions)
    var indices = Dictionary(
      persons.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var added: [(name: String, rule: RuleName)] = []
    // For each person whom a credit names the places that are known.
    var known: [Int: Set<Mention>] = [:]
    for (mention, rule) in names {
      if let index = indices[mention.text] {
        guard known[index, default: Set(mentions[index])].insert(mention).inserted else { continue }
        mentions[index].append(mention)
      } else {
        indices[mention.text] = mentions.count
        mentions.append([mention])
        added.append((mention.text, rule))
      }
    }
    let named = persons.enumerated().map { index, person in
      NamedEntity(
        name: person.name, mentions: mentions[index].sorted { $0.span.start < $1.span.start },
        rule: person.rule)
    }
    return named
      + added.enumerated().map { index, person in
        NamedEntity(name: person.name, mentions: mentions[persons.count + index], rule: person.rule)
      }
  }
}
