import TifaLexicon
import TifaText

/// Finds where a statement starts and ends.
struct StatementReader: Sendable {
  /// What sentences begin with that go on with what is to be done.
  private let goesOn = WordSet(
    "要 一要 二要 三要 四要 五要 六要 一是 二是 三是 四是 五是 必须 应当 应该 应 同时 进一步 坚决 坚持 始终 全力 切实 着力 充分 持续 不断 深入 大力 加快 加强 推动 推进 确保 各级 各地 各部门 各单位 全市 全县 全区 全省 全党 我们 只有 只要 特别是 尤其"
  )

  /// The longest statement, in scalars.
  private static let longest = 600

  /// What is said behind a verb: a quotation, or all to the end of the sentence; where the verb closes the sentence, the
  /// quotation before its subject.
  ///
  /// - Parameters:
  ///   - verb: The end of the verb.
  ///   - subject: Where the verb's subject starts.
  /// - Complexity: Bounded: some hundred characters are read.
  func content(behind verb: Int, subject: Int, in passage: Passage) -> NormalizedSpan {
    var start = verb
    if passage[start] == Punctuation.comma || passage[start] == Punctuation.colon { start += 1 }
    let end = max(start, end(from: start, in: passage))
    if end == start, let quotation = quotation(before: subject, in: passage) { return quotation }
    return NormalizedSpan(start, end)
  }

  /// The quotation that ends before a position, with or without a comma between: “…”，某某说。
  private func quotation(before position: Int, in passage: Passage) -> NormalizedSpan? {
    let close = passage[position - 1] == Punctuation.comma ? position - 2 : position - 1
    guard passage[close] == Punctuation.closeQuote,
      let open = passage.opening(of: Punctuation.openQuote, closedAt: close, limit: Self.longest)
    else { return nil }
    return NormalizedSpan(open, close + 1)
  }

  /// The end of a sentence of a statement: its mark outside of quotation marks, or the end of a quotation that it starts
  /// with.
  private func end(from start: Int, in passage: Passage) -> Int {
    let limit = min(passage.count, start + Self.longest)
    let isQuotation = passage[start] == Punctuation.openQuote
    var depth = 0
    var position = start
    while position < limit {
      switch passage[position] {
      case Punctuation.openQuote: depth += 1
      case Punctuation.closeQuote:
        depth -= 1
        if depth == 0, isQuotation { return position + 1 }
        if depth < 0 { return position }
      case Punctuation.fullStop, 0xFF01, 0xFF1F: if depth == 0 { return position }
      case 0x0A, 0x0D: return position
      default: break
      }
      position += 1
    }
    return position
  }

  /// A statement with the sentences behind it that say on what is to be done.
  ///
  /// - Parameter limit: The position that it must not go beyond: the next verb of speech.
  func extended(_ content: NormalizedSpan, before limit: Int, in passage: Passage) -> NormalizedSpan {
    guard passage[content.start] != Punctuation.openQuote else { return content }
    var end = content.end
    while end < limit, passage[end] == Punctuation.fullStop, end - content.start < Self.longest,
      goesOn.end(in: passage.scalars, from: end + 1) != nil
    {
      let further = self.end(from: end + 1, in: passage)
      guard further <= limit, further > end + 1 else { break }
      end = further
    }
    return NormalizedSpan(content.start, end)
  }
}
