import TifaLexicon
import TifaText

/// The changes that are read from titles with their holders.
extension PersonnelFinder {
  private static func scalars(_ words: String) -> [[UInt32]] {
    words.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  /// Words behind a post that belong to the change: 免去…的局长职务.
  private static let tails = scalars("的职务 职务 一职 等职务 职 的请求")
  /// 曾, 历, 现: with them a verb of office tells of the past or of what is.
  private static let adverbs = ScalarSet("曾历现时原")
  /// With them the one named speaks of another: 祝贺…当选, 对您再次当选….
  private static let others = ScalarSet("祝贺控诉您你我")
  private static let proposing: UInt32 = 0x62DF  // 拟
  private static let resigning = scalars("辞去")[0]
  private static let possessive: UInt32 = 0x7684  // 的
  private static let negations = scalars("不再")[0]
  private static let comrade = scalars("同志")[0]
  /// How far before a name the verb of its list can stand over marks and line ends, in scalars.
  private static let headReach = 16

  /// The last change of a list, whose verb holds for the next item.
  private struct List {
    var kind: PersonnelChange.Kind
    var end: Int
  }

  /// The changes of the titles that rules have linked.
  func changesOfTitles(in passage: Passage, _ material: Material) -> [Finding] {
    var findings: [Finding] = []
    var list: List?
    for group in material.groups where material.titles[group.titles.lowerBound].isPost {
      let first = group.titles.lowerBound
      guard let rule = material.links.rules[first],
        let names = material.links.holders(ofTitleEndingAt: material.titles[first].end), !names.isEmpty
      else { continue }
      guard let (kind, start, changeRule) = change(of: group, names, rule, list, in: passage) else {
        continue
      }
      for name in names {
        for index in group.titles {
          findings.append(
            Finding(
              kind: kind, name: NormalizedSpan(name), title: material.titles[index].span,
              span: NormalizedSpan(
                min(start, name.lowerBound), max(material.titles[index].end, name.upperBound)),
              rule: changeRule))
        }
      }
      let end = max(group.end, names.map(\.upperBound).max() ?? 0)
      list = List(kind: kind, end: Self.tailEnd(of: end, in: passage))
    }
    return findings
  }

  /// What a group of titles and its names tell of, and where that starts.
  private func change(
    of group: TitleGroup, _ names: [Range<Int>], _ rule: RuleName, _ list: List?, in passage: Passage
  ) -> (kind: PersonnelChange.Kind, start: Int, rule: RuleName)? {
    let text = passage.scalars
    let name = names[0].lowerBound
    switch rule {
    case LinkRule.elected:
      return (.election, group.start, PersonnelRule.nameLast)
    case LinkRule.appointed where names[0].upperBound <= group.start:
      if passage[group.start - 1] == PersonnelVerbs.copula,
        PersonnelVerbs.beforePost.match(in: text, endingAt: group.start) == nil
      {
        guard let (kind, start) = governing(name, list, in: passage) else { return nil }
        return (kind, start, PersonnelRule.verbBeforeName)
      }
      guard let verb = PersonnelVerbs.beforePost.match(in: text, endingAt: group.start),
        var kind = verb.value,
        !Self.adverbs.contains(passage[verb.start - 1]),
        !text[min(names[names.count - 1].upperBound, verb.start)..<verb.start].contains(
          where: Self.others.contains)
      else { return nil }
      if passage[verb.start - 1] == Self.proposing { kind = .proposed }
      if passage.has(Self.negations, endingAt: verb.start) { kind = .removal }
      return (kind, name, PersonnelRule.verbBehindName)
    case LinkRule.removed, LinkRule.nameInLine:
      guard let (kind, start) = governing(name, list, in: passage),
        rule != LinkRule.removed || kind == .removal || kind == .resignation
      else { return nil }
      return (kind, start, PersonnelRule.verbBeforeName)
    case LinkRule.postBeforeName, LinkRule.postBeforeNames:
      guard let verb = PersonnelVerbs.elected.match(in: text, endingAt: group.start), let kind = verb.value
      else {
        return nil
      }
      return (kind, verb.start, PersonnelRule.verbBeforePost)
    default:
      return nil
    }
  }

  /// The verb that stands before a name, or that holds for the list which the name goes on with.
  private func governing(
    _ name: Int, _ list: List?, in passage: Passage
  ) -> (kind: PersonnelChange.Kind, start: Int)? {
    var position = name
    while position > 0, name - position < Self.headReach, Self.isBetweenItems(passage[position - 1]) {
      position -= 1
    }
    if let verb = PersonnelVerbs.beforeName.match(in: passage.scalars, endingAt: position),
      let kind = verb.value
    {
      return (kind, verb.start)
    }
    guard let list, list.end >= position, list.end <= name else { return nil }
    return (list.kind, name)
  }

  /// Marks between the items of a list, and between its verb and its first item.
  private static func isBetweenItems(_ scalar: UInt32) -> Bool {
    switch scalar {
    case Punctuation.space, 0x09, 0x0A, 0x0D, Punctuation.colon, Punctuation.semicolon, Punctuation.comma,
      Punctuation.enumerationComma, Punctuation.fullStop, 0x3A, 0x3B, 0x2E, 0x30...0x39:
      true
    default: false
    }
  }

  /// The end of a change that the words behind its post belong to.
  private static func tailEnd(of end: Int, in passage: Passage) -> Int {
    tails.first { passage.has($0, at: end) }.map { end + $0.count } ?? end
  }

  /// 免去何明远县公安局局长职务: a verb, a name, and the post directly behind it, which no rule of linking reads.
  ///
  /// - Parameter known: The ends of posts whose change is known already.
  func posts(behindNames passage: Passage, _ material: Material, known: Set<Int>) -> [Finding] {
    var findings: [Finding] = []
    for (number, group) in material.groups.enumerated() {
      let first = group.titles.lowerBound
      let title = material.titles[first]
      guard title.isPost, !known.contains(title.end),
        Self.tails.contains(where: { passage.has($0, at: group.end) })
      else { continue }
      // The verb stands in the same clause, behind the title before.
      let bound = max(
        number > 0 ? material.groups[number - 1].end : 0, title.positionStart - 40)
      guard let verb = verb(before: title.positionStart, notBefore: bound, in: passage) else { continue }
      var context = NameParser.Context(isOffice: true, known: material.links.names)
      context.isList = true
      guard let name = parser.name(at: verb.end, in: passage, context) else { continue }
      var start = name.upperBound
      if passage.has(Self.comrade, at: start) { start += Self.comrade.count }
      if passage[start] == Self.possessive { start += 1 }
      guard start <= title.positionStart else { continue }
      let isResignation = passage.has(Self.resigning, at: start)
      if isResignation { start += Self.resigning.count }
      guard verb.kind == .removal || isResignation, start <= title.positionStart else { continue }
      for index in group.titles {
        let candidate = material.titles[index]
        let span = index == first ? NormalizedSpan(start, candidate.end) : candidate.span
        findings.append(
          Finding(
            kind: verb.kind, name: NormalizedSpan(name), title: span,
            span: NormalizedSpan(verb.start, candidate.end), rule: PersonnelRule.postBehindName))
      }
    }
    return findings
  }

  /// The last verb before a position that a name can stand behind.
  private func verb(
    before end: Int, notBefore bound: Int, in passage: Passage
  ) -> (start: Int, end: Int, kind: PersonnelChange.Kind)? {
    var position = end
    while position > bound {
      if Punctuation.endsClause(passage[position - 1]), passage[position - 1] != Punctuation.colon {
        return nil
      }
      if let verb = PersonnelVerbs.beforeName.match(in: passage.scalars, endingAt: position),
        let kind = verb.value,
        kind == .removal || kind == .resignation
      {
        return (verb.start, position, kind)
      }
      position -= 1
    }
    return nil
  }
}
