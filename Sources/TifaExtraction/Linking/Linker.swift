import TifaLexicon
import TifaText

/// Links the titles of a passage to the persons who hold them, by named rules.
///
/// Rules that read a name beside a title run first, left to right; then those that need the names which the
/// document is known to have.
struct Linker: Sendable {
  let parser: NameParser

  /// Who holds the titles of a passage.
  ///
  /// - Complexity: O(*n*) in the number of titles; each looks at a bounded stretch of text.
  ///
  /// - Parameter persons: The persons of the passage: beside professions only they count.
  func links(of titles: inout [TitleCandidate], persons: PersonTable, in passage: Passage) -> LinkTable {
    var table = LinkTable(titles, persons: persons)
    var groups: [TitleGroup] = []
    groups.reserveCapacity(titles.count)
    for group in TitleGroup.groups(of: titles, in: passage) {
      if let (first, others) = parted(group, titles, in: passage, table) {
        groups.append(first)
        groups.append(others)
      } else {
        groups.append(group)
      }
    }
    let starts = PostStarts(titles)
    for group in groups {
      if linkNameBehindVerb(group, titles, starts, in: passage, &table) { continue }
      if !isSent(group, titles, starts, in: passage, table),
        linkNameBefore(group, &titles, in: passage, &table)
      {
        continue
      }
      if !isSurnamed(group, titles, in: passage),
        linkNamesBehind(group, titles, starts, in: passage, &table)
      {
        continue
      }
      if linkBrackets(group, titles, in: passage, &table) { continue }
      if linkLine(group, titles, in: passage, &table) { continue }
      if linkRemoved(group, titles, in: passage, &table) { continue }
      _ = linkAppointed(group, titles, in: passage, &table)
    }
    var secretary: Int??
    for group in groups where !table.isLinked(group.titles.lowerBound) {
      if linkGivenName(group, &titles, in: passage, &table) { continue }
      if linkNameBefore(group, &titles, in: passage, &table) { continue }
      if linkSeries(group, titles, in: passage, &table) { continue }
      if linkSurname(group, &titles, in: passage, &table) { continue }
      if isSurnamed(group, titles, in: passage),
        linkNamesBehind(group, titles, starts, in: passage, &table)
      {
        continue
      }
      if isAlone(group, titles, in: passage) {
        let person = secretary ?? self.secretary(titles, in: passage, table)
        secretary = .some(person)
        if let person {
          table.link(
            group.titles.lowerBound, of: titles[group.titles.lowerBound], isForeign: false, to: person,
            rule: LinkRule.postAlone)
        }
      }
    }
    return table
  }

  /// The two groups of a list of titles, if it is no single one: 王县长和书记 are two persons, as the one before the first post holds
  /// no others behind 和.
  private func parted(
    _ group: TitleGroup, _ titles: [TitleCandidate], in passage: Passage, _ table: LinkTable
  ) -> (TitleGroup, TitleGroup)? {
    guard group.titles.count > 1, let (first, others) = group.parted(of: titles, in: passage) else {
      return nil
    }
    let title = titles[group.titles.lowerBound]
    let context = NameParser.Context(isForeign: title.isForeign, known: table.names)
    let lowerBound = passage.sentenceStart(before: title.positionStart)
    guard
      isSurnamed(first, titles, in: passage)
        || title.organization == nil
          && parser.name(
            endingAt: title.positionStart, notBefore: lowerBound, in: passage, context) != nil
    else { return nil }
    return (first, others)
  }

  /// Links every title of a group to every person of a list of names.
  func link(
    _ group: TitleGroup, _ titles: [TitleCandidate], to names: [Range<Int>], rule: RuleName,
    in passage: Passage, _ table: inout LinkTable
  ) {
    for name in names {
      let person = table.person(at: name, in: passage, rule: rule)
      for title in group.titles {
        table.link(title, of: titles[title], isForeign: group.isForeign, to: person, rule: rule)
      }
    }
  }

  /// The names of a list that starts at a position: 顾世明、郑建庆和吴建平.
  ///
  /// - Parameter starts: The positions where posts start; the list ends before one.
  /// - Parameter persons: The only persons that count, if not everything that can be a name does.
  func nameList(
    at start: Int, starts: PostStarts, isForeign: Bool, isOffice: Bool = false, persons: PersonTable? = nil,
    in passage: Passage, _ table: LinkTable
  ) -> [Range<Int>] {
    var context = NameParser.Context(
      isForeign: isForeign, isOffice: isOffice, known: table.names, persons: persons)
    var names: [Range<Int>] = []
    var position = start
    while passage[position] == Punctuation.space, position - start < 2 { position += 1 }
    while let name = parser.name(at: position, in: passage, context) {
      // 汤显荣与庄乡长: a surname with a post is a person of another list.
      if context.isList, name.dropFirst().contains(where: starts.contains) { break }
      names.append(name)
      guard let next = ListSeparator.end(at: name.upperBound, in: passage), !starts.contains(next) else {
        break
      }
      position = next
      context.isList = true
    }
    return names
  }

  /// The names of a list that ends at a position: 容易、麦田、简丹 before 当选.
  func nameList(
    endingAt end: Int, notBefore lowerBound: Int, isForeign: Bool, in passage: Passage, _ table: LinkTable
  ) -> [Range<Int>] {
    var context = NameParser.Context(isForeign: isForeign, isOffice: true, known: table.names)
    var names: [Range<Int>] = []
    var position = end
    while true {
      position = Self.skippingBrackets(endingAt: position, in: passage)
      guard
        let name = parser.name(endingAt: position, notBefore: lowerBound, in: passage, context)
      else { break }
      names.insert(name, at: 0)
      guard let previous = ListSeparator.start(endingAt: name.lowerBound, in: passage) else { break }
      position = previous
      context.isList = true
    }
    return names
  }

  /// The position before a bracketed remark that ends at a position: 段玉成（县委书记）.
  static func skippingBrackets(endingAt end: Int, in passage: Passage) -> Int {
    guard passage[end - 1] == Punctuation.closeBracket else { return end }
    return passage.opening(of: Punctuation.openBracket, closedAt: end - 1, limit: 60) ?? end
  }
}
