import TifaLexicon
import TifaText

/// The rules for verbs of office: 任, 当选, 免去, 辞去 and their like.
extension Linker {
  private static func words(_ list: String) -> [[UInt32]] {
    list.split(separator: " ").map { $0.unicodeScalars.map(\.value) }.sorted { $0.count > $1.count }
  }

  /// Verbs whose subject may stand anywhere before them in the sentence.
  private static let officeVerbs = words(
    "任 兼任 担任 出任 就任 接任 连任 留任 转任 改任 升任 历任 拟任 现任 曾任 续任 当选 当选为 选为 选举为 任命为 提名为 提名 推选为 聘任为 聘为 聘任 辞去 卸任 不再担任 调任")
  /// Verbs whose subject stands directly before them.
  private static let copulas = words("为 作为 身为")
  /// Verbs before which only a name that is known counts.
  private static let weakCopulas = words("是 系")
  /// Words between a subject and its verb of office.
  private static let adverbs = words(
    "同志 被 将 拟 现 曾 还 已 同时 不再 分别 兼 新 继续 仍 也 并 先后 全票 当场 再次 首次 连续 在 后 此前 当选 经选举 正式 一致 高票 提名 明确")
  private static let office = words("职务 一职 的职务")
  private static let possessive = words("的")

  /// 戴长河同志任区委书记, 任命司马若水为副院长: a verb of office stands before the titles.
  func linkAppointed(
    _ group: TitleGroup, _ titles: [TitleCandidate], in passage: Passage, _ table: inout LinkTable
  ) -> Bool {
    guard titles[group.titles.lowerBound].isPost else { return false }
    let lowerBound = passage.sentenceStart(before: group.start)
    if let verb = longest(Self.officeVerbs, endingAt: group.start, in: passage) {
      var names = subjects(before: verb, notBefore: lowerBound, group, in: passage, table)
      if names.isEmpty, let name = sentenceSubject(lowerBound, before: verb, in: passage, table) {
        names = [name]
      }
      guard !names.isEmpty else { return false }
      link(group, titles, to: names, rule: LinkRule.appointed, in: passage, &table)
      return true
    }
    let weak = longest(Self.weakCopulas, endingAt: group.start, in: passage)
    guard let verb = weak ?? longest(Self.copulas, endingAt: group.start, in: passage) else { return false }
    var names = subjects(before: verb, notBefore: lowerBound, group, in: passage, table)
    if weak != nil { names = names.filter { table.names.contains(passage.scalars[$0]) } }
    guard !names.isEmpty else { return false }
    link(group, titles, to: names, rule: LinkRule.appointed, in: passage, &table)
    return true
  }

  /// 免去何以明的县公安局局长职务: the name stands before 的, the word 职务 behind the titles.
  func linkRemoved(
    _ group: TitleGroup, _ titles: [TitleCandidate], in passage: Passage, _ table: inout LinkTable
  ) -> Bool {
    guard Self.office.contains(where: { passage.has($0, at: group.end) }),
      passage.has(Self.possessive[0], endingAt: group.start)
    else { return false }
    let lowerBound = passage.sentenceStart(before: group.start)
    let names = nameList(
      endingAt: group.start - 1, notBefore: lowerBound, isForeign: group.isForeign, in: passage, table)
    guard !names.isEmpty else { return false }
    link(group, titles, to: names, rule: LinkRule.removed, in: passage, &table)
    return true
  }

  /// The start of the longest of some words that ends at a position.
  private func longest(_ words: [[UInt32]], endingAt end: Int, in passage: Passage) -> Int? {
    words.first { passage.has($0, endingAt: end) }.map { end - $0.count }
  }

  /// The names directly before a verb, behind adverbs and brackets between them.
  private func subjects(
    before verb: Int, notBefore lowerBound: Int, _ group: TitleGroup, in passage: Passage, _ table: LinkTable
  ) -> [Range<Int>] {
    var ends = [verb]
    while ends.count <= 4, let start = longest(Self.adverbs, endingAt: ends[ends.count - 1], in: passage),
      start > lowerBound
    {
      ends.append(start)
    }
    for end in ends.reversed() {
      // 祝贺习近平主席连任…: the subject carries a title of its own.
      if let names = table.holders(ofTitleEndingAt: end), !names.isEmpty { return names }
      let names = nameList(
        endingAt: end, notBefore: lowerBound, isForeign: group.isForeign, in: passage, table)
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The person that a sentence is about: the last one found before a verb, or the name that it starts with.
  private func sentenceSubject(
    _ start: Int, before verb: Int, in passage: Passage, _ table: LinkTable
  ) -> Range<Int>? {
    if let last = table.lastName(in: start..<verb) { return last.range }
    var position = start
    while passage[position] == Punctuation.space, position < verb { position += 1 }
    if let name = table.scanned.name(at: position), name.upperBound < verb { return name }
    let context = NameParser.Context(isList: true, known: table.names)
    guard let name = parser.name(at: position, in: passage, context),
      name.upperBound == verb || name.upperBound < verb && Punctuation.isDelimiter(passage[name.upperBound])
    else { return nil }
    return name
  }
}
