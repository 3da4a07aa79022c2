import Testing
import TifaExtraction
import TifaText

@Suite("Changes of office") struct PersonnelTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// Each change as `kind person: title`.
    let changes: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ changes: [String]) {
      self.name = name
      self.text = text
      self.changes = changes
    }
  }

  static let rows = [
    Row("appointed", "任命柳青禾为县人民法院副院长。", ["appointment 柳青禾: 县人民法院副院长"]),
    Row(
      "appointed to several posts", "经研究，决定任命柳青禾为县人民法院副院长、审判委员会委员。",
      ["appointment 柳青禾: 县人民法院副院长", "appointment 柳青禾: 审判委员会委员"]),
    Row("removed", "免去何明远的县公安局局长职务。", ["removal 何明远: 县公安局局长"]),
    Row("removed, without 的", "免去何明远县公安局局长职务。", ["removal 何明远: 县公安局局长"]),
    Row(
      "a list under a heading", "一、决定任命\n柳青禾为县教育局局长；\n苗远为县财政局局长。\n二、决定免去\n何明远的县公安局局长职务；\n郑南枝的县水利局局长职务。",
      [
        "appointment 柳青禾: 县教育局局长", "appointment 苗远: 县财政局局长", "removal 何明远: 县公安局局长",
        "removal 郑南枝: 县水利局局长",
      ]),
    Row(
      "a list behind a colon", "任命：柳青禾为县教育局局长；苗远为县财政局副局长。",
      ["appointment 柳青禾: 县教育局局长", "appointment 苗远: 县财政局副局长"]),
    Row(
      "appointed and removed in one sentence", "任命柳青禾为县教育局局长，免去何明远的县教育局局长职务。",
      ["appointment 柳青禾: 县教育局局长", "removal 何明远: 县教育局局长"]),
    Row("takes office", "柳青禾同志任县委书记。", ["appointment 柳青禾: 县委书记"]),
    Row("no longer in office", "何明远不再担任县委书记职务。", ["removal 何明远: 县委书记"]),
    Row("elected", "柳青禾当选为县人大常委会主任。", ["election 柳青禾: 县人大常委会主任"]),
    Row(
      "several elected", "简丹宁、麦秋禾当选为县人大常委会副主任。",
      ["election 简丹宁: 县人大常委会副主任", "election 麦秋禾: 县人大常委会副主任"]),
    Row("elected, the name last", "当选县人民检察院检察长的是雷江河。", ["election 雷江河: 县人民检察院检察长"]),
    Row("elected by", "大会选举柳青禾为县长。", ["election 柳青禾: 县长"]),
    Row("elected to fill a seat", "会议补选柳青禾为县人大常委会副主任。", ["election 柳青禾: 县人大常委会副主任"]),
    Row("nominated", "会议提名柳青禾为县长候选人。", ["nomination 柳青禾: 县长候选人"]),
    Row(
      "a notice before the appointment", "柳青禾，女，汉族，1980年3月生，现任县水利局副局长，拟任县财政局局长。",
      ["proposed 柳青禾: 县财政局局长"]),
    Row(
      "a notice that names no post", "柳青禾，女，汉族，1980年3月生，现任县水利局副局长，拟任正科级领导职务。\n苗远，男，1979年生，拟晋升职级。",
      ["proposed 柳青禾: ", "proposed 苗远: "]),
    Row("a resignation that is accepted", "接受何明远辞去县人民政府副县长职务的请求。", ["resignation 何明远: 县人民政府副县长"]),
    Row("a resignation", "何明远辞去副县长职务。", ["resignation 何明远: 副县长"]),
    Row("a transfer", "柳青禾同志调任市财政局局长。", ["transfer 柳青禾: 市财政局局长"]),
    Row(
      "an investigation", "滦平县原副县长何明远涉嫌严重违纪违法，目前正接受纪律审查和监察调查。",
      ["investigation 何明远: 滦平县原副县长"]),
    Row("a death", "原县委书记何明远同志因病逝世。", ["death 何明远: 原县委书记"]),
    Row("a condolence is no death of who sends it", "县委书记何明远就老人逝世表示哀悼。", []),
    Row("who nominates is not nominated", "县委书记何明远提名县长人选。", []),
    Row("who congratulates is not elected", "县委书记何明远祝贺当选县长的同志。", []),
    Row("an unnamed candidate is nobody", "党委（党组）报送拟提拔的人选，其中，拟晋升的也要报送。", []),
    Row("a present post is no change", "柳青禾现任县委书记。", []),
    Row("a former post is no change", "柳青禾曾任县委书记。", []),
    Row("a description is no change", "会议由县委书记柳青禾主持。", []),
    Row("traditional script", "任命柳青禾為縣人民法院副院長。", ["appointment 柳青禾: 縣人民法院副院長"]),
    Row("a removal in traditional script", "免去何明遠的縣公安局局長職務。", ["removal 何明遠: 縣公安局局長"]),
  ]

  @Test("finds changes of office", arguments: rows)
  func finds(row: Row) throws {
    let changes = try Extraction.document(row.text).personnel
    #expect(changes.map { "\($0.kind) \($0.person): \($0.title?.text ?? "")" } == row.changes)
  }

  struct DateRow: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let dates: [String?]
    var testDescription: String { name }
  }

  static let dates = [
    DateRow(
      name: "the only date of a notice", text: "（2024年4月6日县人大常委会第二次会议通过）\n任命柳青禾为县教育局局长。",
      dates: ["2024-04-06"]),
    DateRow(
      name: "the date in the sentence", text: "2024年4月6日，柳青禾当选县长。2023年12月1日，何明远辞去副县长职务。",
      dates: ["2024-04-06", "2023-12-01"]),
    DateRow(name: "none", text: "任命柳青禾为县教育局局长。", dates: [nil]),
  ]

  @Test("gives the day where the text does", arguments: dates)
  func gives(row: DateRow) throws {
    #expect(try Extraction.document(row.text).personnel.map(\.date) == row.dates)
  }

  @Test("a change reaches from its verb to the end of the post") func span() throws {
    let text = "經研究，任命柳青禾為縣教育局局長。"
    let change = try #require(try Extraction.document(text).personnel.first)
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[change.span.range])) == "任命柳青禾為縣教育局局長")
    #expect(change.rule == "personnel-verb-before-name")
  }

  @Test("the rows have different names") func namesAreUnique() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
    #expect(Set(Self.dates.map(\.name)).count == Self.dates.count)
  }
}
