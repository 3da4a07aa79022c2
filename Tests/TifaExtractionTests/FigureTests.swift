import Testing
import TifaExtraction
import TifaText

@Suite("Figures") struct FigureTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let rule: String
    let text: String
    /// Each figure as `wording = value unit`, with `comparator`, `..upper`, `<from` and `+` or `-` for the change.
    let figures: [String]
    var testDescription: String { "\(rule): \(text)" }
  }

  static let rows = [
    Row(rule: "unit", text: "全区城镇新增就业1200万人以上。", figures: ["全区城镇新增就业1200万人以上 = 12000000 人 以上"]),
    Row(rule: "unit", text: "项目总投资1.2亿元，连续17年无事故。", figures: ["项目总投资1.2亿元 = 120000000 元", "连续17年 = 17 年"]),
    Row(
      rule: "unit", text: "贷款2万亿美元，绿地2,300平方公里，水深十二点五米。",
      figures: ["贷款2万亿美元 = 2000000000000 美元", "2,300平方公里 = 2300 平方公里", "十二点五米 = 12.5 米"]),
    Row(
      rule: "unit", text: "用了两个半小时，历时3个多月，一年半后完工。",
      figures: ["两个半小时 = 2.5 小时", "历时3个多月 = 3 个月 多", "一年半 = 1.5 年"]),
    Row(
      rule: "unit", text: "人均收入翻一番，运价8.5元/吨，最低气温零下6摄氏度。",
      figures: ["人均收入翻一番 = 1 番 +", "运价8.5元/吨 = 8.5 元/吨", "最低气温零下6摄氏度 = -6 摄氏度 零下"]),
    Row(
      rule: "unit", text: "行驶350km，耗电20千瓦小时，跑完三千米。",
      figures: ["行驶350km = 350 公里", "20千瓦小时 = 20 千瓦时", "三千米 = 3000 米"]),
    Row(
      rule: "unit", text: "罚款3千欧元，罰款五千歐元。", figures: ["罚款3千欧元 = 3000 欧元", "罰款五千歐元 = 5000 欧元"]),
    Row(
      rule: "percentage", text: "增长5%左右，出口额同比下降14.23%，占比超过三成。",
      figures: ["增长5%左右 = 5 % 左右 +", "出口额同比下降14.23% = 14.23 % -", "占比超过三成 = 30 % 超过"]),
    Row(rule: "percentage-points", text: "失业率降低0.3个百分点。", figures: ["失业率降低0.3个百分点 = 0.3 个百分点 -"]),
    Row(rule: "fraction", text: "三分之二以上的代表赞成。", figures: ["三分之二以上 = 0.666666666666667 以上"]),
    Row(
      rule: "count", text: "300余名干部走访20多个村，近百名群众、上百万网友点赞。",
      figures: ["300余名 = 300 名 余", "干部走访20多个 = 20 个 多", "近百名 = 100 名 近", "上百万 = 1000000 上"]),
    Row(
      rule: "amount", text: "制造业指数为50.2，人口已达2.22亿。", figures: ["制造业指数为50.2 = 50.2", "人口已达2.22亿 = 222000000"]),
    Row(
      rule: "range", text: "增速为3%至5%，50到60人参加，二三十户受益，3至5万元。",
      figures: ["增速为3%至5% = 3..5 %", "50到60人 = 50..60 人", "二三十户 = 20..30 户", "3至5万元 = 30000..50000 元"]),
    Row(
      rule: "change", text: "就业率由5.1%提高到5.4%，费用从48元降至39元。",
      figures: ["由5.1%提高到5.4% = 5.4 % <5.1 +", "从48元降至39元 = 39 元 <48 -"]),
    Row(rule: "none", text: "第三个项目，三个方面，一系列措施，进一步推进，一个问题，十三五规划，第十四个五年规划。", figures: []),
    Row(rule: "none", text: "守住“三个阵地”，落实八项规定；3月5日、二〇二四年、上午9时。", figures: []),
    Row(rule: "none", text: "C919首飞，G20峰会，7·20暴雨，比分3:1，拨打12345热线，十九届四次全会，三门峡，五部门，千方百计。", figures: []),
    Row(
      rule: "count", text: "「三個陣地」之外，300餘名幹部走訪，稅收成長5%左右，佔比超過三成，投資1.2億元。",
      figures: ["300餘名 = 300 名 餘", "5%左右 = 5 % 左右", "佔比超過三成 = 30 % 超過", "投資1.2億元 = 120000000 元"]),
  ]

  static let lookalikes = "四连官兵，三维地图，二期工程，零部件，陆路口岸，01组卫星，4K节目，一番话，千亿级产业，五点要求，十分重要"

  @Test("words and codes with numerals are no figures") func lookalikesAreNone() throws {
    #expect(try figures(Self.lookalikes) == [])
  }

  private func figures(_ text: String) throws -> [String] {
    try Extraction.document(text).figures.map { figure in
      var parts = [figure.text, "=", figure.value + (figure.upper.map { "..\($0)" } ?? "")]
      parts += [figure.unit, figure.comparator, figure.from.map { "<\($0)" }].compactMap { $0 }
      if let change = figure.change { parts.append(change == .increase ? "+" : "-") }
      return parts.joined(separator: " ")
    }
  }

  @Test("finds figures", arguments: rows)
  func finds(row: Row) throws {
    #expect(try figures(row.text) == row.figures)
    let rules = try Extraction.document(row.text).figures.map(\.rule.rawValue)
    #expect(rules.isEmpty || rules.contains(row.rule), "\(rules)")
  }

  @Test("what is measured stands before the number") func indicators() throws {
    let text = "其中规模以上工业增加值比上年增长6.2%，参加活动的群众超过300人，全国网上零售额占总额的比重已达10.8%。"
    let indicators = try Extraction.document(text).figures.map(\.indicator)
    #expect(indicators == ["增长", nil, "全国网上零售额占总额的比重"])
  }

  @Test("the place of a figure is that of its wording") func spans() throws {
    let text = "会议(huì)说，增长(zhǎng)5%左右。"
    for figure in try Extraction.document(text).figures {
      #expect(SourceText(text).string(in: figure.span).contains("5%左右"))
    }
  }
}
