import TifaLexicon
import TifaText

/// Members that stand as numbered points behind a frame: 一是责任到位…；二是措施到位…；三是督查到位….
extension ComponentFinder {
  private static let numerals = "一二三四五六七八九十".unicodeScalars.map(\.value)
  /// The ways in which points are numbered: what stands before the numeral and what behind it.
  private static let styles: [(before: [UInt32], behind: [UInt32])] = [
    ("", "是"), ("", "要"), ("", "、"), ("（", "）"), ("第", "，"), ("其", "，"),
  ].map { ($0.0.unicodeScalars.map(\.value), $0.1.unicodeScalars.map(\.value)) }
  /// The furthest from a frame to its first point, and from one point to the next, in scalars.
  private static let firstPointReach = 60
  private static let nextPointReach = 400

  /// The points behind a mention, if there are as many as the frame says and no more.
  func points(behind mention: FrameCandidate, in passage: Passage) -> MemberList? {
    guard let count = mention.count, (2...Self.numerals.count).contains(count) else { return nil }
    for style in Self.styles {
      guard
        let first = point(0, style, from: mention.span.end, within: Self.firstPointReach, in: passage),
        first.lowerBound < mention.limit, !hasParagraphs(mention.span.end..<first.lowerBound, in: passage)
      else { continue }
      var points = [first]
      while points.count <= count, points.count < Self.numerals.count,
        let next = point(
          points.count, style, from: points[points.count - 1].upperBound, within: Self.nextPointReach,
          in: passage)
      {
        points.append(next)
      }
      guard points.count == count else { continue }
      let items = points.map { item(behind: $0.upperBound, in: passage) }
      guard items.allSatisfy({ (2...MemberList.longestItem).contains($0.count) }) else { return nil }
      return MemberList(items: items.map { MemberList.unquoted($0, in: passage) })
    }
    return nil
  }

  /// The markers of first points, in every style.
  private static let firstMarkers = styles.map { $0.before + [numerals[0]] + $0.behind }

  /// Whether the first of some numbered points stands at a position.
  func startsPoints(_ position: Int, in passage: Passage) -> Bool {
    Self.firstMarkers.contains { passage.has($0, at: position) }
  }

  /// The marker of a point at the start of a clause, behind a position.
  private func point(
    _ number: Int, _ style: (before: [UInt32], behind: [UInt32]), from start: Int, within reach: Int,
    in passage: Passage
  ) -> Range<Int>? {
    let marker = style.before + [Self.numerals[number]] + style.behind
    let limit = min(passage.count, start + reach)
    var position = start
    while position < limit {
      if passage[position] == marker[0], passage.has(marker, at: position),
        startsClause(position, in: passage)
      {
        return position..<position + marker.count
      }
      position += 1
    }
    return nil
  }

  private func startsClause(_ position: Int, in passage: Passage) -> Bool {
    let before = passage[position - 1]
    return Punctuation.endsClause(before) || before == Punctuation.space || before == 0x2014
      || before == Punctuation.closeQuote || before == 0
  }

  /// Whether more than one line ends in a stretch.
  private func hasParagraphs(_ range: Range<Int>, in passage: Passage) -> Bool {
    range.count { passage[$0] == 0x0A } > 1
  }

  private func item(behind marker: Int, in passage: Passage) -> NormalizedSpan {
    var start = marker
    while passage[start] == Punctuation.comma || passage[start] == Punctuation.space { start += 1 }
    var end = start
    while end < passage.count, !Punctuation.endsClause(passage[end]) { end += 1 }
    return NormalizedSpan(start, end)
  }
}
