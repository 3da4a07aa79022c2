/// The rules that find dates, each with an example.
enum DateRule {
  /// 2024年, 二〇二四年, 2024年度
  static let year: RuleName = "year"
  /// 2024年3月, 3月, 3月上旬
  static let month: RuleName = "month"
  /// 2024年3月5日, 3月5日, 5日
  static let day: RuleName = "day"
  /// 2024-03-05, 2024/3/5, 2024.3.5
  static let numeric: RuleName = "numeric"
  /// 昨日, 今晚
  static let relativeDay: RuleName = "relative-day"
  /// 上周五, 本周, 星期一
  static let week: RuleName = "week"
  /// 上月, 本月10日
  static let relativeMonth: RuleName = "relative-month"
  /// 去年, 今年3月
  static let relativeYear: RuleName = "relative-year"
  /// 同年, 当日, 次日: reckoned from the date before.
  static let anchored: RuleName = "anchored"
  /// 三天前, 5年前
  static let distance: RuleName = "distance"
  /// 上半年, 第三季度, 前三季度
  static let part: RuleName = "part-of-year"
  /// 20世纪90年代, 上世纪80年代, 21世纪
  static let decade: RuleName = "decade"
  /// “十四五”期间
  static let plan: RuleName = "plan-period"
  /// 3月5日至8日, 2021—2025年
  static let range: RuleName = "date-range"
  /// 上午9时30分
  static let clock: RuleName = "clock"
  /// 国庆节, 春节
  static let festival: RuleName = "festival"
  /// 正月初一, 农历八月十五
  static let lunisolar: RuleName = "lunisolar"
  /// 康熙六十一年
  static let era: RuleName = "era"
  /// 近日, 日前
  static let vague: RuleName = "vague"
}
