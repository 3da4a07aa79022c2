import TifaLexicon
import TifaText

/// The rules for names that stand directly beside the titles.
extension Linker {
  /// Characters that join what is before them to a title and end no name.
  private static let joins = ScalarSet("和与及兼任为的")
  private static let officeVerbs = WordSet("任 现任 历任 曾任 担任 出任 就任 兼任 任职于 就职于 加入")
  /// Posts that are another one's: 国家主席习近平特使何成武 is not 习近平.
  private static let envoys = WordSet("特使 特别代表 私人代表 个人代表")
  private static let isWho = "的是".unicodeScalars.map(\.value)

  /// 区委副书记戴必欣, 副主席顾世明、郑建庆: the names stand behind the titles.
  func linkNamesBehind(
    _ group: TitleGroup, _ titles: [TitleCandidate], _ starts: PostStarts, in passage: Passage,
    _ table: inout LinkTable
  ) -> Bool {
    let names = nameList(
      at: group.end, starts: starts, isForeign: group.isForeign,
      persons: table.holders(of: titles[group.titles.lowerBound]), in: passage, table)
    guard !names.isEmpty else { return false }
    let rule = names.count == 1 ? LinkRule.postBeforeName : LinkRule.postBeforeNames
    link(group, titles, to: names, rule: rule, in: passage, &table)
    return true
  }

  /// 当选县人民法院院长的是后广平: the name stands behind 的是.
  func linkNameBehindVerb(
    _ group: TitleGroup, _ titles: [TitleCandidate], _ starts: PostStarts, in passage: Passage,
    _ table: inout LinkTable
  ) -> Bool {
    guard passage.has(Self.isWho, at: group.end) else { return false }
    let names = nameList(
      at: group.end + Self.isWho.count, starts: starts, isForeign: group.isForeign, isOffice: true,
      persons: table.holders(of: titles[group.titles.lowerBound]), in: passage, table)
    guard !names.isEmpty else { return false }
    link(group, titles, to: names, rule: LinkRule.elected, in: passage, &table)
    return true
  }

  /// 段玉成（县委书记）: the titles stand in brackets behind the name.
  func linkBrackets(
    _ group: TitleGroup, _ titles: [TitleCandidate], in passage: Passage, _ table: inout LinkTable
  ) -> Bool {
    guard passage[group.start - 1] == Punctuation.openBracket else { return false }
    let context = NameParser.Context(
      isForeign: group.isForeign, isOffice: true, known: table.names,
      persons: table.holders(of: titles[group.titles.lowerBound]))
    let lowerBound = passage.lineStart(before: group.start)
    guard
      let name = parser.name(
        endingAt: group.start - 1, notBefore: lowerBound, in: passage, context)
    else { return false }
    link(group, titles, to: [name], rule: LinkRule.postInBrackets, in: passage, &table)
    return true
  }

  /// A line of a list of persons: the name, space, the titles, and nothing else.
  func linkLine(
    _ group: TitleGroup, _ titles: [TitleCandidate], in passage: Passage, _ table: inout LinkTable
  ) -> Bool {
    let start = passage.lineStart(before: group.start)
    var end = group.start
    while end > start, passage[end - 1] == Punctuation.space || passage[end - 1] == 0x09 { end -= 1 }
    guard end < group.start, end - start >= 2, end - start <= 20,
      group.end == passage.count || Punctuation.endsSentence(passage[group.end])
    else { return false }
    let context = NameParser.Context(
      isForeign: group.isForeign, isOffice: true, known: table.names,
      persons: table.holders(of: titles[group.titles.lowerBound]))
    guard let name = parser.name(endingAt: end, notBefore: start, in: passage, context),
      name.lowerBound == start
    else { return false }
    link(group, titles, to: [name], rule: LinkRule.nameInLine, in: passage, &table)
    return true
  }

  /// Whether a group starts with the post of an envoy and names stand behind it: the one before is who sent the envoy.
  func isSent(
    _ group: TitleGroup, _ titles: [TitleCandidate], _ starts: PostStarts, in passage: Passage,
    _ table: LinkTable
  ) -> Bool {
    let title = titles[group.titles.lowerBound]
    guard Self.envoys.contains(passage.scalars[title.positionStart..<title.end]) else { return false }
    return !nameList(at: group.end, starts: starts, isForeign: group.isForeign, in: passage, table).isEmpty
  }

  /// 习近平总书记, 石坚董事长: the bare post stands behind the full name.
  func linkNameBefore(
    _ group: TitleGroup, _ titles: inout [TitleCandidate], in passage: Passage, _ table: inout LinkTable
  ) -> Bool {
    let title = titles[group.titles.lowerBound]
    let lowerBound = passage.sentenceStart(before: title.positionStart)
    let context = NameParser.Context(
      isForeign: title.isForeign, known: table.names, persons: table.holders(of: title))
    guard
      let name = parser.name(
        endingAt: title.positionStart, notBefore: lowerBound, in: passage, context)
    else { return false }
    // 现任翔宇总经理: what stands between a verb of office and a post is a body.
    if Self.officeVerbs.start(in: passage.scalars, endingAt: name.lowerBound, notBefore: lowerBound) != nil {
      return false
    }
    let isKnown = table.names.contains(passage.scalars[name])
    // 房协副秘书长: what stands before a marker is a body, unless a name is what it looks like.
    if !isKnown, title.isPost, title.positionStart + 1 < title.end, !title.markers.isEmpty,
      table.scanned.name(endingAt: title.positionStart) == nil
    {
      return false
    }
    guard isKnown || title.organization == nil, !Self.joins.contains(passage[name.upperBound - 1]) else {
      return false
    }
    // 铁军支队长: what looked like a body is the name.
    titles[group.titles.lowerBound].start = title.positionStart
    link(group, titles, to: [name], rule: LinkRule.nameBeforePost, in: passage, &table)
    return true
  }
}
