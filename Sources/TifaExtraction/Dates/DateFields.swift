/// What the wording of a date says, before it is known which day it is said on.
struct DateFields {
  /// A year, month or day: a number, or a distance from that of the document or of the date before.
  enum Part: Hashable {
    case number(Int)
    case fromReference(Int)
    case fromAnchor(Int)

    /// Whether it is counted from the date before.
    var isFromAnchor: Bool {
      if case .fromAnchor = self { true } else { false }
    }
  }

  /// A stretch inside a year or month.
  enum Section: Hashable {
    /// 上半年 (1) and 下半年 (2)
    case half(Int)
    /// 第三季度
    case quarter(Int)
    /// 前三季度
    case firstQuarters(Int)
    /// 上旬, 中旬, 下旬 (1 to 3)
    case tenDays(Int)
    /// 年初, 月底, 春: less than the year or month, but not by numbers.
    case vague
  }

  var year: Part?
  var month: Part?
  var day: Part?
  /// The day of the week, from 1 for Monday; 0 for the whole week.
  var weekday: Int?
  /// The week, as a distance from the document's; nil for a day of the week alone.
  var week: Int?
  var section: Section?
  /// The first year of a decade or century, and the number of its years.
  var years: (first: Int, count: Int)?
  var hour: Int?
  var minute: Int?
  /// 上午, 晚 …
  var hasDayPart = false
  /// Whether the month and the day are those of the lunisolar calendar.
  var isLunisolar = false
  /// 近日
  var isVague = false
  /// 春节期间: the days of a holiday, which each year's calendar of holidays sets.
  var isPeriod = false
  var rule: RuleName = DateRule.day

  /// Whether it says which day it is, or which time of a day.
  var tellsDay: Bool { day != nil || hour != nil }

  var hasCalendarPart: Bool {
    year != nil || month != nil || day != nil || weekday != nil || years != nil || section != nil
  }
}
