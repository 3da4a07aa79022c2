import TifaLexicon
import TifaText

/// Months and days.
extension DateReader {
  private static let afterMonth = ScalarSet("革花怀饼球")
  private static let measure: UInt32 = 0x4E2A  // 个
  private static let tenDays = Array("上中下".unicodeScalars.map(\.value))
  private static let ends = ScalarSet("初底末")
  /// Before these a bare day is a length of time or a word: 3日内, 5日本.
  private static let afterDay = ScalarSet("本元内游报常均志记后历里圆")
  /// Behind these a bare day is a length of time: 为期3日.
  private static let beforeDay = ScalarSet("期续第每近共逾满历约这那整前个")
  private static let beforeNumber = ScalarSet("于在到至自从月定")
  private static let periods = WordSet("期间 假期 长假 小长假 假日 黄金周 前后")
  private static let afterNumberWords = WordSet(
    "发布 发表 发生 报道 公布 宣布 举行 召开 抵达 表示 称 爆料 说 开始 启动 晚间 会见 访问 通过 签署 凌晨 上午 下午 晚上 电")
  private static let afterNumber = ScalarSet("上下晚早凌中至到起前之以在将")

  /// Takes a month, or the first and last month of a range: 3月, 1-3月, 上月, 正月.
  func takeMonth(
    _ fields: inout DateFields, _ position: inout Int, _ last: inout DateFields?, in text: [UInt32]
  ) -> Bool {
    guard fields.years == nil else { return false }
    let start = fields.year == nil ? position : spaced(text, position)
    if let (meaning, end) = words.word(in: text, at: start) {
      switch meaning {
      case .month(let part):
        fields.month = part
        fields.rule = part.isFromAnchor ? DateRule.anchored : DateRule.relativeMonth
        position = end
        takeTenDays(&fields, &position, in: text)
        return true
      case .lunisolar(let month, _):
        fields.month = month.map { .number($0) }
        fields.isLunisolar = true
        fields.rule = DateRule.lunisolar
        // 大年初 is taken with its day.
        position = numerals.scalar(text, end - 1) == Self.month ? end : end - 1
        return true
      case .festival(let month, let day, let isLunisolar):
        guard numerals.scalar(text, end) != 0x8054, numerals.scalar(text, end) != 0x665A else { return false }
        fields.month = .number(month)
        fields.day = .number(day)
        fields.isLunisolar = isLunisolar
        fields.rule = DateRule.festival
        let period = Self.periods.end(in: text, from: end)
        fields.isPeriod = period != nil
        position = period ?? end
        return true
      default: return false
      }
    }
    guard let (value, end, isArabic) = smallNumber(at: start, in: text), (1...12).contains(value) else {
      return false
    }
    if let next = connectorEnd(text, end), let (second, secondEnd, _) = smallNumber(at: next, in: text),
      (value...12).contains(second), numerals.scalar(text, secondEnd) == Self.month,
      !startsDay(at: secondEnd + 1, in: text)
    {
      fields.month = .number(value)
      var other = fields
      other.month = .number(second)
      last = other
      position = secondEnd + 1
      fields.rule = DateRule.range
      return true
    }
    let sign = spaced(text, end)
    guard numerals.scalar(text, sign) == Self.month, isArabic || sign == end,
      !Self.afterMonth.contains(numerals.scalar(text, sign + 1)),
      fields.year != nil || numerals.scalar(text, position - 1) != Self.measure
    else { return false }
    fields.month = .number(value)
    if !fields.isLunisolar { fields.rule = DateRule.month }
    position = sign + 1
    if numerals.scalar(text, position) == 0x4EFD { position += 1 }  // 份
    takeTenDays(&fields, &position, in: text)
    return true
  }

  private func startsDay(at start: Int, in text: [UInt32]) -> Bool {
    guard let (_, end, _) = smallNumber(at: start, in: text) else { return false }
    return numerals.scalar(text, end) == Self.day || numerals.scalar(text, end) == Self.number
  }

  /// Takes 上旬, 中旬, 下旬, or the beginning or end of a month.
  private func takeTenDays(_ fields: inout DateFields, _ position: inout Int, in text: [UInt32]) {
    let scalar = numerals.scalar(text, position)
    if let index = Self.tenDays.firstIndex(of: scalar), numerals.scalar(text, position + 1) == 0x65EC {
      fields.section = .tenDays(index + 1)
      position += 2
    } else if Self.ends.contains(scalar), numerals.character(text, position + 1).role == .none {
      fields.section = .vague
      position += 1
    }
  }

  /// Takes a day of a month, of the document's or of the week.
  func takeDay(
    _ fields: inout DateFields, _ position: inout Int, _ last: inout DateFields?, hasMonth: Bool,
    hasYear: Bool,
    inRange: Bool = false, in text: [UInt32]
  ) {
    guard fields.day == nil, fields.section == nil, fields.years == nil else { return }
    if hasMonth {
      takeDayOfMonth(&fields, &position, &last, in: text)
      return
    }
    guard !hasYear else { return }
    if let (meaning, end) = words.word(in: text, at: position) {
      take(meaning, end, &fields, &position, in: text)
      return
    }
    takeBareDay(&fields, &position, &last, inRange: inRange, in: text)
  }

  private func take(
    _ meaning: DateWords.Meaning, _ end: Int, _ fields: inout DateFields, _ position: inout Int,
    in text: [UInt32]
  ) {
    switch meaning {
    case .day(let part, let isPartOfDay):
      fields.day = part
      fields.hasDayPart = isPartOfDay
      fields.rule = part.isFromAnchor ? DateRule.anchored : DateRule.relativeDay
      position = end
    case .week(let week): takeWeek(week, end, &fields, &position, in: text)
    case .vague where numerals.character(text, position - 1).role == .none:
      fields.isVague = true
      fields.rule = DateRule.vague
      position = end
    default: break
    }
  }

  private func takeDayOfMonth(
    _ fields: inout DateFields, _ position: inout Int, _ last: inout DateFields?, in text: [UInt32]
  ) {
    let start = spaced(text, position)
    // 初一
    if numerals.scalar(text, start) == 0x521D,
      let (value, end, isArabic) = smallNumber(at: start + 1, in: text),
      (1...10).contains(value), !isArabic
    {
      fields.day = .number(value)
      fields.isLunisolar = true
      fields.rule = DateRule.lunisolar
      position = end
      return
    }
    guard let (value, end, isArabic) = smallNumber(at: start, in: text), (1...31).contains(value) else {
      return
    }
    if let next = connectorEnd(text, end), let (second, secondEnd, _) = smallNumber(at: next, in: text),
      (value...31).contains(second), isDaySign(numerals.scalar(text, secondEnd))
    {
      fields.day = .number(value)
      var other = fields
      other.day = .number(second)
      last = other
      fields.rule = DateRule.range
      position = secondEnd + 1
      return
    }
    let sign = spaced(text, end)
    if isDaySign(numerals.scalar(text, sign)) {
      fields.day = .number(value)
      position = sign + 1
    } else if !isArabic, !ScalarClass.isHan(numerals.scalar(text, end)) || fields.isLunisolar {
      fields.day = .number(value)
      position = end
    } else {
      return
    }
    if !fields.isLunisolar { fields.rule = fields.rule == DateRule.month ? DateRule.day : fields.rule }
  }

  private func isDaySign(_ scalar: UInt32) -> Bool { scalar == Self.day || scalar == Self.number }

  /// Takes a day of a month that the text leaves open: 5日, 12号.
  private func takeBareDay(
    _ fields: inout DateFields, _ position: inout Int, _ last: inout DateFields?, inRange: Bool,
    in text: [UInt32]
  ) {
    guard let (value, end, isArabic) = smallNumber(at: position, in: text), (1...31).contains(value) else {
      return
    }
    let before = numerals.scalar(text, position - 1)
    let next = numerals.scalar(text, end + 1)
    switch numerals.scalar(text, end) {
    case Self.day:
      guard !Self.afterDay.contains(next), inRange || !Self.beforeDay.contains(before) else { return }
      if !isArabic, !inRange {
        guard !ScalarClass.isHan(before) || Self.beforeNumber.contains(before),
          !ScalarClass.isHan(next) || Self.afterNumber.contains(next)
        else { return }
      }
    case Self.number:
      guard isArabic else { return }
      if Self.afterNumberWords.end(in: text, from: end + 1) == nil {
        guard inRange || !ScalarClass.isHan(before) || Self.beforeNumber.contains(before),
          !ScalarClass.isHan(next) || Self.afterNumber.contains(next)
        else { return }
      }
    default: return
    }
    fields.day = .number(value)
    fields.rule = DateRule.day
    position = end + 1
  }

  // MARK: Weeks

  private static let weekdays = Array("一二三四五六日天末".unicodeScalars.map(\.value))
  private static let afterWeekday = ScalarSet("上下晚早凌中至到在将的召举发宣说表开公正抵启出")
  private static let recurring = ScalarSet("每逢一两几数")

  /// Takes a week with its day: 上周五, 本周, 星期一; 周 alone needs a day.
  private func takeWeek(
    _ week: Int?, _ end: Int, _ fields: inout DateFields, _ position: inout Int, in text: [UInt32]
  ) {
    let before = numerals.scalar(text, position - 1)
    let next = numerals.scalar(text, end)
    let index = Self.weekdays.firstIndex(of: next)
    if week == nil {
      let following = numerals.scalar(text, end + 1)
      guard let index, index < 8, !Self.recurring.contains(before),
        numerals.character(text, position - 1).role == .none,
        !ScalarClass.isHan(following) || Self.afterWeekday.contains(following)
      else { return }
    }
    fields.week = week
    fields.rule = DateRule.week
    if let index {
      fields.weekday = index == 8 ? 8 : min(index, 6) + 1
      position = end + 1
    } else {
      fields.weekday = 0
      position = end
    }
  }

  /// Takes a day of the week that stands behind a day and says no more: 10月12日，星期一.
  func takeWeekday(_ fields: inout DateFields, _ position: inout Int, in text: [UInt32]) {
    guard fields.day != nil, fields.weekday == nil else { return }
    var start = position
    let mark = numerals.scalar(text, start)
    let isBracket = mark == 0xFF08 || mark == 0x28
    if isBracket || mark == 0xFF0C || mark == 0x2C || mark == 0x20 { start += 1 }
    guard case (.week(nil), let end)? = words.word(in: text, at: start),
      let index = Self.weekdays.firstIndex(of: numerals.scalar(text, end)), index < 8
    else { return }
    let close = numerals.scalar(text, end + 1)
    if isBracket {
      guard close == 0xFF09 || close == 0x29 else { return }
      position = end + 2
    } else {
      guard !ScalarClass.isHan(close) || Self.afterWeekday.contains(close) else { return }
      position = end + 1
    }
  }
}
