import TifaText

/// Years, decades, centuries, and the parts of a year.
extension DateReader {
  /// Behind 年 these make a word of their own, or a length of time: 当年级, 上年纪.
  private static let afterYearWord = ScalarSet("级纪龄轻幼少")
  private static let decade = Array("年代".unicodeScalars.map(\.value))
  private static let century = Array("世纪".unicodeScalars.map(\.value))
  private static let seasons = ScalarSet("春夏秋冬")
  private static let beginnings = ScalarSet("初底末")
  private static let quarterWord = Array("季度".unicodeScalars.map(\.value))
  static let first: UInt32 = 0x524D

  /// Takes a year, decade or century.
  func takeYear(_ fields: inout DateFields, _ position: inout Int, in text: [UInt32]) -> Bool {
    if let (years, end) = decade(at: position, in: text) {
      fields.years = years
      fields.rule = DateRule.decade
      position = end
      // 20世纪初, 80年代末期: less than the years, but not by numbers.
      if case (.partOfYears, let partEnd)? = words.word(in: text, at: end) {
        fields.section = .vague
        position = partEnd
      }
      return true
    }
    if let (year, end) = absoluteYear(at: position, in: text) {
      fields.year = .number(year)
      if !fields.isLunisolar { fields.rule = DateRule.year }
      position = end
      return true
    }
    guard let (meaning, end) = words.word(in: text, at: position) else { return false }
    switch meaning {
    case .year(let part):
      guard !Self.afterYearWord.contains(numerals.scalar(text, end)) else { return false }
      fields.year = part
      fields.rule = part.isFromAnchor ? DateRule.anchored : DateRule.relativeYear
      position = end
      return true
    case .era(let first):
      guard let (number, numberEnd) = eraYear(at: end, in: text) else { return false }
      fields.year = .number(first + number - 1)
      fields.isLunisolar = first != 1912
      fields.rule = DateRule.era
      position = numberEnd
      return true
    default: return false
    }
  }

  private func eraYear(at start: Int, in text: [UInt32]) -> (Int, Int)? {
    if numerals.scalar(text, start) == 0x5143, numerals.scalar(text, start + 1) == Self.year {  // 元年
      return (1, start + 2)
    }
    guard let (value, end, _) = smallNumber(at: start, in: text), value > 0,
      numerals.scalar(text, end) == Self.year
    else { return nil }
    return (value, end + 1)
  }

  /// 2024年, 二〇二四年; 98年 and 两千零四年 only with a month behind them.
  private func absoluteYear(at start: Int, in text: [UInt32]) -> (year: Int, end: Int)? {
    guard let reading = yearNumber(at: start, in: text), let value = reading.value?.integer else {
      return nil
    }
    var end = spaced(text, reading.end)
    guard numerals.scalar(text, end) == Self.year else { return nil }
    end += 1
    if reading.isArabic || reading.isDigitRun, reading.digits == 4 {
      let next = numerals.scalar(text, end)
      // 2000年前: a length of time.
      if value.isMultiple(of: 500), [0x524D, 0x6765, 0x5386].contains(next) { return nil }
      if next == 0x5EA6 { end += 1 }  // 度
      return (1000...2999).contains(value) ? (value, end) : nil
    }
    guard startsMonth(at: end, in: text) else { return nil }
    if reading.hasUnit, !reading.isArabic, (1000...2999).contains(value) { return (value, end) }
    if reading.digits == 3, reading.isDigitRun { return (value, end) }
    if reading.digits == 2, value < 100, reading.isArabic || reading.isDigitRun {
      return (value >= 50 ? 1900 + value : 2000 + value, end)
    }
    return nil
  }

  private func yearNumber(at start: Int, in text: [UInt32]) -> NumeralReading? {
    switch numerals.character(text, start).role {
    case .digit:
      let digits = numerals.digits(at: start, in: text)
      return digits.end - start == digits.digits && (digits.digits == 4 || digits.digits == 2) ? digits : nil
    case .hanDigit, .pair:
      guard let reading = numerals.number(at: start, in: text), reading.end - start <= 7, !reading.hasPoint,
        reading.upper == nil
      else { return nil }
      return reading
    default: return nil
    }
  }

  private func startsMonth(at start: Int, in text: [UInt32]) -> Bool {
    guard let (value, end, _) = smallNumber(at: start, in: text) else { return false }
    return (1...12).contains(value) && numerals.scalar(text, end) == Self.month
  }

  /// 20世纪90年代, 上世纪80年代, 90年代, 1990年代, 21世纪
  private func decade(at start: Int, in text: [UInt32]) -> (years: (first: Int, count: Int), end: Int)? {
    guard mayBeDecade(at: start, in: text) else { return nil }
    var century: Int?
    var position = start
    if case (.century(let distance), let end)? = words.word(in: text, at: start) {
      century = 2000 + 100 * distance
      position = end
    } else if let (value, end, _) = smallNumber(at: start, in: text), has(Self.century, at: end, in: text),
      (1...30).contains(value)
    {
      century = 100 * (value - 1)
      position = end + 2
    }
    if let (decade, end) = decadeNumber(at: position, hasCentury: century != nil, in: text) {
      return (((century ?? 1900) + decade, 10), end)
    }
    if century == nil, numerals.isDigit(text, start) {
      let digits = numerals.digits(at: start, in: text)
      if digits.digits == 4, digits.end == start + 4, let year = digits.value?.integer,
        year.isMultiple(of: 10),
        has(Self.decade, at: digits.end, in: text)
      {
        return ((year, 10), digits.end + 2)
      }
    }
    guard let century, position > start else { return nil }
    return ((century + 1, 100), position)
  }

  /// Whether 世纪, 年代 or a space stands behind the number at a position, or none stands there.
  private func mayBeDecade(at start: Int, in text: [UInt32]) -> Bool {
    guard numerals.characters.isNumeral(numerals.scalar(text, start)) else { return true }
    let end = endOfNumber(at: start, in: text)
    switch numerals.scalar(text, end) {
    case Self.century[0]: return true
    case Self.year: return numerals.scalar(text, end + 1) == Self.decade[1]
    default: return end == start + Self.longestNumber || numerals.character(text, end).role == .space
    }
  }

  private func decadeNumber(
    at start: Int, hasCentury: Bool, in text: [UInt32]
  ) -> (value: Int, end: Int)? {
    guard let reading = numerals.number(at: start, in: text), reading.end - start <= 3, reading.upper == nil,
      let value = reading.value?.integer, value < 100, value.isMultiple(of: 10), hasCentury || value >= 30,
      has(Self.decade, at: reading.end, in: text)
    else { return nil }
    return (value, reading.end + 2)
  }

  // MARK: Parts of a year

  /// Takes 上半年, 第三季度, a season, or the beginning or end of a year.
  func takeSection(_ fields: inout DateFields, _ position: inout Int, in text: [UInt32]) -> Bool {
    if case (.section(let section), let end)? = words.word(in: text, at: position) {
      fields.section = section
      fields.rule = DateRule.part
      position = end
      return true
    }
    if mayBeQuarter(at: position, in: text), let quarter = quarter(at: position, in: text),
      fields.year != nil || quarter.start == position
    {
      fields.section = quarter.fields.section
      fields.rule = DateRule.part
      position = quarter.end
      return true
    }
    guard fields.year != nil, fields.years == nil else { return false }
    let scalar = numerals.scalar(text, position)
    if Self.seasons.contains(scalar) {
      let next = numerals.scalar(text, position + 1)
      let isSeason = next == 0x5B63 || next == 0x5929  // 季 天
      guard isSeason || !ScalarClass.isHan(next) else { return false }
      fields.section = .vague
      position += isSeason ? 2 : 1
      return true
    }
    if Self.beginnings.contains(scalar) {
      fields.section = .vague
      position += 1
      return true
    }
    return false
  }

  /// Whether a number, 第 or 前 stands at a position.
  @inline(__always)
  func mayBeQuarter(at start: Int, in text: [UInt32]) -> Bool {
    let scalar = numerals.scalar(text, start)
    return scalar == Self.ordinal || scalar == Self.first || numerals.characters.isNumeral(scalar)
  }

  /// 第三季度, 三季度, 前三季度, 前三个季度
  func quarter(at start: Int, in text: [UInt32]) -> DateReading? {
    let lead = numerals.scalar(text, start)
    let hasLead = lead == Self.ordinal || lead == Self.first
    guard let (value, end, _) = smallNumber(at: hasLead ? start + 1 : start, in: text),
      (1...4).contains(value)
    else { return nil }
    let word = numerals.scalar(text, end) == 0x4E2A && lead == Self.first ? end + 1 : end  // 个
    guard has(Self.quarterWord, at: word, in: text) else { return nil }
    var fields = DateFields()
    fields.section = lead == Self.first ? .firstQuarters(value) : .quarter(value)
    fields.rule = DateRule.part
    return DateReading(start: start, end: word + 2, fields: fields)
  }
}
