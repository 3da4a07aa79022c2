import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds the division that a title is of: the one named in its body, or the one that a bare 区委, 县公安局 or 市长 means.
struct JurisdictionFinder: Sendable {
  private static func scalars(_ words: String) -> [[UInt32]] {
    words.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  private static let suffixes = ScalarSet("省市区县州盟旗")
  /// Words that start with such a character and mean no division.
  private static let others = scalars(
    "市场 市容 市民 区域 区块 区间 县域 省际 州际 旗舰 旗下 市值 区队 区位 市州 市县 市区 县市 县区 区县 省市 省区 省级 市级 县级 区级 州市 旗县 盟市")
  private static let municipal = scalars("市政")
  private static let municipalBodies = scalars("市政府 市政协 市政法委")
  private static let prefixes = scalars("中国共产党 中共 政协")
  /// Posts that name the sort of their division.
  private static let heads = scalars("省长 市长 区长 县长 州长 盟长 旗长")
  private static let assistant = scalars("助理")[0]
  /// Characters before 区 and 市 that make other words: 社区, 校区, 城市, 超市.
  private static let noNames = ScalarSet("社校园景军战辖城新小片灾林牧发贸开假范税理治全各本该超股门上都")
  private static let longestName = 7
  /// How many divisions are listed for a place that stays open.
  private static let longestList = 8

  /// The divisions of a passage's titles, in their order.
  ///
  /// - Parameters:
  ///   - titles: The titles with their groups, as ``TitleGroup/groups(of:in:)`` gives them.
  ///   - organizations: Their bodies, own or inherited.
  /// - Complexity: O(*n* log *m*) in the number of titles and of places.
  func jurisdictions(
    of titles: [TitleCandidate], groups: [TitleGroup],
    organizations: [(span: NormalizedSpan, isInherited: Bool)?], in passage: Passage, _ places: PlaceMap
  ) -> [Jurisdiction?] {
    var result = [Jurisdiction?](filledWith: nil, count: titles.count)
    for group in groups where !group.isForeign {
      var last: Jurisdiction?
      for index in group.titles {
        // Professions are of a body that they name themselves.
        let organization = titles[index].isPost ? organizations[index]?.span : titles[index].organization
        result[index] = jurisdiction(of: titles[index], organization, in: passage, places)
        if result[index] == nil, var other = last, let organization = titles[index].organization,
          RankedBody.isOfDivision(passage.scalars[organization.range])
        {
          other.isElsewhere = true
          result[index] = other
        }
        last = result[index] ?? last
      }
    }
    return result
  }

  /// The division of a title; nil where there is none.
  private func jurisdiction(
    of title: TitleCandidate, _ organization: NormalizedSpan?, in passage: Passage, _ places: PlaceMap
  ) -> Jurisdiction? {
    let body = organization.flatMap { jurisdiction(of: $0, in: passage, places) }
    guard title.organization == nil, let head = headStart(of: title, in: passage) else { return body }
    // 市委常委、县长: the post is of another division than the body before.
    if let body {
      let suffix = body.division.map { places.table.divisions[$0].suffix } ?? body.suffix
      if suffix == passage[head] { return body }
    }
    return bare(at: head, in: passage, places)
  }

  /// Where 县长 starts in a post that names the sort of its division.
  private func headStart(of title: TitleCandidate, in passage: Passage) -> Int? {
    var end = title.end
    if passage.has(Self.assistant, endingAt: end) { end -= Self.assistant.count }
    guard let head = Self.heads.first(where: { passage.has($0, endingAt: end) }) else { return nil }
    return end - head.count >= title.positionStart ? end - head.count : nil
  }

  private func jurisdiction(of organization: NormalizedSpan, in passage: Passage, _ places: PlaceMap)
    -> Jurisdiction?
  {
    if let (mention, start) = places.mention(in: organization.range) {
      return Jurisdiction(
        span: mention.span, division: mention.division,
        candidates: mention.division == nil
          ? mention.readings.prefix(Self.longestList).map(\.division) : [],
        suffix: nil, rule: mention.rule, start: start)
    }
    var start = organization.start
    if let prefix = Self.prefixes.first(where: { passage.has($0, at: start) }) { start += prefix.count }
    guard start < organization.end else { return nil }
    return bare(at: start, in: passage, places) ?? unlisted(start..<organization.end, in: passage)
  }

  /// 望澜区人大常委会: a division that the table does not have, known as one by what stands behind its 区.
  private func unlisted(_ range: Range<Int>, in passage: Passage) -> Jurisdiction? {
    for position in range.dropFirst().prefix(Self.longestName) where Self.suffixes.contains(passage[position])
    {
      guard !Self.others.contains(where: { passage.has($0, at: position) }),
        !Self.noNames.contains(passage[position - 1]), position + 1 < range.upperBound
      else { continue }
      let (rest, _) = RankedBody.removingParty(from: position + 1..<range.upperBound, in: passage.scalars)
      guard !rest.isEmpty, RankedBody.body(in: passage.scalars, rest) != nil else { continue }
      return Jurisdiction(
        span: NormalizedSpan(range.lowerBound, position + 1), division: nil, candidates: [],
        suffix: passage[position], rule: PlaceRule.ambiguous, start: range.lowerBound)
    }
    return nil
  }

  /// The division that the character at a position means.
  private func bare(at position: Int, in passage: Passage, _ places: PlaceMap) -> Jurisdiction? {
    let suffix = passage[position]
    guard Self.suffixes.contains(suffix), !Self.others.contains(where: { passage.has($0, at: position) })
    else {
      return nil
    }
    if passage.has(Self.municipal[0], at: position),
      !Self.municipalBodies.contains(where: { passage.has($0, at: position) })
    {
      return nil
    }
    let start = passage.sentenceStart(before: position)
    // 坎大哈省遭遇袭击，省警察局局长…: the division is one of another country.
    let isAbroad = passage.tokens[passage.tokenIndex(at: start)..<passage.tokenIndex(at: position)].contains {
      $0.classes.contains(.foreignPlace) && $0.classes.isDisjoint(with: .division)
    }
    let own = isAbroad ? nil : places.own(suffix, sentence: start..<position)
    return Jurisdiction(
      span: NormalizedSpan(position, position + 1), division: own?.division, candidates: [], suffix: suffix,
      rule: own?.rule ?? PlaceRule.ambiguous, start: position)
  }
}
