import TifaLexicon
import TifaText

/// Finds where a passage spells out the members of a frame.
///
/// The ways are tried in this order, and the numeral is the check: a list with another number of members is not the
/// frame's, unless the text introduces it as such.
struct ComponentFinder: Sendable {
  private let trimmer = MemberTrimmer()
  private let introductions = WordSet("即 ： —— — 就是 包括 分别是 分别为 也就是")
  private let closers = WordSet("的 这 等")

  /// The mentions of one frame that are looked at: who spells a frame out does so early.
  private static let mostMentions = 24
  /// The furthest behind a frame that its members are looked for, in scalars.
  private static let reach = 400
  /// The shortest member of two with 和 between them before a frame, in scalars.
  private static let shortestOfPair = 4
  /// The furthest before a frame that a list of members starts, in scalars.
  private static let listReach = 120

  /// The members of a frame, by its mentions in order.
  ///
  /// - Complexity: O(*m*) in the number of mentions, each with a bounded stretch of text.
  func components(of mentions: [FrameCandidate], in passage: Passage) -> [NormalizedSpan] {
    let mentions = mentions.prefix(Self.mostMentions)
    for mention in mentions {
      if let list = knownMembers(of: mention, in: passage) { return list.items }
    }
    for mention in mentions {
      if let list = introduced(before(mention, in: passage)) ?? after(mention, in: passage),
        isOf(mention, list, in: passage)
      {
        return list.items
      }
    }
    for mention in mentions where mention.rule != FrameRule.enumerated {
      if let list = series(of: mention, in: passage) ?? clause(behind: mention, in: passage),
        isOf(mention, list, in: passage)
      {
        return list.items
      }
    }
    for mention in mentions {
      if let list = points(behind: mention, in: passage) { return list.items }
    }
    return []
  }

  /// Whether a list can be the members of a frame: those of a set that everybody knows are like the ones that the
  /// dictionary gives, else as many things near it are a chance.
  private func isOf(_ mention: FrameCandidate, _ list: MemberList, in passage: Passage) -> Bool {
    guard !list.isIntroduced, let members = mention.formulation?.members, !members.isEmpty else {
      return true
    }
    let pairs = Set(members.flatMap { Self.pairs(of: $0.unicodeScalars.map(\.value)) })
    let alike = list.items.count { item in
      Self.pairs(of: Array(passage.scalars[item.range])).contains(where: pairs.contains)
    }
    return 2 * alike >= list.items.count
  }

  private func introduced(_ list: MemberList?, if isIntroduced: Bool = true) -> MemberList? {
    guard let list else { return nil }
    return MemberList(items: list.items, isIntroduced: isIntroduced)
  }

  /// The pairs of characters that follow one another in a word.
  private static func pairs(of word: [UInt32]) -> [UInt64] {
    zip(word, word.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }
  }

  /// 忠诚履职、为民服务、攻坚克难“三个先锋”: the list stands right before.
  private func before(_ mention: FrameCandidate, in passage: Passage) -> MemberList? {
    guard let count = mention.memberCount,
      mention.isQuoted || mention.formulation?.kind == .set
        || [FrameRule.counted, FrameRule.enumerated, FrameRule.quotedHead].contains(mention.rule)
    else {
      return nil
    }
    var end = mention.isQuoted ? mention.span.start - 1 : mention.span.start
    while end > 0, passage[end - 1] == Punctuation.space { end -= 1 }
    let hadParticle = closers.start(in: passage.scalars, endingAt: end, notBefore: max(0, end - 1))
    if let hadParticle { end = hadParticle }
    var start = end
    while start > 0, end - start < Self.listReach, !Punctuation.endsClause(passage[start - 1]) { start -= 1 }
    let isPair = mention.isQuoted && count == 2
    guard start < end, isPair || passage.scalars[start..<end].contains(Punctuation.enumerationComma),
      var list = MemberList.split(start..<end, count: count, in: passage)
    else { return nil }
    list = trimmer.trimFirst(list, in: passage)
    guard let last = list.items.last, trimmer.strippingVerbs(last, in: passage) == last else { return nil }
    // 大规模设备更新和消费品以旧换新“两新”: two of some length.
    if isPair, !passage.scalars[start..<end].contains(Punctuation.enumerationComma),
      list.items.contains(where: { $0.count < Self.shortestOfPair })
    {
      return nil
    }
    return isPlausible(list, in: passage) ? list : nil
  }

  /// “两升一降”，即结案率上升、调解率上升、信访率下降: the list stands in the next clauses.
  private func after(_ mention: FrameCandidate, in passage: Passage) -> MemberList? {
    guard let count = mention.memberCount else { return nil }
    var position = mention.isQuoted ? mention.span.end + 1 : mention.span.end
    let limit = min(passage.count, position + 12)
    while position < limit, !Punctuation.endsClause(passage[position]),
      passage[position] != Punctuation.openBracket,
      passage[position] != 0x2014, introductions.end(in: passage.scalars, from: position) == nil
    {
      position += 1
    }
    guard position < limit else { return nil }
    let mark = passage[position]
    guard !Punctuation.endsSentence(mark) || mark == Punctuation.colon else { return nil }
    var isIntroduced = mark == Punctuation.openBracket
    if Punctuation.endsClause(mark) || isIntroduced { position += 1 }
    if mark == Punctuation.colon { isIntroduced = true }
    while let end = introductions.end(in: passage.scalars, from: position) {
      position = end
      isIntroduced = true
    }
    guard isIntroduced || mention.rule != FrameRule.enumerated else { return nil }
    if let list = list(from: position, count: count, isIntroduced: isIntroduced, in: passage) {
      return introduced(list, if: isIntroduced)
    }
    if isIntroduced, mention.kind == .set, let list = mismatch(from: position, count: count, in: passage) {
      return introduced(list)
    }
    guard !startsPoints(position, in: passage) else { return nil }
    // 四面红旗，韩村的精神，秦寨的决心: short clauses of one make.
    var end = passage.sentenceEnd(after: position)
    if mark == Punctuation.openBracket {
      end = (position..<end).first { passage[$0] == Punctuation.closeBracket } ?? end
    }
    guard end - position <= count * 12 else { return nil }
    let items = MemberList.split(position..<end, at: Punctuation.comma, in: passage)
    guard items.count == count, items.allSatisfy({ (2...10).contains($0.count) }) else { return nil }
    return MemberList(items: items.map { MemberList.unquoted($0, in: passage) }, isIntroduced: isIntroduced)
  }

  /// The list of a whole sentence that the text introduces as the members, although there are more or fewer than the numeral
  /// says.
  private func mismatch(from start: Int, count: Int, in passage: Passage) -> MemberList? {
    let end = passage.sentenceEnd(after: start)
    guard end - start <= Self.listReach, !passage.scalars[start..<end].contains(where: Punctuation.endsClause)
    else { return nil }
    let parts = MemberList.split(start..<end, at: Punctuation.enumerationComma, in: passage)
    guard parts.count >= 2,
      let list = [parts.count + 1, parts.count].lazy.filter({ $0 != count }).compactMap({
        MemberList.split(start..<end, count: $0, in: passage)
      }).first, isPlausible(list, in: passage)
    else { return nil }
    return list
  }

  /// The list that a clause from a position is, or ends with.
  private func list(from start: Int, count: Int, isIntroduced: Bool, in passage: Passage) -> MemberList? {
    var end = start
    while end < passage.count, end - start < Self.listReach,
      !Punctuation.endsClause(passage[end]) && passage[end] != Punctuation.closeBracket
        && passage[end] != 0x2014 && passage[end] != 0x2D
    {
      end += 1
    }
    guard passage.scalars[start..<end].contains(Punctuation.enumerationComma) else { return nil }
    let exact = MemberList.split(start..<end, count: count, in: passage)
    let near = isIntroduced ? nil : MemberList.split(start..<end, count: count + 1, in: passage)
    guard var list = exact ?? (count >= 3 ? near : nil) else { return nil }
    list = trimmer.trimFirst(list, in: passage)
    list = trimmer.trimShared(list, in: passage)
    guard exact != nil || list.items.allSatisfy({ $0.count == 4 }) else { return nil }
    return isPlausible(list, in: passage) ? list : nil
  }

  /// “三不腐”…不敢腐的震慑、不能腐的笼子、不想腐的自觉: all members that the dictionary gives stand behind the frame, or right before it.
  private func knownMembers(of mention: FrameCandidate, in passage: Passage) -> MemberList? {
    guard let members = mention.formulation?.members, !members.isEmpty else { return nil }
    let words = members.map { $0.unicodeScalars.map(\.value) }
    let behind = mention.span.end..<min(passage.count, mention.span.end + Self.reach)
    let before = max(0, mention.span.start - Self.listReach)..<mention.span.start
    return list(of: words, in: behind, passage) ?? list(of: words, in: before, passage)
  }

  /// The first places of some words in a stretch, if it has all of them close together.
  private func list(of words: [[UInt32]], in range: Range<Int>, _ passage: Passage) -> MemberList? {
    var items: [NormalizedSpan] = []
    for word in words {
      guard
        let start = range.first(where: {
          passage.scalars[$0] == word[0] && $0 + word.count <= range.upperBound && passage.has(word, at: $0)
        })
      else { return nil }
      items.append(NormalizedSpan(start, start + word.count))
    }
    let isClose = (items.map(\.end).max() ?? 0) - (items.map(\.start).min() ?? 0) <= 120
    return isClose ? MemberList(items: items) : nil
  }

  /// A list is plausible where its members are of like length.
  private func isPlausible(_ list: MemberList, in passage: Passage) -> Bool {
    // A quotation inside a member is another thing that the sentence names.
    let hasQuotes = list.items.contains { item in
      item.range.contains { passage[$0] == Punctuation.openQuote || passage[$0] == Punctuation.closeQuote }
    }
    let lengths = list.items.map(\.count)
    guard !hasQuotes, let shortest = lengths.min(), let longest = lengths.max() else { return false }
    return longest <= max(shortest * 3, shortest + 4)
  }

  /// 要守住政治安全、社会稳定和公共安全阵地: the next sentence that says what is to be done has as many members.
  private func clause(behind mention: FrameCandidate, in passage: Passage) -> MemberList? {
    // Of a set whose members everybody knows, a list of as many things near it is a chance.
    guard let count = mention.memberCount, mention.kind == .set, count >= 2, mention.formulation == nil else {
      return nil
    }
    let limit = min(passage.count, mention.span.end + Self.reach)
    var position = mention.span.end
    var sentences = 0
    while position < limit, sentences < 3, passage[position] != 0x0A {
      let end = min(limit, clauseEnd(from: position, in: passage))
      if position > mention.span.end + 1 {
        let wanted = "要".unicodeScalars.first!.value
        let start = passage[position] == wanted ? position + 1 : position
        let stated = passage[position] == wanted || endsWithHead(end, mention, in: passage)
        if stated, let list = members(in: start..<end, count: count, mention, in: passage) { return list }
      }
      if end < passage.count, Punctuation.endsSentence(passage[end]) { sentences += 1 }
      position = end + 1
    }
    return nil
  }

  private func clauseEnd(from start: Int, in passage: Passage) -> Int {
    var end = start
    while end < passage.count, !Punctuation.endsClause(passage[end]) { end += 1 }
    return end
  }

  private func endsWithHead(_ end: Int, _ mention: FrameCandidate, in passage: Passage) -> Bool {
    guard let head = mention.head else { return false }
    return passage.has(Array(passage.scalars[head.range]), endingAt: end)
  }

  private func members(
    in range: Range<Int>, count: Int, _ mention: FrameCandidate, in passage: Passage
  ) -> MemberList? {
    var range = range
    if let head = mention.head, endsWithHead(range.upperBound, mention, in: passage) {
      range = range.lowerBound..<max(range.lowerBound, range.upperBound - head.count)
    }
    guard passage.scalars[range].contains(Punctuation.enumerationComma) || count == 2,
      var list = MemberList.split(range, count: count, in: passage)
    else { return nil }
    list = trimmer.trimFirst(list, in: passage)
    list = trimmer.trimShared(list, in: passage)
    return isPlausible(list, in: passage) ? list : nil
  }
}
