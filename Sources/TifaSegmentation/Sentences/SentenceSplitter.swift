import TifaText

/// Divides text into sentences, or into clauses, which laid end to end are the text.
///
///     let splitter = SentenceSplitter()
///     let source = SourceText("会议强调：“守住防线。人人有责。”随后分组讨论。")
///     splitter.sentences(in: source).map { source.string(in: $0) }
// 会议强调：“守住防线。人人有责。” and 随后分组讨论。
///     splitter.clauses(in: source).count                 // 4
///
/// A sentence ends behind 。！？!?, behind an ellipsis of two characters and more, behind a full stop that is part of no
/// number, name or abbreviation, and where a line does. Marks that follow one another end one sentence, and closing quotation
/// marks and brackets behind them, and white space behind those, belong to it. A mark with ，、；： behind it ends none.
///
/// Marks inside of a quotation, a title or brackets do not end the sentence around them. Where such a mark is the last thing
/// inside, and neither ，、；： nor — nor 的 or 并 is behind it, the sentence ends with the quotation
/// - if that begins the sentence, and what follows does not say who speaks (“……。”他说 is one sentence);
/// - if a colon or a comma leads to it (他问：“……？”随后…… are two sentences), or the mark is 。 (他高喊“前进！”冲了出去 is one).
///
/// Brackets end a sentence only if they begin it, too, titles never. A quotation ends in its line, and one of more than 400
/// characters counts as none, so that a mark which nothing closes has no effect.
///
/// A clause ends where a sentence would, inside of quotations too, and behind ，；： but not behind 、, which divides the
/// members of a list, nor inside of titles and brackets.
///
/// Widths and scripts of the marks do not matter: ｡ is 。, 「」 are “”.
public struct SentenceSplitter: Sendable {
  public init() {}

  /// The sentences of a string.
  ///
  /// - Complexity: O(*n*) in its length.
  public func sentences(in text: String) -> [TextSpan] { sentences(in: SourceText(text)) }

  /// The sentences of a text; of a page those of its reading text, each where it stands in the file.
  ///
  /// - Complexity: O(*n* log *e*) in the length of the text and the number of its markup edits.
  public func sentences(in text: SourceText) -> [TextSpan] { spans(in: text, dividesClauses: false) }

  /// The sentences of a text in UTF-8; what is malformed counts as U+FFFD.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func sentences(in text: Span<UInt8>) -> [ByteSpan] { spans(in: text, dividesClauses: false) }

  /// The clauses of a string.
  ///
  /// - Complexity: O(*n*) in its length.
  public func clauses(in text: String) -> [TextSpan] { clauses(in: SourceText(text)) }

  /// The clauses of a text; of a page those of its reading text, each where it stands in the file.
  ///
  /// - Complexity: O(*n* log *e*) in the length of the text and the number of its markup edits.
  public func clauses(in text: SourceText) -> [TextSpan] { spans(in: text, dividesClauses: true) }

  /// The clauses of a text in UTF-8; what is malformed counts as U+FFFD.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func clauses(in text: Span<UInt8>) -> [ByteSpan] { spans(in: text, dividesClauses: true) }

  private func spans(in text: SourceText, dividesClauses: Bool) -> [TextSpan] {
    let reading = text.readingText
    var spans: [TextSpan] = []
    var start = 0
    SentenceScan(reading.text.scalars, dividesClauses: dividesClauses).forEachEnd { end in
      spans.append(reading.offsets.sourceSpan(of: NormalizedSpan(start, end)))
      start = end
    }
    return spans
  }

  private func spans(in text: Span<UInt8>, dividesClauses: Bool) -> [ByteSpan] {
    let decoded = unsafe text.withUnsafeBufferPointer { unsafe UTF8Code.decodeAll($0) }
    var spans: [ByteSpan] = []
    var (start, index) = (0, 0)
    SentenceScan(decoded.scalars, dividesClauses: dividesClauses).forEachEnd { end in
      let bytes = decoded.lengths[index..<end].reduce(start) { $0 + Int($1) }
      spans.append(ByteSpan(start: ByteOffset(bytes: start), end: ByteOffset(bytes: bytes)))
      (start, index) = (bytes, end)
    }
    return spans
  }
}
