import TifaLexicon
import TifaText

/// Members that stand in a parallel series, each with the head of the frame.
extension ComponentFinder {
  private static let markers = WordSet(
    "一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 一要 二要 三要 四要 五要 六要 七要 八要 九要 十要 要 一 二 三 四 五 六 七 八")
  /// The furthest behind a frame that a series goes on, in scalars.
  private static let seriesReach = 600
  /// The longest stretch from the start of a clause to the head in it, in scalars.
  private static let longestClause = 24

  /// 以深化改革为主线，…；以优化旅游警务为主线，…: the head recurs in as many clauses, each time with a member.
  func series(of mention: FrameCandidate, in passage: Passage) -> MemberList? {
    guard let count = mention.count, let head = mention.head, count >= 2, head.count >= 2 else { return nil }
    let word = Array(passage.scalars[head.range])
    var clauses: [Range<Int>] = []
    var position = mention.span.end
    let limit = min(passage.count, mention.span.end + Self.seriesReach)
    while position < limit, clauses.count < count {
      guard passage.has(word, at: position) else {
        position += 1
        continue
      }
      if let start = clauseStart(before: position, notBefore: mention.span.end, in: passage) {
        clauses.append(start..<position)
      } else {
        clauses.removeAll()
      }
      position += word.count
    }
    guard clauses.count == count else { return nil }
    let prefix = sharedPrefix(of: clauses, in: passage)
    let suffix = sharedSuffix(of: clauses, in: passage)
    // 责任落实到位: without a verb before all of them, the head is part of each member.
    let tail = prefix == 0 ? word.count : -suffix
    let items = clauses.map {
      NormalizedSpan($0.lowerBound + prefix, max($0.lowerBound + prefix, $0.upperBound + tail))
    }
    guard items.allSatisfy({ $0.count >= 2 && $0.count <= MemberList.longestItem }) else { return nil }
    return MemberList(items: items)
  }

  /// The start of the clause that a position is in, behind its list marker; nil where it is a mention of the frame.
  private func clauseStart(before position: Int, notBefore bound: Int, in passage: Passage) -> Int? {
    var start = position
    while start > bound, position - start <= Self.longestClause, !Punctuation.endsClause(passage[start - 1]) {
      start -= 1
    }
    guard position - start <= Self.longestClause, start > bound else { return nil }
    if let end = Self.markers.end(in: passage.scalars, from: start), end < position { start = end }
    guard !passage.scalars[start..<position].contains(Punctuation.openQuote),
      !passage.scalars[start..<position].contains(Punctuation.enumerationComma), start < position
    else { return nil }
    return start
  }

  private func sharedPrefix(of clauses: [Range<Int>], in passage: Passage) -> Int {
    let shortest = clauses.map(\.count).min() ?? 0
    return (0..<shortest).first { offset in
      Set(clauses.map { passage[$0.lowerBound + offset] }).count > 1
    } ?? 0
  }

  private func sharedSuffix(of clauses: [Range<Int>], in passage: Passage) -> Int {
    let shortest = clauses.map(\.count).min() ?? 0
    return (0..<shortest).first { offset in
      Set(clauses.map { passage[$0.upperBound - 1 - offset] }).count > 1
    } ?? 0
  }
}
