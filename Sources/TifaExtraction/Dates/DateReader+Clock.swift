/// Parts and times of a day.
extension DateReader {
  /// 晚 and 早 before these belong to another word: 晚会.
  private static let afterPart = ScalarSet("会报宴餐年期日些已就在清熟稻")
  /// 时 before these belongs to another word: 时期.
  private static let afterHour = ScalarSet("期代候段间刻差速隔点常尚事装空")
  private static let minute: UInt32 = 0x5206
  private static let half: UInt32 = 0x534A
  private static let quarter: UInt32 = 0x523B
  private static let closings = ScalarSet("整许钟")

  /// Takes the part of the day and the time, or the first and last hour of a range.
  func takeClock(
    _ fields: inout DateFields, _ position: inout Int, _ last: inout DateFields?, in text: [UInt32]
  ) {
    guard last == nil, fields.years == nil, fields.section == nil, fields.weekday != 0, fields.weekday != 8,
      fields.day != nil || fields.weekday != nil || fields.month == nil && fields.year == nil
    else { return }
    var next = spaced(text, position)
    var isLate = fields.hasDayPart
    var isNoon = false
    if let (end, part) = partOfDay(at: next, hasDay: fields.hasCalendarPart, in: text) {
      (isLate, isNoon) = (part == .late, part == .noon)
      fields.hasDayPart = true
      if fields.hasCalendarPart { position = end }
      next = spaced(text, end)
    }
    guard let clock = clock(at: next, isFree: !fields.hasCalendarPart && !fields.hasDayPart, in: text) else {
      return
    }
    if let clockStart = clock.first {
      fields.hour = clockStart
      fields.minute = 0
      var other = fields
      other.hour = clock.hour
      other.minute = clock.minute
      last = other
      fields.rule = DateRule.clock
      position = clock.end
      return
    }
    var hour = clock.hour
    if isLate && hour < 12 || isNoon && hour < 3 { hour += 12 }
    fields.hour = hour
    fields.minute = clock.minute
    if !fields.hasCalendarPart { fields.rule = DateRule.clock }
    position = clock.end
  }

  /// The part of the day at a position.
  private func partOfDay(
    at start: Int, hasDay: Bool, in text: [UInt32]
  ) -> (end: Int, part: DateWords.PartOfDay)? {
    guard case (.partOfDay(let part), let end)? = words.word(in: text, at: start) else { return nil }
    if end == start + 1, !hasDay || Self.afterPart.contains(numerals.scalar(text, end)) { return nil }
    return (end, part)
  }

  /// A time of day; one that stands alone must be unmistakable.
  private func clock(
    at start: Int, isFree: Bool, in text: [UInt32]
  ) -> (first: Int?, hour: Int, minute: Int, end: Int)? {
    guard let (hour, end, isArabic) = smallNumber(at: start, in: text), (0...24).contains(hour) else {
      return nil
    }
    if let next = connectorEnd(text, end), let (second, secondEnd, _) = smallNumber(at: next, in: text),
      (hour...24).contains(second), numerals.scalar(text, secondEnd) == Self.hour,
      !Self.afterHour.contains(numerals.scalar(text, secondEnd + 1))
    {
      return (hour, second, 0, secondEnd + 1)
    }
    switch numerals.scalar(text, end) {
    case Self.hour:
      guard !Self.afterHour.contains(numerals.scalar(text, end + 1)),
        isArabic || !isFree || hour > 9 || hasMinutes(end + 1, in: text)
      else { return nil }
    case Self.point:
      guard !isFree || hasMinutes(end + 1, in: text) || Self.closings.contains(numerals.scalar(text, end + 1))
      else {
        return nil
      }
    case 0x3A, 0xFF1A:
      guard !isFree, isArabic, numerals.isDigit(text, end + 1), numerals.isDigit(text, end + 2),
        let (minute, minuteEnd, _) = smallNumber(at: end + 1, in: text), minute < 60
      else { return nil }
      if numerals.scalar(text, minuteEnd) == 0x3A,
        let (_, secondEnd, _) = smallNumber(at: minuteEnd + 1, in: text)
      {
        return (nil, hour, minute, secondEnd)
      }
      return (nil, hour, minute, minuteEnd)
    default: return nil
    }
    var (minute, position) = minutes(at: end + 1, in: text)
    if minute == nil, Self.closings.contains(numerals.scalar(text, position)) { position += 1 }
    minute = minute ?? 0
    return (nil, hour, minute ?? 0, position)
  }

  private func hasMinutes(_ start: Int, in text: [UInt32]) -> Bool {
    minutes(at: start, in: text).minute != nil
  }

  /// The minutes behind 时 or 点: 30分, 半, 一刻.
  private func minutes(at start: Int, in text: [UInt32]) -> (minute: Int?, end: Int) {
    if numerals.scalar(text, start) == Self.half { return (30, start + 1) }
    guard let (value, end) = minuteNumber(at: start, in: text) else { return (nil, start) }
    if numerals.scalar(text, end) == Self.quarter, value == 1 || value == 3 { return (15 * value, end + 1) }
    guard numerals.scalar(text, end) == Self.minute, value < 60 else { return (nil, start) }
    if let (_, secondEnd) = minuteNumber(at: end + 1, in: text), numerals.scalar(text, secondEnd) == 0x79D2
    {  // 秒
      return (value, secondEnd + 1)
    }
    return (value, end + 1)
  }

  /// 30, 三十, 零五
  private func minuteNumber(at start: Int, in text: [UInt32]) -> (value: Int, end: Int)? {
    let character = numerals.character(text, start)
    if character.role == .hanDigit, character.value == 0 {
      let next = numerals.character(text, start + 1)
      return next.role == .hanDigit ? (Int(next.value), start + 2) : nil
    }
    return smallNumber(at: start, in: text).map { ($0.value, $0.end) }
  }
}
