import TifaLexicon
import TifaSegmentation
import TifaText

/// What a figure measures, which stands before the number.
extension FigureExtractor {
  /// The furthest before a number that what it measures starts.
  private static let longestIndicator = 24
  private static let longestWord = 6
  private static let belowZero = Array("零下".unicodeScalars.map(\.value))
  private static let of: UInt32 = 0x7684  // 的

  private func isTime(_ unit: Quantity.Unit?) -> Bool {
    guard case .measure(let unit)? = unit else { return false }
    return reader.measures.traits(of: unit).contains(.time)
  }

  /// The figure of a candidate; nil where the two ends of a range are out of order.
  func figure(_ candidate: Candidate, notBefore bound: Int, in passage: Passage) -> Figure? {
    let first = candidate.first
    let (end, comparator) = indicatorEnd(before: first.start, in: passage)
    let indicator = indicator(
      endingAt: end, notBefore: bound, isTime: isTime(first.unit), in: passage)
    let isFrom = candidate.verb != nil
    var start = indicator?.start ?? (comparator?.lowerBound ?? first.start)
    // 由5.1%提高到5.4%
    if isFrom, indicator == nil, passage[first.start - 1] == 0x7531 || passage[first.start - 1] == 0x4ECE {
      start = first.start - 1
    }
    let span = NormalizedSpan(start, candidate.end)
    let last = candidate.second ?? first
    var upper = candidate.isRange ? last.value : first.upper
    var value = candidate.isRange ? first.value : last.value
    if candidate.isRange, let scaled = sharedScale(of: first, last) { value = scaled }
    if let end = upper, end.isLess(than: value) {
      guard !candidate.isRange else { return nil }
      upper = nil
    }
    if comparator.map({ passage.scalars[$0].elementsEqual(Self.belowZero) }) == true {
      value = value.negated
    }
    let mark = comparator ?? last.comparator ?? first.comparator
    return Figure(
      text: passage.string(in: span), indicator: indicator.map { passage.string(in: $0) },
      value: value.description, unit: unit(of: last, in: passage),
      comparator: mark.map { passage.string(in: NormalizedSpan($0)) }, upper: upper?.description,
      from: isFrom ? first.value.description : nil,
      change: change(of: candidate, indicator: indicator, in: passage),
      span: passage.sourceSpan(of: span), rule: rule(of: candidate))
  }

  /// The lower end of 3至5万元, which shares the unit of number of the upper one.
  private func sharedScale(of first: Quantity, _ second: Quantity) -> ExactDecimal? {
    let reading = second.expression.reading
    guard first.unit == nil, !first.expression.reading.hasUnit, reading.hasUnit, reading.isArabic,
      first.expression.reading.isArabic, first.expression.kind == .number
    else { return nil }
    // The unit of number is what the upper end is greater by than its digits.
    for power in [12, 8, 7, 6, 4, 3] {
      guard let scaled = first.value.scaled(by: power), let digits = second.value.scaled(by: -power) else {
        continue
      }
      if digits.isLess(than: ExactDecimal(100_000)), !digits.isLess(than: first.value),
        scaled.isLess(than: second.value)
      {
        return scaled
      }
    }
    return nil
  }

  private func unit(of quantity: Quantity, in passage: Passage) -> String? {
    switch quantity.unit {
    case .measure(let unit)?: reader.measures.name(of: unit)
    case .classifier(let place)?: passage.text.canonicalString(in: NormalizedSpan(place))
    case nil: nil
    }
  }

  private func rule(of candidate: Candidate) -> RuleName {
    if candidate.verb != nil { return FigureRule.change }
    if candidate.isRange || candidate.first.upper != nil { return FigureRule.range }
    switch candidate.first.expression.kind {
    case .percentage, .tenths, .discount: return FigureRule.percentage
    case .percentagePoints: return FigureRule.points
    case .fraction: return FigureRule.fraction
    default:
      switch candidate.first.unit {
      case .measure?: return FigureRule.unit
      case .classifier?: return FigureRule.count
      case nil: return FigureRule.amount
      }
    }
  }

  private func change(of candidate: Candidate, indicator: NormalizedSpan?, in passage: Passage) -> Figure
    .Change?
  {
    if let verb = candidate.verb { return words.change(of: passage.scalars[verb]) }
    guard let indicator else { return nil }
    let bound = max(indicator.start, indicator.end - Self.longestWord)
    let rise = words.start(.rise, in: passage.scalars, endingAt: indicator.end, notBefore: bound)
    let fall = words.start(.fall, in: passage.scalars, endingAt: indicator.end, notBefore: bound)
    guard let start = [rise, fall].compactMap({ $0 }).min() else { return nil }
    return start == rise ? .increase : .decrease
  }

  // MARK: The words before a number

  /// Where what is measured ends, before the words of comparison and those that only link; and the comparison.
  func indicatorEnd(before start: Int, in passage: Passage) -> (end: Int, comparator: Range<Int>?) {
    var end = start
    var comparator: Range<Int>?
    let bound = max(0, start - 2 * Self.longestWord)
    for _ in 0..<3 {
      if comparator == nil, let word = comparatorStart(before: end, of: start, notBefore: bound, in: passage),
        !isVerb(word..<end, in: passage)
      {
        comparator = word..<end
        end = word
      } else if let word = words.start(
        .link, in: passage.scalars, endingAt: end, notBefore: max(bound, end - Self.longestWord)),
        !isVerb(word..<end, in: passage)
      {
        end = word
      } else {
        break
      }
    }
    return (end, comparator)
  }

  /// The start of the word of comparison that ends at a position before a number.
  func comparatorStart(before end: Int, of start: Int, notBefore bound: Int, in passage: Passage) -> Int? {
    let role = reader.numerals.character(passage.scalars, start).role
    let isUnit = role == .smallUnit || role == .largeUnit
    let first = max(0, bound, end - Self.longestWord)
    let roles: FigureWords.Role = isUnit ? [.comparator, .unitComparator] : .comparator
    return words.start(roles, in: passage.scalars, endingAt: end, notBefore: first)
  }

  /// Whether a word before a number is the end of a verb of change: 至 of 增至.
  private func isVerb(_ range: Range<Int>, in passage: Passage) -> Bool {
    let bound = max(0, range.upperBound - Self.longestWord)
    let start = words.start(
      [.rise, .fall], in: passage.scalars, endingAt: range.upperBound, notBefore: bound)
    return start.map { $0 < range.lowerBound } ?? false
  }

  /// What is measured: the end of the clause before a number, where it ends with a noun of measure or a verb of change.
  private func indicator(
    endingAt end: Int, notBefore bound: Int, isTime: Bool, in passage: Passage
  ) -> NormalizedSpan? {
    let text = passage.scalars
    var start = end
    let limit = max(bound, end - Self.longestIndicator)
    while start > limit, !isBoundary(text[start - 1]) { start -= 1 }
    guard start < end else { return nil }
    let tail = max(start, end - Self.longestWord)
    let endings: FigureWords.Role = isTime ? [.rise, .fall, .duration] : [.rise, .fall, .noun, .duration]
    guard let ending = words.start(endings, in: text, endingAt: end, notBefore: tail) else { return nil }
    // Behind the last word that what is measured cannot have in it.
    var index = passage.tokenIndex(at: start)
    var position = start
    while index < passage.tokens.count, Int(passage.tokens[index].start) < ending {
      let token = passage.tokens[index]
      if Int(token.start) >= start {
        if words.contains(.cut, text[token.range]) {
          // 占消费总额的比重: a short noun says too little by itself.
          let isShort = text[Int(token.start)] == Self.of && end - Int(token.end) <= 3
          if !isShort { position = min(Int(token.end), ending) }
        } else if words.contains(.comparison, text[token.range]) {
          position = ending
        } else if let end = articleEnd(token, in: passage), end <= ending {
          position = end
        }
      }
      index += 1
    }
    // 比去年同期增长: the date is cut off already.
    if text[position] == 0x540C, text[position + 1] == 0x671F, position + 2 < end { position += 2 }
    // 多, 高: a character says nothing alone.
    return end - position > 1 ? NormalizedSpan(position, end) : nil
  }

  /// The end of 一 with a classifier, where what is measured starts behind it: 一处直径.
  private func articleEnd(_ token: LexicalToken, in passage: Passage) -> Int? {
    guard passage[Int(token.start)] == 0x4E00 else { return nil }
    return reader.measures.classifierEnd(in: passage.scalars, from: Int(token.start) + 1)
  }

  private func isBoundary(_ scalar: UInt32) -> Bool {
    Punctuation.isDelimiter(scalar) && scalar != Punctuation.openTitleMark
  }
}
