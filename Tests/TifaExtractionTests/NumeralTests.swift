import Testing
import TifaExtraction
import TifaTestSupport
import TifaText

@Suite("Numerals") struct NumeralTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// Each numeral as `wording kind value`, and `~upper` where it is open.
    let numerals: [String]
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "digits in characters", text: "二〇二四、一九九八和二零一零",
      numerals: ["二〇二四 number 2024", "一九九八 number 1998", "二零一零 number 2010"]),
    Row(name: "units", text: "三千五百万零六十", numerals: ["三千五百万零六十 number 35000060"]),
    Row(
      name: "a last digit without its unit", text: "一百一，两千六，三万五",
      numerals: ["一百一 number 110", "两千六 number 2600", "三万五 number 35000"]),
    Row(name: "a last digit behind 零", text: "一百零一，三千零七", numerals: ["一百零一 number 101", "三千零七 number 3007"]),
    Row(
      name: "thousands of millions", text: "一万二千亿，八千万亿",
      numerals: ["一万二千亿 number 1200000000000", "八千万亿 number 8000000000000000"]),
    Row(name: "characters of accounts", text: "壹万贰仟叁佰肆拾伍元", numerals: ["壹万贰仟叁佰肆拾伍 number 12345"]),
    Row(name: "廿 and 卅", text: "廿三名、卅六个", numerals: ["廿三 number 23", "卅六 number 36"]),
    Row(name: "decimals", text: "十七点二五公里", numerals: ["十七点二五 number 17.25"]),
    Row(
      name: "digits with 万 and 亿", text: "2.7万亿、36万5千、8亿2000万",
      numerals: ["2.7万亿 number 2700000000000", "36万5千 number 365000", "8亿2000万 number 820000000"]),
    Row(
      name: "commas between thousands", text: "12,345.6米和1,23",
      numerals: ["12,345.6 number 12345.6", "1 number 1", "23 number 23"]),
    Row(name: "full-width digits", text: "１，２３４．５吨", numerals: ["１，２３４．５ number 1234.5"]),
    Row(
      name: "a full-width comma between others", text: "3，400", numerals: ["3 number 3", "400 number 400"]),
    Row(
      name: "signs", text: "负三十七，-4.5；歼-20，5-8",
      numerals: ["负三十七 number -37", "-4.5 number -4.5", "20 number 20", "5 number 5", "8 number 8"]),
    Row(
      name: "余, 多 and 几 before 万", text: "六十余万，三百多亿，十几万",
      numerals: ["六十余万 number 600000", "三百多亿 number 30000000000", "十几万 number 100000"]),
    Row(name: "half a hundred", text: "年过半百", numerals: ["半百 number 50"]),
    Row(name: "spaces inside", text: "四百 三 十 七", numerals: ["四百 三 十 七 number 437"]),
    Row(name: "numbers side by side", text: "二十 三十", numerals: ["二十 number 20", "三十 number 30"]),
    Row(
      name: "fractions", text: "五分之三，一又四分之一，7/8",
      numerals: ["五分之三 fraction 0.6", "一又四分之一 fraction 1.25", "7/8 fraction 0.875"]),
    Row(
      name: "percentages", text: "百分之十二点五，37%，6‰，千分之八，百分之百",
      numerals: [
        "百分之十二点五 percentage 12.5", "37% percentage 37", "6‰ percentage 0.6", "千分之八 percentage 0.8",
        "百分之百 percentage 100",
      ]),
    Row(name: "percentage points", text: "提高1.4个百分点", numerals: ["1.4个百分点 percentage-points 1.4"]),
    Row(name: "tenths", text: "四成，六成五，近八成半", numerals: ["四成 tenths 40", "六成五 tenths 65", "八成半 tenths 85"]),
    Row(
      name: "discounts", text: "打四折，八八折，9.5折，打对折",
      numerals: ["四折 discount 40", "八八折 discount 88", "9.5折 discount 95", "对折 discount 50"]),
    Row(name: "成 and 折 in words", text: "三成立了，三折叠", numerals: []),
    Row(name: "dozens", text: "鸡蛋三打，一打开", numerals: ["三打 number 36"]),
    Row(
      name: "single characters that count", text: "七辆、九吨，答案是六",
      numerals: ["七 number 7", "九 number 9", "六 number 6"]),
    Row(name: "single characters in words", text: "四川、一切、九州、十分、万一、队伍、大陆、收拾、三国", numerals: []),
    Row(name: "addresses and codes", text: "见http://a.cn/x?y=30%25和G20，编号1234567890123456789", numerals: []),
    Row(
      name: "traditional script", text: "兩千三百萬，負五點六，百分之七點二，對摺前打對折，十餘億",
      numerals: [
        "兩千三百萬 number 23000000", "負五點六 number -5.6", "百分之七點二 percentage 7.2", "對折 discount 50",
        "十餘億 number 1000000000",
      ]),
  ]

  @Test("finds every number of a text", arguments: rows)
  func finds(row: Row) {
    let found = NumeralScanner().numerals(in: row.text).map { numeral in
      "\(numeral.text) \(numeral.kind) \(numeral.value)" + (numeral.upper.map { "~\($0)" } ?? "")
    }
    #expect(found == row.numerals)
  }

  @Test("the rows have different names") func namesAreUnique() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }

  @Test("the number inside a percentage has its own place") func inner() throws {
    let numeral = try #require(NumeralScanner().numerals(in: "增长百分之九").first)
    #expect(numeral.span.range == 2..<6)
    #expect(numeral.inner.span.range == 5..<6)
    #expect(numeral.inner.value == ExactDecimal(9))
  }

  // MARK: Properties

  /// A number in characters, as the grammar has it.
  private func spelled(_ number: Int64, digits: [Character], units: [Character]) -> String {
    func section(_ value: Int64) -> String {
      var text = ""
      var hasGap = false
      for (power, divisor) in [(3, 1000), (2, 100), (1, 10), (0, 1)] as [(Int, Int64)] {
        let digit = value / divisor % 10
        if digit == 0 {
          hasGap = !text.isEmpty
          continue
        }
        if hasGap { text.append(digits[0]) }
        hasGap = false
        text.append(digits[Int(digit)])
        if power > 0 { text.append(units[power - 1]) }
      }
      return text
    }
    var text = ""
    var hasGap = false
    for (divisor, unit) in [(100_000_000, units[4]), (10_000, units[3]), (1, nil)] as [(Int64, Character?)] {
      let part = divisor == 100_000_000 ? number / divisor : number / divisor % 10_000
      if part == 0 {
        hasGap = !text.isEmpty
        continue
      }
      if hasGap || (!text.isEmpty && part < 1000) { text.append(digits[0]) }
      hasGap = false
      text += section(part)
      if let unit { text.append(unit) }
    }
    return text
  }

  static let alphabets: [(digits: String, units: String)] = [
    ("零一二三四五六七八九", "十百千万亿"), ("零壹贰叁肆伍陆柒捌玖", "拾佰仟万亿"), ("零壹貳參肆伍陸柒捌玖", "拾佰仟萬億"),
  ]

  @Test("a number in characters is read as itself", arguments: alphabets)
  func roundTrip(digits: String, units: String) {
    var generator = SplitMix64(seed: 12)
    let scanner = NumeralScanner()
    for _ in 0..<400 {
      let size = Int.random(in: 1...12, using: &generator)
      var limit: Int64 = 1
      for _ in 0..<size { limit *= 10 }
      let number = Int64.random(in: 11..<max(12, limit), using: &generator)
      let text = spelled(number, digits: Array(digits), units: Array(units))
      let found = scanner.numerals(in: text)
      #expect(found.map(\.text) == [text], "\(number)")
      #expect(found.first?.value == ExactDecimal(number), "\(number) as \(text)")
    }
  }

  @Test("numbers in digits are read as themselves") func digits() {
    var generator = SplitMix64(seed: 13)
    for _ in 0..<500 {
      let whole = Int.random(in: 0...999_999_999, using: &generator)
      let fraction = Int.random(in: 1...9, using: &generator)
      let text = "\(whole).\(fraction)"
      #expect(NumeralScanner().numerals(in: text).map(\.value.description) == [text])
    }
  }

  /// Long texts in which each character could start a numeral.
  static let long = [
    "一", "1", "百", "一百", "负", "半", "1/", "三分之", "1,234", "百分之", "2024-", "一 ", "3月", "-1", "1至", "多万",
  ]

  @Test("the time is linear in the length", .timeLimit(.minutes(1)), arguments: long)
  func linear(piece: String) {
    // A square of this length would take many minutes in a debug build, and a line takes under a second.
    let text = String(repeating: piece, count: 100_000 / piece.count)
    let numerals = NumeralScanner().numerals(in: text)
    let dates = DateScanner(readsShortForms: true).dates(in: text, reference: CalendarDate("2024-03-05"))
    #expect(numerals.allSatisfy { $0.span.count > 0 } && dates.allSatisfy { $0.span.count > 0 })
  }
}
