import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds the figures of a passage: numbers that measure or count something, with what they measure.
///
/// No figures are ordinals (第三), dates and times, the numbers of frames (三个阵地), codes (C919), scores (3:1), counts of
/// points in a speech (三个方面), and 一 with a classifier, which is an article (一个, 一项).
struct FigureExtractor: Sendable {
  let reader = QuantityReader()
  let words = FigureWords.shared

  static let ordinal: UInt32 = 0x7B2C
  private static let turn: UInt32 = 0x7FFB  // 翻
  /// Classifiers that make a word with a single character before them: 三维, 二期, 五连, 两步.
  private static let bound = ScalarSet("连载维路期班车步字节")
  private static let one = ExactDecimal(1)
  /// 年 before these makes the name of a plan: 五年规划, 三年行动计划.
  private static let plans = ScalarSet("规计行")

  /// Whether a figure can start with a scalar of a repaired text.
  func canStart(_ scalar: UInt32) -> Bool { reader.numerals.characters.canStart(scalar) }

  /// The figures of a passage in the order of the text, outside its dates and frames.
  ///
  /// - Complexity: O(*n*) in the length of the passage.
  func figures(in passage: Passage, dates: [NormalizedSpan], frames: [Frame]) -> [Figure] {
    let taken = TextSpanSet(frames.flatMap { $0.mentions.map(\.span) })
    let repaired = passage.text.repaired
    var figures: [Figure] = []
    var nextDate = 0
    /// The end of the last figure or date: what is measured by the next starts behind it.
    var bound = 0
    /// Where the search goes on: what was read last ends here.
    var resumed = 0
    var first = Quantity.none
    var second = Quantity.none
    while true {
      let start = passage.firstStart(of: .figure, from: resumed)
      guard start < passage.count else { break }
      while nextDate < dates.count, dates[nextDate].end <= start {
        if dates[nextDate].end > resumed { bound = dates[nextDate].end }
        nextDate += 1
      }
      if nextDate < dates.count, dates[nextDate].start <= start {
        bound = dates[nextDate].end
        resumed = bound
        continue
      }
      guard !reader.isLoneDigit(at: start, repaired: repaired, in: passage.scalars),
        let (end, isQuantity) = reader.read(&first, at: start, repaired: repaired, in: passage.scalars)
      else {
        resumed = start + 1
        continue
      }
      resumed = max(end, start + 1)
      guard isQuantity else { continue }
      let joint = joint(behind: first, &second, repaired: repaired, in: passage)
      guard
        joint == .range && first.unit == nil
          ? isFigure(first, to: second, in: passage) : isFigure(first, in: passage)
      else { continue }
      let candidate = Candidate(first: first, second: joint == nil ? nil : second, joint: joint)
      resumed = max(candidate.end, start + 1)
      if let figure = figure(candidate, notBefore: bound, in: passage), !taken.overlaps(figure.span) {
        figures.append(figure)
        bound = candidate.end
      }
    }
    return figures
  }

  // MARK: Ranges and changes

  /// A quantity with the one that it ranges or changes to.
  struct Candidate {
    let first: Quantity
    let second: Quantity?
    let joint: Joint?

    var isRange: Bool { joint == .range }
    /// The verb of a change.
    var verb: Range<Int>? { if case .change(let verb)? = joint { verb } else { nil } }
    var end: Int { second?.end ?? first.end }
  }

  /// What joins two quantities.
  enum Joint: Equatable {
    case range
    /// The verb of a change.
    case change(Range<Int>)
  }

  /// Reads what a quantity ranges or changes to, where that stands behind it, and tells which of the two.
  private func joint(
    behind first: Quantity, _ second: inout Quantity, repaired: [UInt32], in passage: Passage
  ) -> Joint? {
    let text = passage.scalars
    if let next = rangeEnd(passage, first.end), read(&second, at: next, repaired: repaired, in: passage),
      goTogether(first, second)
    {
      return .range
    }
    if let verbEnd = words.end(.change, in: text, from: first.end),
      read(
        &second, at: words.end(.comparator, in: text, from: verbEnd) ?? verbEnd, repaired: repaired,
        in: passage),
      goTogether(first, second)
    {
      return .change(first.end..<verbEnd)
    }
    return nil
  }

  /// The end of what joins the two ends of a range.
  private func rangeEnd(_ passage: Passage, _ index: Int) -> Int? {
    switch passage[index] {
    case 0x81F3, 0x5230, 0x2D, 0x7E, 0xFF5E, 0x301C, 0x2013: index + 1
    case 0x2014: passage[index + 1] == 0x2014 ? index + 2 : index + 1
    default: nil
    }
  }

  /// Reads the quantity at a position, if there is one.
  private func read(
    _ second: inout Quantity, at start: Int, repaired: [UInt32], in passage: Passage
  ) -> Bool {
    guard start < passage.count, reader.numerals.characters.canStart(repaired[start]), repaired[start] != 0x2D
    else { return false }
    return reader.read(&second, at: start, repaired: repaired, in: passage.scalars)?.isQuantity ?? false
  }

  /// Whether two quantities are of one sort; the first may leave its unit to the second.
  private func goTogether(_ first: Quantity, _ second: Quantity) -> Bool {
    switch (first.unit, second.unit) {
    case (nil, .some): true
    case (nil, nil): first.expression.kind == second.expression.kind
    case (.measure(let left)?, .measure(let right)?): left == right
    case (.classifier(let left)?, .classifier(let right)?): left.count == right.count
    default: false
    }
  }

  // MARK: What is a figure

  /// Whether the two ends of a range measure or count something, of which the first leaves its unit to the second.
  private func isFigure(_ first: Quantity, to last: Quantity, in passage: Passage) -> Bool {
    passage[first.start - 1] != Self.ordinal && !isCode(first, in: passage)
      && !isInsideWord(first, in: passage) && !first.expression.reading.isDigitRun
      && first.expression.kind != .fraction && isFigure(last, in: passage)
  }

  /// Whether a quantity measures or counts something.
  private func isFigure(_ quantity: Quantity, in passage: Passage) -> Bool {
    let expression = quantity.expression
    let before = passage[quantity.start - 1]
    let reading = expression.reading
    // 今明两年
    if before == 0x660E, quantity.unit == .measure(.year) { return false }
    guard before != Self.ordinal, !isCode(quantity, in: passage) else { return false }
    let hasComparator =
      comparatorStart(before: quantity.start, of: quantity.start, notBefore: 0, in: passage) != nil
    if expression.kind == .fraction {
      return !passage.scalars[expression.start..<expression.end].contains(0x2F)
    }
    if expression.kind != .number { return !isInsideWord(quantity, in: passage) }
    if reading.startsWithUnit, reading.digits == 0, !hasComparator,
      quantity.unit == nil || !isMillion(reading)
    {
      return false
    }
    if reading.isDigitRun, reading.digits != 4 { return false }
    // 零部件, 陆路, 01组
    if isZeroOrCode(expression, in: passage) { return false }
    if quantity.unit == .measure(.fold) {
      return before == Self.turn || passage[quantity.start - 2] == Self.turn
    }
    guard !isInsideWord(quantity, in: passage) else { return false }
    switch quantity.unit {
    case .measure(let unit)?:
      if expression.value == Self.one, !reading.isArabic, quantity.comparator == nil,
        reader.measures.traits(of: unit).contains(.article)
      {
        return quantity.value != Self.one
      }
      // 五年规划
      if unit == .year, Self.plans.contains(passage[quantity.end]) { return false }
      return !(unit == .degree && !reading.isArabic)
    case .classifier(let place)?: return isCount(quantity, place, in: passage)
    case nil: return isAmount(quantity, hasComparator: hasComparator, in: passage)
    }
  }

  /// Whether a number is 零 or a character of accounts alone, starts with a zero as codes do, or is one such as 4K.
  private func isZeroOrCode(_ expression: NumeralExpression, in passage: Passage) -> Bool {
    let reading = expression.reading
    let first = passage[expression.start]
    if reading.isArabic {
      let isPadded = first == 0x30 && reading.digits > 1 && !reading.hasPoint
      return isPadded || reader.numerals.isLatin(passage[expression.end - 1])
    }
    let character = reader.numerals.character(passage.scalars, expression.start)
    return reading.digits == 1 && !reading.hasUnit && (character.value == 0 || character.isAmbiguous)
  }

  /// 百万, 千万: a number, where 百 and 千 alone are many.
  private func isMillion(_ reading: NumeralReading) -> Bool {
    guard let value = reading.value else { return false }
    return !value.isLess(than: ExactDecimal(1_000_000))
  }

  /// Whether a number with a classifier counts something.
  private func isCount(_ quantity: Quantity, _ place: Range<Int>, in passage: Passage) -> Bool {
    let reading = quantity.expression.reading
    if reading.isDigitRun { return false }
    if quantity.expression.value == Self.one, !reading.isArabic, quantity.comparator == nil { return false }
    if !reading.isArabic, !reading.hasUnit,
      words.end(.abstractHead, in: passage.scalars, from: quantity.end) != nil
    {
      return false
    }
    let next = passage[quantity.end]
    switch passage[place.lowerBound] {
    // 1小时16分
    case 0x5206: return reading.isArabic && ![0x65F6, 0x70B9].contains(passage[quantity.start - 1])
    // 十九届
    case 0x5C4A: return false
    // 部门, 部委
    case 0x90E8: return next != 0x95E8 && next != 0x59D4
    // 三点要求, 8点档
    case 0x70B9: return reading.isArabic && (reading.hasPoint || reading.digits > 2)
    case let scalar where Self.bound.contains(scalar):
      return reading.isArabic || reading.hasUnit || quantity.comparator != nil
    // 级, 章, 日, 月
    case 0x7EA7, 0x7AE0, 0x65E5, 0x6708: return reading.isArabic && reading.hasPoint
    // 二次会议, 四次全会
    case 0x6B21: return next != 0x4F1A && next != 0x5168
    default: return true
    }
  }

  /// Whether a number without a unit is one that an indicator or comparison asks for.
  private func isAmount(_ quantity: Quantity, hasComparator: Bool, in passage: Passage) -> Bool {
    let reading = quantity.expression.reading
    let next = passage[quantity.end]
    guard !reader.numerals.isLatin(next), next != 0x3A, next != 0xFF1A, next != 0x6BD4 || !reading.isArabic
    else { return false }
    let isLarge = reading.hasUnit && !quantity.expression.value.isLess(than: ExactDecimal(10_000))
    if isLarge { return hasComparator || quantity.comparator != nil || reading.isArabic }
    guard reading.isArabic, reading.hasPoint || hasComparator else { return false }
    return words.start(
      .index, in: passage.scalars, endingAt: indicatorEnd(before: quantity.start, in: passage).end,
      notBefore: max(0, quantity.start - 12)) != nil
  }

  /// Whether a number is part of a code, an event or a score: C919, 7·20, 3:1.
  private func isCode(_ quantity: Quantity, in passage: Passage) -> Bool {
    let before = passage[quantity.start - 1]
    let next = passage[quantity.end]
    if reader.numerals.isLatin(before) || before == 0xB7
      || next == 0xB7 && reader.numerals.isDigit(passage.scalars, quantity.end + 1)
    {
      return true
    }
    let isJoined =
      before == 0x2D || before == 0x2F || before == 0x3A || before == 0x2E
      || before == 0xFF1A && reader.numerals.isDigit(passage.scalars, quantity.start - 2)
    if isJoined, passage[quantity.start - 2] != 0,
      before != 0x2D || ScalarClass.isHan(passage[quantity.start - 2])
        || reader.numerals.isLatin(passage[quantity.start - 2])
    {
      return true
    }
    return quantity.unit == nil && quantity.expression.kind == .number && reader.numerals.isLatin(next)
  }

  /// Whether a word of the lexicon holds the number and goes on outside of the quantity: 唯一, 四川.
  private func isInsideWord(_ quantity: Quantity, in passage: Passage) -> Bool {
    guard !quantity.expression.reading.isArabic else { return false }
    let token = passage.tokens[passage.tokenIndex(at: quantity.start)]
    guard token.entry >= 0 else { return false }
    return Int(token.start) < quantity.start && Int(token.end) > quantity.start
      && !isComparator(token.range, quantity.start, in: passage) || Int(token.end) > quantity.end
  }

  /// Whether what a word has before a number is a word of comparison.
  private func isComparator(_ range: Range<Int>, _ start: Int, in passage: Passage) -> Bool {
    let word = passage.scalars[range.lowerBound..<start]
    return words.contains(.comparator, word) || words.contains(.unitComparator, word)
  }
}
