import TifaLexicon
import TifaText

/// What the words around a quotation say for or against a motto.
struct QuotationSurroundings: Sendable {
  private let heads = WordSet(embedded: "slogans/heads.txt")
  /// Words behind a quotation that make it a name.
  let nameHeads: WordSet
  private let topics = WordSet(embedded: "slogans/topics.txt")
  private let strongVerbs = WordSet(embedded: "slogans/strong-verbs.txt")
  private let weakVerbs = WordSet(embedded: "slogans/weak-verbs.txt")
  private let namingVerbs = WordSet(embedded: "slogans/naming-verbs.txt")
  private let speech = WordSet(embedded: "words/speech.txt")
  private let themes = WordSet("为主题 为口号 为宗旨 为理念 为主线 为目标 为原则 为遵循 为己任 为根本 为导向 为使命 为抓手")
  private let possessive: UInt32 = 0x7684

  /// The furthest behind a quotation that the head of its phrase stands, in scalars: 的良好局面.
  private static let headReach = 4
  /// The longest word before a quotation, in scalars.
  private static let verbReach = 5

  /// How much the surroundings speak for a motto.
  ///
  /// - Parameter isParallel: Whether the quotation has parts, which direct speech seldom has.
  func points(of content: NormalizedSpan, isParallel: Bool, in passage: Passage) -> Int {
    before(content, isParallel: isParallel, in: passage) + behind(content, in: passage)
  }

  private func behind(_ content: NormalizedSpan, in passage: Passage) -> Int {
    let end = content.end + 1
    if themes.end(in: passage.scalars, from: end) != nil { return 3 }
    if topics.end(in: passage.scalars, from: end) != nil { return -4 }
    // “…”“…”两个篇章: names in a row.
    let isInRow =
      passage[end] == Punctuation.openQuote || passage[content.start - 2] == Punctuation.closeQuote
    let isPossessive = passage[end] == possessive
    let start = isPossessive ? end + 1 : end
    for offset in 0...Self.headReach {
      let position = start + offset
      guard position < passage.count, ScalarClass.isHan(passage[position]) else { break }
      let head = heads.end(in: passage.scalars, from: position) ?? position
      let name = nameHeads.end(in: passage.scalars, from: position) ?? position
      if name > head { return isPossessive ? -2 : offset == 0 ? -5 : -3 }
      if head > position { return isPossessive || offset == 0 ? 3 : 2 }
    }
    return isInRow ? -2 : 0
  }

  private func before(_ content: NormalizedSpan, isParallel: Bool, in passage: Passage) -> Int {
    var end = content.start - 1
    while end > 0, passage[end - 1] == Punctuation.space { end -= 1 }
    let bound = max(0, end - Self.verbReach)
    if passage[end - 1] == Punctuation.colon {
      // 他说：“…。” is direct speech, 他说：“…”。 a saying that he quotes.
      if passage[content.end - 1] == Punctuation.fullStop { return -2 }
      return isClosed(content, in: passage) ? 1 : isParallel ? 0 : -3
    }
    let naming = namingVerbs.start(in: passage.scalars, endingAt: end, notBefore: bound) ?? end
    let strong = strongVerbs.start(in: passage.scalars, endingAt: end, notBefore: bound) ?? end
    if naming < strong { return isParallel ? -2 : -4 }
    if strong < end { return 2 }
    if weakVerbs.start(in: passage.scalars, endingAt: end, notBefore: bound) != nil { return 1 }
    if speech.start(in: passage.scalars, endingAt: end, notBefore: bound) != nil {
      return isParallel ? 0 : -3
    }
    let startsClause = end == 0 || Punctuation.endsClause(passage[end - 1])
    return startsClause && isClosed(content, in: passage) && !isSpoken(content, in: passage) ? 1 : 0
  }

  /// Whether a clause ends right behind a quotation.
  private func isClosed(_ content: NormalizedSpan, in passage: Passage) -> Bool {
    content.end + 1 >= passage.count || Punctuation.endsClause(passage[content.end + 1])
  }

  /// Whether a verb of speech stands in the clause behind a quotation: “…”，某某说。
  private func isSpoken(_ content: NormalizedSpan, in passage: Passage) -> Bool {
    var position = content.end + 2
    let limit = min(passage.count, position + 20)
    while position < limit, !Punctuation.endsClause(passage[position]) {
      if speech.end(in: passage.scalars, from: position) != nil { return true }
      position += 1
    }
    return false
  }
}
