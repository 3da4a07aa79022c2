import Testing
import TifaExtraction
import TifaText

@Suite("Statements and participation") struct StatementTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// Each statement as `speaker verb: words`.
    let statements: [String]
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "right behind the name", text: "区委书记闻人朗强调，要压实责任。", statements: ["闻人朗 强调: 要压实责任"]),
    Row(
      name: "other words between", text: "区委书记闻人朗在河西镇调研时强调，要压实责任。",
      statements: ["闻人朗 强调: 要压实责任"]),
    Row(
      name: "it goes on with what is to be done", text: "区委书记闻人朗指出，形势依然严峻。要守住底线。必须抓早抓小。群众纷纷点赞。",
      statements: ["闻人朗 指出: 形势依然严峻。要守住底线。必须抓早抓小"]),
    Row(
      name: "the pronoun and the surname", text: "区委书记闻人朗主持会议。闻人书记强调，要抓细。他要求，要抓实。",
      statements: ["闻人朗 强调: 要抓细", "闻人朗 要求: 要抓实"]),
    Row(
      name: "the verb at the start of a clause", text: "区委书记闻人朗走访困难户。强调，要多跑腿。",
      statements: []),
    Row(
      name: "the verb again", text: "区委书记闻人朗指出，成绩不少。强调，问题也不少。",
      statements: ["闻人朗 指出: 成绩不少", "闻人朗 强调: 问题也不少"]),
    Row(
      name: "an object is no speaker", text: "省长匡正宇会见市长童建勋时说：“欢迎常来。”",
      statements: ["匡正宇 说: “欢迎常来。”"]),
    Row(
      name: "a quotation before the verb", text: "“今年收成好。”镇长戚望舒说。", statements: ["戚望舒 说: “今年收成好。”"]),
    Row(
      name: "a meeting and a document", text: "会议指出，要守土尽责。《意见》提出，三年见效。",
      statements: ["会议 指出: 要守土尽责", "《意见》 提出: 三年见效"]),
    Row(name: "another's possession", text: "按照区委书记闻人朗的要求，各镇立即行动。", statements: []),
    Row(
      name: "traditional script", text: "區委書記聞人朗強調，要壓實責任。", statements: ["聞人朗 強調: 要壓實責任"]),
  ]

  @Test("says who says what", arguments: rows) func says(row: Row) throws {
    let document = try Extraction.document(row.text)
    let statements = document.statements.map {
      "\($0.speaker) \($0.verb): \(document.source.string(in: $0.span))"
    }
    #expect(statements == row.statements)
  }

  @Test("all of a list take part, objects do not") func participation() throws {
    let text = "区委副书记段玉成，副区长聂远、晏平出席会议。区长匡正宇主持会议并讲话。省长钟鼎文会见市长童建勋。"
    let officials = try Extraction.document(text).officials
    #expect(
      officials.map { "\($0.name): " + $0.participation.joined(separator: " ") } == [
        "段玉成: 出席", "聂远: 出席", "晏平: 出席", "匡正宇: 主持 讲话", "钟鼎文: 会见", "童建勋: ",
      ])
  }

  static let kinds: [(text: String, kind: Statement.SpeakerKind)] = [
    ("会议指出，要守土尽责。", .meeting), ("會議指出，要守土盡責。", .meeting), ("座談會強調，要守土盡責。", .meeting),
    ("《意見》提出，三年見效。", .document),
  ]

  @Test("meetings and documents are told apart in either script", arguments: kinds)
  func speakerKinds(text: String, kind: Statement.SpeakerKind) throws {
    #expect(try Extraction.document(text).statements.map(\.kind) == [kind], "\(text)")
  }

  @Test("frames and slogans carry who uses them") func uses() throws {
    let text = "青禾区公安局局长聂远强调，要守住“三道防线”。会议要求，坚持“群众至上、服务至上”。河西镇推行“两张清单”。"
    let document = try Extraction.document(text)
    #expect(document.frames.map(\.text) == ["三道防线", "两张清单"])
    #expect(document.frames.map { $0.mentions[0].speaker } == ["聂远", nil])
    #expect(document.frames[0].mentions[0].body == "青禾区公安局")
    #expect(document.slogans.map { $0.mentions[0].speaker } == ["会议"])
  }

  @Test("the rows have different names") func namesAreUnique() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }
}
