import Testing
import TifaExtraction
import TifaText

@Suite("Credits") struct CreditTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// Each credit as `role name`.
    let credits: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ credits: [String]) {
      self.name = name
      self.text = text
      self.credits = credits
    }
  }

  static let rows = [
    Row(
      "brackets behind a dateline", "本报讯（记者 苏晓棠 通讯员 龚立）2月26日上午，大会召开。",
      ["reporter 苏晓棠", "correspondent 龚立"]),
    Row(
      "an agency's dateline", "新华社长沙3月5日电（记者苏晓棠、方小圆）会议召开。",
      ["outlet 新华社", "reporter 苏晓棠", "reporter 方小圆"]),
    Row("a paper's dateline", "青枫日报讯　会议召开。", ["outlet 青枫日报"]),
    Row(
      "a line of credits", "会议召开。\n责编：高峰　一审：曾可　二审：李从　三审：方向",
      ["editor 高峰", "reviewer 曾可", "reviewer 李从", "reviewer 方向"]),
    Row("a line without marks", "本报记者 苏晓棠 通讯员 龚立\n会议召开。", ["reporter 苏晓棠", "correspondent 龚立"]),
    Row("several names of a key", "记者：苏晓棠 方小圆、龚立", ["reporter 苏晓棠", "reporter 方小圆", "reporter 龚立"]),
    Row("a name that is spaced out", "责任编辑：高　峰　校对：曾可", ["editor 高峰", "proofreader 曾可"]),
    Row("an outlet", "来源：青枫县融媒体中心\n编辑：高峰", ["outlet 青枫县融媒体中心", "editor 高峰"]),
    Row("words and pictures", "（图/宋云台　文/郑里）", ["photographer 宋云台", "reporter 郑里"]),
    Row("a key behind the name", "会议召开。（边小疆 摄）", ["photographer 边小疆"]),
    Row("a reporter of a body", "会议召开。\n（旗融媒体中心记者 萨仁　实习生 杨可为）", ["reporter 萨仁", "intern 杨可为"]),
    Row(
      "a body that contributes", "（党委宣传部供稿　摄影：尚可　责任编辑：毕竟）",
      ["contributor 党委宣传部", "photographer 尚可", "editor 毕竟"]),
    Row("a byline in the text", "本报记者苏晓棠报道：会议召开。", ["reporter 苏晓棠"]),
    Row(
      "an editor in chief among credits", "编辑：高峰　校对：曾可　总编辑：方向", ["editor 高峰", "proofreader 曾可", "editor 方向"]),
    Row("traditional script", "（記者 范小宇　編輯 干曉波）", ["reporter 范小宇", "editor 干曉波"]),
    Row("an editor in chief in the text", "青枫日报社总编辑方向出席会议。", []),
    Row("a reporter whom somebody tells something", "他告诉记者，今年收成好。", []),
    Row("an editor's office", "编辑部召开会议\n会议召开。", []),
    Row("a post in brackets", "领导小组由段南星（县委书记）任组长。", []),
  ]

  @Test("finds credits", arguments: rows)
  func finds(row: Row) throws {
    let credits = try Extraction.document(row.text).credits
    #expect(credits.map { "\($0.role) \($0.name)" } == row.credits)
  }

  @Test("names in credits are persons and no officials") func persons() throws {
    let document = try Extraction.document("县委书记苗远出席。\n编辑：高峰　总编辑：方向")
    #expect(document.officials.map(\.name) == ["苗远"])
    #expect(document.persons.map(\.name) == ["苗远", "高峰", "方向"])
  }

  @Test("an editor in chief in the text is an official") func editorInChief() throws {
    let document = try Extraction.document("青枫日报社总编辑方向明出席会议。")
    #expect(document.officials.map(\.name) == ["方向明"])
  }

  @Test("a credit is cut out of the source") func span() throws {
    let text = "本報訊（記(jì)者(zhě) 范小宇）大會召開。"
    let credit = try #require(try Extraction.document(text).credits.first)
    #expect(credit.name == "范小宇")
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[credit.span.range])) == "范小宇")
  }

  @Test("the rows have different names") func namesAreUnique() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }
}
