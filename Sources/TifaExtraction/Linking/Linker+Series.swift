import TifaLexicon
import TifaSegmentation
import TifaText

/// The rule for a post behind a list of its holders: 晏平、顾世明等8位委员.
extension Linker {
  private static let measures = ScalarSet("位名")
  private static let numerals = ScalarSet("两二三四五六七八九十百")
  private static let others: UInt32 = 0x7B49
  private static let longestNumber = 4
  private static let longestBody = 16

  /// Links a post that stands behind names and their number to all of them.
  ///
  /// Only persons that the scan of the passage or a rule has found count: what stands before a number can be anything.
  func linkSeries(
    _ group: TitleGroup, _ titles: [TitleCandidate], in passage: Passage, _ table: inout LinkTable
  ) -> Bool {
    let title = titles[group.titles.lowerBound]
    guard title.isPost, let end = seriesEnd(before: group.start, in: passage) else { return false }
    let lowerBound = passage.sentenceStart(before: group.start)
    var names: [Range<Int>] = []
    var position = end
    while position > lowerBound,
      let name = knownName(endingAt: position, notBefore: lowerBound, in: passage, table)
    {
      names.append(name)
      let start = bodyStart(before: name.lowerBound, notBefore: lowerBound, in: passage) ?? name.lowerBound
      guard let previous = ListSeparator.start(endingAt: start, in: passage) else { break }
      position = previous
    }
    guard names.count > 1 else { return false }
    link(group, titles, to: names.reversed(), rule: LinkRule.postBehindNames, in: passage, &table)
    return true
  }

  /// The start of the body that stands between a mark of a list and a name: 县教育局 in 晏平、县教育局顾世明.
  private func bodyStart(before name: Int, notBefore lowerBound: Int, in passage: Passage) -> Int? {
    guard let last = passage.token(endingAt: name), !last.classes.isDisjoint(with: [.body, .bodySuffix])
    else {
      return nil
    }
    var start = Int(last.start)
    while start > lowerBound, name - start <= Self.longestBody, ScalarClass.isHan(passage[start - 1]),
      let token = passage.token(endingAt: start), token.classes.isDisjoint(with: .boundary)
    {
      start = Int(token.start)
    }
    return start
  }

  /// The end of the list whose number stands before a position: 等8位, 两名.
  private func seriesEnd(before start: Int, in passage: Passage) -> Int? {
    guard Self.measures.contains(passage[start - 1]) else { return nil }
    var position = start - 1
    while position > 0, start - position <= Self.longestNumber,
      ScalarClass.isDigit(passage[position - 1]) || Self.numerals.contains(passage[position - 1])
    {
      position -= 1
    }
    guard position < start - 1 else { return nil }
    return passage[position - 1] == Self.others ? position - 1 : position
  }

  /// A name that the document is known to have and that ends at a position.
  private func knownName(
    endingAt end: Int, notBefore lowerBound: Int, in passage: Passage, _ table: LinkTable
  ) -> Range<Int>? {
    if let name = table.scanned.name(endingAt: end), name.lowerBound >= lowerBound { return name }
    for length in 2...4 where end - length >= lowerBound {
      if table.names.contains(passage.scalars[end - length..<end]) { return end - length..<end }
    }
    return nil
  }
}
