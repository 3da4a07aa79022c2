/// Dates that are numbers alone, plan periods, and distances in time.
extension DateReader {
  private static let separators: ScalarSet = [0x2D, 0x2F, 0x2E, 0x20, 0xB7]

  /// 2024-03-05, 2024/3/5, 2024.3.5, 2024 03 05; with short forms also 5-3-2024, 24-3-5 and 12/1.
  func numeric(at start: Int, in text: [UInt32]) -> DateReading? {
    guard numerals.isDigit(text, start),
      !isPartOfNumber(numerals.scalar(text, start - 1), in: text, at: start)
    else {
      return nil
    }
    // Most digits are no date; they are turned away before anything is kept.
    var firstEnd = start
    while firstEnd - start < 5, numerals.isDigit(text, firstEnd) { firstEnd += 1 }
    guard Self.separators.contains(numerals.scalar(text, firstEnd)), numerals.isDigit(text, firstEnd + 1)
    else {
      return nil
    }
    var numbers: [(value: Int, digits: Int)] = []
    var position = start
    var separator: UInt32 = 0
    while numbers.count < 3 {
      var value = 0
      let first = position
      while position - first < 5, numerals.isDigit(text, position) {
        value = value * 10 + Int(numerals.character(text, position).value)
        position += 1
      }
      guard position > first, position - first <= 4 else { return nil }
      numbers.append((value, position - first))
      guard numbers.count < 3 else { break }
      let next = numerals.scalar(text, position)
      guard Self.separators.contains(next), separator == 0 || next == separator else { break }
      guard numerals.isDigit(text, position + 1) else { break }
      separator = next
      position += 1
    }
    guard !numerals.isDigit(text, position), separator != 0 else { return nil }
    if Self.separators.contains(numerals.scalar(text, position)), numerals.scalar(text, position) != 0x20,
      numerals.isDigit(text, position + 1)
    {
      return nil
    }
    guard let (year, month, day) = order(numbers, separator) else { return nil }
    var fields = DateFields()
    fields.year = year.map { .number($0) }
    fields.month = .number(month)
    fields.day = .number(day)
    fields.rule = DateRule.numeric
    var last: DateFields?
    if numerals.scalar(text, position) == 0x54, numerals.isDigit(text, position + 1) { position += 1 }  // T
    takeClock(&fields, &position, &last, in: text)
    return DateReading(start: start, end: position, fields: fields, last: last)
  }

  private func isPartOfNumber(_ before: UInt32, in text: [UInt32], at start: Int) -> Bool {
    numerals.isLatin(before)
      || before != 0x20 && Self.separators.contains(before)
        && numerals.isDigit(text, start - 2)
  }

  /// The year, month and day of numbers by their order.
  private func order(
    _ numbers: [(value: Int, digits: Int)], _ separator: UInt32
  ) -> (year: Int?, month: Int, day: Int)? {
    if numbers.count == 2 {
      guard readsShortForms, separator == 0x2F, numbers.allSatisfy({ $0.digits <= 2 }),
        (1...12).contains(numbers[0].value), (1...31).contains(numbers[1].value)
      else { return nil }
      return (nil, numbers[0].value, numbers[1].value)
    }
    guard numbers.count == 3 else { return nil }
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    guard second.digits <= 2, (1...12).contains(second.value) else { return nil }
    if first.digits == 4, third.digits <= 2, (1...31).contains(third.value), first.value >= 1000 {
      guard separator != 0x20 || second.digits == 2 && third.digits == 2 else { return nil }
      return (first.value, second.value, third.value)
    }
    guard readsShortForms, separator != 0x20, first.digits <= 2 else { return nil }
    func century(_ value: Int) -> Int { value < 50 ? 2000 + value : 1900 + value }
    if third.digits == 4, (1...31).contains(first.value), third.value >= 1000 {
      return (third.value, second.value, first.value)
    }
    guard third.digits <= 2 else { return nil }
    // The Chinese order is year, month, day; a first number of one digit is no year, and a last one over 31 no day.
    if third.digits == 2, first.digits == 1 || third.value > 31, (1...31).contains(first.value) {
      return (century(third.value), second.value, first.value)
    }
    guard first.digits == 2, (1...31).contains(third.value) else { return nil }
    return (century(first.value), second.value, third.value)
  }

  // MARK: Ranges of numbers

  /// 2021—2025年, 5-8日
  func numberRange(at start: Int, in text: [UInt32]) -> DateReading? {
    guard numerals.isDigit(text, start) || numerals.character(text, start).role == .hanDigit else {
      return nil
    }
    let first: NumeralReading
    if numerals.isDigit(text, start) {
      first = numerals.digits(at: start, in: text)
    } else if let reading = numerals.number(at: start, in: text), reading.isDigitRun, reading.digits == 4 {
      first = reading
    } else {
      return nil
    }
    guard !first.hasPoint, first.digits == 4 || first.digits <= 2, let value = first.value?.integer,
      let next = connectorEnd(text, first.end),
      numerals.character(text, next).role == numerals.character(text, start).role,
      let second = numerals.number(at: next, in: text), !second.hasPoint,
      let secondValue = second.value?.integer
    else { return nil }
    var fields = DateFields()
    var last = DateFields()
    let sign = numerals.scalar(text, second.end)
    if first.digits == 4, sign == Self.year, second.digits == 4 || second.digits == 2 {
      let end = second.digits == 4 ? secondValue : value / 100 * 100 + secondValue
      guard (1000...2999).contains(value), (value...2999).contains(end) else { return nil }
      fields.year = .number(value)
      last.year = .number(end)
    } else if first.digits <= 2, sign == Self.day, (1...31).contains(value),
      (value...31).contains(secondValue),
      first.isArabic, ![0x5185, 0x6E38].contains(numerals.scalar(text, second.end + 1))  // 内 游
    {
      fields.day = .number(value)
      last.day = .number(secondValue)
    } else {
      return nil
    }
    fields.rule = DateRule.range
    return DateReading(start: start, end: second.end + 1, fields: fields, last: last)
  }

  // MARK: Plans

  private static let planEnds = ["期间", "时期", "以来", "末", "初"].map { Array($0.unicodeScalars.map(\.value)) }

  /// “十四五”期间: the years of a five-year plan.
  func plan(at start: Int, in text: [UInt32]) -> DateReading? {
    guard let (ordinal, end) = planOrdinal(at: start, in: text), let years = Self.years(ofPlan: ordinal)
    else {
      return nil
    }
    var position = end
    let isQuoted = numerals.scalar(text, start - 1) == 0x201C && numerals.scalar(text, position) == 0x201D
    if isQuoted { position += 1 }
    guard let word = Self.planEnds.first(where: { has($0, at: position, in: text) }) else { return nil }
    var fields = DateFields()
    if word.count == 1 { fields.section = .vague }
    fields.years = (years.lowerBound, years.count)
    fields.rule = DateRule.plan
    return DateReading(start: isQuoted ? start - 1 : start, end: position + word.count, fields: fields)
  }

  /// The number of the plan that 十四五 names.
  private func planOrdinal(at start: Int, in text: [UInt32]) -> (ordinal: Int, end: Int)? {
    func digit(_ index: Int) -> Int? {
      let character = numerals.character(text, index)
      return character.role == .hanDigit && character.value > 0 ? Int(character.value) : nil
    }
    var position = start
    var ordinal = 0
    if numerals.scalar(text, start) == 0x5341 {  // 十
      ordinal = 10
      position += 1
    }
    if let unit = digit(position), digit(position + 1) == 5 {
      return (ordinal + unit, position + 2)
    }
    return ordinal == 10 && digit(position) == 5 ? (10, position + 1) : nil
  }

  /// The years of the five-year plans: from the third one on, after a pause, they follow each other.
  static func years(ofPlan ordinal: Int) -> ClosedRange<Int>? {
    switch ordinal {
    case 1: 1953...1957
    case 2: 1958...1962
    case 3...40: (1966 + 5 * (ordinal - 3))...(1970 + 5 * (ordinal - 3))
    default: nil
    }
  }

  // MARK: Distances

  private enum Step { case days, weeks, months, years }
  private static func scalars(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }
  private static let steps: [(word: [UInt32], step: Step)] = [
    (scalars("天"), .days), (scalars("日"), .days), (scalars("周"), .weeks), (scalars("个星期"), .weeks),
    (scalars("星期"), .weeks), (scalars("个月"), .months), (scalars("年"), .years),
  ]
  private static let distances: [(word: [UInt32], sign: Int)] = [
    (scalars("之前"), -1), (scalars("以前"), -1), (scalars("前"), -1), (scalars("之后"), 1),
    (scalars("以后"), 1), (scalars("后"), 1),
  ]

  /// 三天前, 5年前, 两周后, 半年前, 十多年前
  func distance(at start: Int, in text: [UInt32]) -> DateReading? {
    var amount: Int?
    var position: Int
    var isOpen = false
    let isHalf = numerals.character(text, start).role == .half
    if isHalf {
      position = start + 1
    } else {
      guard let reading = numerals.number(at: start, in: text), reading.end - start <= 8 else { return nil }
      amount = reading.value?.integer
      position = reading.end
      isOpen =
        reading.upper != nil || reading.approximation != nil || reading.startsWithUnit || reading.isDigitRun
    }
    if numerals.character(text, position).role == .approximation {
      isOpen = true
      position += 1
    }
    guard let (word, step) = Self.steps.first(where: { has($0.word, at: position, in: text) }) else {
      return nil
    }
    position += word.count
    guard let (direction, sign) = Self.distances.first(where: { has($0.word, at: position, in: text) }) else {
      return nil
    }
    // 三天前后, and the days of a month: 5日前.
    let end = position + direction.count
    guard !(sign < 0 && [0x540E, 0x5217, 0x6765].contains(numerals.scalar(text, end))),
      word[0] != Self.day || amount ?? 0 > 31,
      numerals.scalar(text, start - 1) != 0x7B2C
    else { return nil }
    if step == .years, let amount, amount > 1900, sign > 0 || amount < 3000 { return nil }
    var fields = DateFields()
    fields.rule = DateRule.distance
    if isHalf {
      guard step == .years else { return nil }
      fields.month = sign < 0 ? .fromReference(-6) : .fromAnchor(6)
    } else if isOpen || amount == nil {
      fields.isVague = true
    } else if let amount {
      let part: DateFields.Part =
        sign < 0
        ? .fromReference(-amount * (step == .weeks ? 7 : 1)) : .fromAnchor(amount * (step == .weeks ? 7 : 1))
      switch step {
      case .days, .weeks: fields.day = part
      case .months: fields.month = part
      case .years: fields.year = part
      }
    }
    return DateReading(start: start, end: end, fields: fields)
  }
}
