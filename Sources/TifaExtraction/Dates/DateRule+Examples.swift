extension DateRule {
  /// The rules that find dates, with examples.
  static let rules = [
    Rule(year, "a year", .init("二〇二四年开工。", finds: ["二〇二四年"])),
    Rule(month, "a month", .init("2024年3月开工。", finds: ["2024年3月"])),
    Rule(day, "a day", .init("2024年3月5日开工。", finds: ["2024年3月5日"])),
    Rule(numeric, "a day in digits", .init("发布于2024-03-05。", finds: ["2024-03-05"])),
    Rule(relativeDay, "a day counted from the document's", .init("昨日开工。", finds: ["昨日"])),
    Rule(week, "a week, or a day of one", .init("上周五开工。", finds: ["上周五"])),
    Rule(relativeMonth, "a month counted from the document's", .init("上月开工。", finds: ["上月"])),
    Rule(relativeYear, "a year counted from the document's", .init("去年开工。", finds: ["去年"])),
    Rule(anchored, "counted from the date before", .init("2024年3月5日开工，同年投产。", finds: ["同年"])),
    Rule(distance, "so long ago, or from now", .init("三天前开工。", finds: ["三天前"])),
    Rule(part, "a half or quarter of a year", .init("今年上半年开工。", finds: ["今年上半年"])),
    Rule(decade, "a decade or century", .init("20世纪90年代开工。", finds: ["20世纪90年代"])),
    Rule(plan, "a plan's period", .init("“十四五”期间开工。", finds: ["“十四五”期间"])),
    Rule(range, "from one date to another", .init("3月5日至8日开工。", finds: ["3月5日至8日"])),
    Rule(clock, "a time of day", .init("上午9时30分开会。", finds: ["上午9时30分"])),
    Rule(festival, "a festival", .init("国庆节期间开工。", finds: ["国庆节期间"])),
    Rule(lunisolar, "a day of the lunisolar calendar", .init("农历八月十五开市。", finds: ["农历八月十五"])),
    Rule(era, "a year of an era", .init("康熙六十一年修成。", finds: ["康熙六十一年"])),
    Rule(vague, "a time that has no day", .init("近日开工。", finds: ["近日"])),
  ]
}
