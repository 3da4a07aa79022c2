import Testing
import TifaExtraction
import TifaText

@Suite("Dates") struct DateTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let rule: String
    let text: String
    /// Each date as `wording iso`, `-` where it cannot be told; the day of the texts is Tuesday, 5 March 2024.
    let dates: [String]
    var testDescription: String { "\(rule): \(text)" }
  }

  static let rows = [
    Row(rule: "year", text: "2019年至今，二〇二一年建成", dates: ["2019年 2019", "二〇二一年 2021"]),
    Row(rule: "year", text: "3000年的历史，2000年前的古城，98年没有", dates: []),
    Row(rule: "month", text: "2023年11月开工，6月份投产", dates: ["2023年11月 2023-11", "6月份 2024-06"]),
    Row(rule: "month", text: "12个月里，五月花号", dates: []),
    Row(
      rule: "day", text: "2023年11月8日、二月十六日和4日",
      dates: ["2023年11月8日 2023-11-08", "二月十六日 2024-02-16", "4日 2024-03-04"]),
    Row(rule: "day", text: "29日上午闭幕，17号报道", dates: ["29日上午 2024-02-29", "17号 2024-03-17"]),
    Row(rule: "day", text: "为期3日，10日内办结，12号线，神舟18号，5日元", dates: []),
    Row(
      rule: "numeric", text: "2024-02-29、2024/3/1和2023.12.31",
      dates: ["2024-02-29 2024-02-29", "2024/3/1 2024-03-01", "2023.12.31 2023-12-31"]),
    Row(rule: "numeric", text: "2024-13-01，10.1.2.3，3-4-5", dates: []),
    Row(
      rule: "relative-day", text: "今天、昨日、前天和今晚",
      dates: ["今天 2024-03-05", "昨日 2024-03-04", "前天 2024-03-03", "今晚 2024-03-05"]),
    Row(
      rule: "week", text: "上周五、本周日和星期三举行，周四",
      dates: ["上周五 2024-03-01", "本周日 2024-03-10", "星期三 2024-03-06", "周四 2024-03-07"]),
    Row(rule: "week", text: "上周", dates: ["上周 2024-02-26/2024-03-03"]),
    Row(rule: "week", text: "每周一例会，两周一次，周一鸣说", dates: []),
    Row(
      rule: "relative-month", text: "上月、本月10日和下个月", dates: ["上月 2024-02", "本月10日 2024-03-10", "下个月 2024-04"]),
    Row(rule: "relative-year", text: "去年、今年5月和明年", dates: ["去年 2023", "今年5月 2024-05", "明年 2025"]),
    Row(rule: "relative-year", text: "今年级，当年轻人", dates: []),
    Row(
      rule: "anchored", text: "2008年动工，同年10月通电，次年竣工",
      dates: ["2008年 2008", "同年10月 2008-10", "次年 2009"]),
    Row(
      rule: "anchored", text: "1月8日开会，当天散会，次日返回",
      dates: ["1月8日 2024-01-08", "当天 2024-01-08", "次日 2024-01-09"]),
    Row(
      rule: "distance", text: "三天前、两周前、五个月前和12年前",
      dates: ["三天前 2024-03-02", "两周前 2024-02-20", "五个月前 2023-10", "12年前 2012"]),
    Row(rule: "distance", text: "十多年前", dates: ["十多年前 -"]),
    Row(
      rule: "part-of-year", text: "上半年、第二季度和去年前三季度",
      dates: ["上半年 2024-01/2024-06", "第二季度 2024-04/2024-06", "去年前三季度 2023-01/2023-09"]),
    Row(rule: "month", text: "2月中旬", dates: ["2月中旬 2024-02-11/2024-02-20"]),
    Row(
      rule: "decade", text: "20世纪90年代、上世纪60年代和21世纪",
      dates: ["20世纪90年代 1990/1999", "上世纪60年代 1960/1969", "21世纪 2001/2100"]),
    Row(rule: "decade", text: "19世纪末", dates: ["19世纪末 -"]),
    Row(rule: "plan-period", text: "“十四五”期间和十二五时期", dates: ["“十四五”期间 2021/2025", "十二五时期 2011/2015"]),
    Row(rule: "plan-period", text: "“十四五”规划", dates: []),
    Row(rule: "date-range", text: "3月5日至11日", dates: ["3月5日至11日 2024-03-05/2024-03-11"]),
    Row(
      rule: "date-range", text: "2021—2025年，1至2月，12月30日至1月2日",
      dates: ["2021—2025年 2021/2025", "1至2月 2024-01/2024-02", "12月30日至1月2日 2023-12-30/2024-01-02"]),
    Row(
      rule: "clock", text: "3月4日上午9时30分，下午3点半",
      dates: ["3月4日上午9时30分 2024-03-04T09:30", "下午3点半 2024-03-04T15:30"]),
    Row(
      rule: "date-range", text: "3月4日0—24时", dates: ["3月4日0—24时 2024-03-04T00:00/2024-03-04T24:00"]),
    Row(rule: "clock", text: "三点要求，21:19获胜，同时，小时", dates: []),
    Row(
      rule: "festival", text: "国庆节、元旦和2025年春节",
      dates: ["国庆节 2024-10-01", "元旦 2024-01-01", "2025年春节 2025-01-29"]),
    Row(rule: "festival", text: "春节期间", dates: ["春节期间 -"]),
    Row(rule: "lunisolar", text: "农历八月十五，2023年腊月廿三", dates: ["农历八月十五 2024-09-17", "2023年腊月廿三 2024-02-02"]),
    Row(rule: "era", text: "光绪二十四年，民国元年", dates: ["光绪二十四年 1898", "民国元年 1912"]),
    Row(rule: "vague", text: "近日，日前", dates: ["近日 -", "日前 -"]),
    Row(rule: "day", text: "2月30日", dates: ["2月30日 -"]),
  ]

  private func dates(_ text: String, _ reference: CalendarDate?) -> [String] {
    DateScanner().dates(in: text, reference: reference).map { "\($0.text) \($0.iso ?? "-")" }
  }

  @Test("finds dates and resolves them", arguments: rows)
  func finds(row: Row) throws {
    let day = try #require(CalendarDate("2024-03-05"))
    #expect(dates(row.text, day) == row.dates)
    let rules = DateScanner().dates(in: row.text, reference: day).map(\.rule.rawValue)
    #expect(rules.isEmpty || rules.contains(row.rule), "\(rules)")
  }

  @Test("traditional script is read too") func traditional() throws {
    let day = try #require(CalendarDate("2024-03-05"))
    #expect(
      dates("上週五、後天、本月10號、農曆正月初一、20世紀90年代、下個月", day) == [
        "上週五 2024-03-01", "後天 2024-03-07", "本月10號 2024-03-10", "農曆正月初一 2024-02-10", "20世紀90年代 1990/1999",
        "下個月 2024-04",
      ])
  }

  @Test("without the document's day, what needs it stays open") func open() {
    #expect(dates("昨日、3月5日、去年和2023年6月1日", nil) == ["昨日 -", "3月5日 -", "去年 -", "2023年6月1日 2023-06-01"])
  }

  @Test("months of a told life are of its years") func told() throws {
    let day = try #require(CalendarDate("2024-03-05"))
    #expect(
      dates("1931年参军，9月入党。\n9月开学。", day) == ["1931年 1931", "9月 1931-09", "9月 2024-09"])
  }

  @Test("the turn of the year is crossed") func turn() throws {
    let january = try #require(CalendarDate("2024-01-03"))
    #expect(dates("12月28日、29日", january) == ["12月28日 2023-12-28", "29日 2023-12-29"])
  }

  @Test("the pattern has what the wording gives") func pattern() throws {
    let patterns = DateScanner().dates(in: "3月5日、8日、星期二").map(\.pattern)
    #expect(patterns == ["XXXX-03-05", "XXXX-XX-08", "XXXX-WXX-2"])
  }

  static let lines: [(text: String, iso: String?)] = [
    ("新华社澄江2024年3月5日电 昨日召开会议。", "2024-03-04"),
    ("平安澄江\n2024-03-05 09:30 来源：澄江日报\n昨日召开会议。", "2024-03-04"),
    ("澄江日报讯（记者 柳青禾）2024年3月5日，区里召开会议。昨日闭幕。", "2024-03-04"),
    ("新华社澄江3月5日电 昨日召开会议。", nil),
    ("1949年10月1日，新中国成立。昨日召开会议。", nil),
  ]

  @Test("the dateline tells the day where it is whole", arguments: lines)
  func dateline(text: String, iso: String?) throws {
    let yesterday = try #require(Extraction.document(text).dates.first { $0.text == "昨日" })
    #expect(yesterday.iso == iso)
  }

  static let days: [(text: String, iso: String?)] = [
    ("20240305", "2024-03-05"), ("2024-03-05T09:30:00+08:00", "2024-03-05"), ("2024/3/5", "2024-03-05"),
    ("2024年3月5日", "2024-03-05"), (" 2024-03-05 09:30", "2024-03-05"), ("2024-02-30", nil), ("5.3.2024", nil),
    ("2024", nil), ("", nil),
  ]

  @Test("reads the day of a document", arguments: days)
  func calendar(text: String, iso: String?) {
    #expect(CalendarDate(text)?.iso == iso)
  }

  @Test("days follow each other through four hundred years") func calendarRoundTrip() throws {
    var date = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    #expect(date.weekday == 1)
    for _ in 0..<2000 {
      let next = date.adding(days: 73)
      #expect(next > date, "\(date)")
      #expect(next.adding(days: -73) == date, "\(date)")
      #expect(next.weekday == (date.weekday + 73 - 1) % 7 + 1, "\(date)")
      date = next
    }
    #expect(date.iso == "2299-09-26")
  }
}
