import TifaLexicon
import TifaSegmentation
import TifaText

/// Frames without quotation marks that no dictionary has.
extension FrameDetector {
  /// The longest head of a frame without quotation marks, in scalars.
  private static let longestHead = 6

  /// 两个轮子, 三项支撑, 三大区域战略: a numeral, a measure and a head of the dictionary; a frame only where its members are spelled
  /// out.
  func counted(
    _ value: Int, from start: Int, measure: NormalizedSpan, in passage: Passage
  ) -> FrameCandidate? {
    if passage[measure.end] == Punctuation.openQuote {
      return quotedHead(of: value, from: start, measure: measure, in: passage)
    }
    let imageEnd = metaphors.end(in: passage.scalars, from: measure.end)
    guard let headEnd = imageEnd ?? headEnd(from: measure.end, in: passage) else { return nil }
    return FrameCandidate(
      span: NormalizedSpan(start, headEnd), kind: .set, count: value, memberCount: value, measure: measure,
      head: NormalizedSpan(measure.end, headEnd), isQuoted: false, formulation: nil,
      rule: imageEnd != nil ? FrameRule.counted : FrameRule.enumerated)
  }

  /// 两个“轮子”, 四个“强化”: a numeral, a measure, and an image or head of the dictionary in quotation marks.
  private func quotedHead(
    of value: Int, from start: Int, measure: NormalizedSpan, in passage: Passage
  ) -> FrameCandidate? {
    let headStart = measure.end + 1
    guard
      let headEnd = [metaphors, heads].compactMap({ $0.end(in: passage.scalars, from: headStart) }).max(),
      passage[headEnd] == Punctuation.closeQuote
    else { return nil }
    return FrameCandidate(
      span: NormalizedSpan(start, headEnd + 1), kind: .set, count: value, memberCount: value,
      measure: measure, head: NormalizedSpan(headStart, headEnd), isQuoted: false, formulation: nil,
      rule: FrameRule.quotedHead)
  }

  /// The end of a head that ends with a word of the dictionary and before a mark.
  private func headEnd(from start: Int, in passage: Passage) -> Int? {
    var end = start
    while end - start < Self.longestHead, end < passage.count, ScalarClass.isHan(passage[end]) { end += 1 }
    guard end - start >= 2, !ScalarClass.isHan(passage[end]),
      heads.start(in: passage.scalars, endingAt: end, notBefore: start) != nil
    else { return nil }
    return end
  }

  /// 五比五晒活动, 形成一主两翼格局, 1+5工作体系: numerals with a character behind each, beside a word that asks for a name.
  func unquotedPhrase(_ span: NormalizedSpan, in passage: Passage) -> FrameCandidate {
    FrameCandidate(
      span: span, kind: .phrase, count: nil, memberCount: numeralSum(span, in: passage), measure: nil,
      head: nil, isQuoted: false, formulation: nil, rule: FrameRule.unquotedPhrase)
  }

  /// The end of such a phrase at a position, if one starts there.
  func endOfPhrase(at start: Int, in passage: Passage) -> Int? {
    guard let end = sum(at: start, in: passage) ?? groups(at: start, in: passage) else { return nil }
    let isNamed = followers.end(in: passage.scalars, from: end) != nil
    let isCalled =
      verbs.start(in: passage.scalars, endingAt: start, notBefore: max(0, start - 4)) != nil
      && Punctuation.isDelimiter(passage[end])
    return isNamed || isCalled && passage[start] > 0x7F ? end : nil
  }

  /// The end of digits with + between them: 1+5, 3+N.
  private func sum(at start: Int, in passage: Passage) -> Int? {
    var end = start
    var pluses = 0
    while end - start < 8 {
      if Self.isSummand(passage[end]) {
        end += 1
      } else if Self.pluses.contains(passage[end]), end > start, Self.isSummand(passage[end + 1]) {
        pluses += 1
        end += 1
      } else {
        break
      }
    }
    return pluses > 0 ? end : nil
  }

  /// The end of two or three numerals with a character behind each that is no measure of plain things: 五比五晒. A word of the
  /// dictionary is none (一心一意).
  private func groups(at start: Int, in passage: Passage) -> Int? {
    guard passage[start] > 0x7F else { return nil }
    var end = start
    var count = 0
    while count < 3, passage[end] > 0x7F, NumeralParser.isNumeral(passage[end]),
      ScalarClass.isHan(passage[end + 1]), !NumeralParser.isNumeral(passage[end + 1]),
      !plain.contains(passage.scalars[end + 1..<end + 2])
    {
      end += 2
      count += 1
    }
    guard count >= 2, let first = passage.token(startingAt: start), first.range.count <= 2 else { return nil }
    return end
  }
}
