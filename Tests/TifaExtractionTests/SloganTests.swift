import Testing
import TifaExtraction

@Suite("Slogans") struct SloganTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// Each slogan as `text kind`, with `quoted` behind it where it is.
    let slogans: [String]
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "parallel clauses", text: "坚持“党建引领、多方共治”的理念。", slogans: ["党建引领、多方共治 motto quoted"]),
    Row(
      name: "one clause", text: "把“办好每一件民生小事”作为工作要求。", slogans: ["办好每一件民生小事 motto quoted"]),
    Row(name: "known, quoted", text: "抓住“关键少数”。", slogans: ["关键少数 watchword quoted"]),
    Row(name: "known, not quoted", text: "坚持稳中求进。", slogans: ["稳中求进 formulation"]),
    Row(name: "an operation", text: "开展“秋季攻势”行动。", slogans: []),
    Row(name: "a prize", text: "获得“最美乡村教师”称号。", slogans: []),
    Row(name: "a work", text: "观看《守望》，演唱“我的家乡”。", slogans: []),
    Row(name: "a product", text: "打造“澄江大米”品牌，使用“平安小助手”小程序。", slogans: []),
    Row(name: "one word", text: "对“躺平”干部及时调整。", slogans: []),
    Row(
      name: "direct speech", text: "她说：“今年的收成比去年好多了，孩子上学也近了，心里很踏实。”", slogans: []),
    Row(name: "a frame", text: "守住“三道防线”。", slogans: []),
    Row(
      name: "a saying quoted behind a colon", text: "他说：“山里娃读书一个都不能落下”。",
      slogans: ["山里娃读书一个都不能落下 motto quoted"]),
    Row(
      name: "a theme", text: "活动以“护河爱河、共建家园”为主题。", slogans: ["护河爱河、共建家园 motto quoted"]),
    Row(
      name: "short words under a head", text: "贯彻“协同、精准、便民”的工作理念。",
      slogans: ["协同、精准、便民 motto quoted"]),
    Row(name: "a watchword under a head", text: "坚持“快检快放”总方针不动摇。", slogans: ["快检快放 watchword quoted"]),
    Row(
      name: "a saying by itself", text: "“千金难买好邻居”，两村人常这样念叨，也这样做。", slogans: ["千金难买好邻居 motto quoted"]),
    Row(name: "a topic", text: "委员们围绕“加强湿地生态保护”建言献策。", slogans: []),
    Row(name: "a question's topic", text: "在回答关于“基层减负成效”的提问时，他作了说明。", slogans: []),
    Row(name: "a centre's name", text: "先后建成“水稻良种繁育工程技术中心”。", slogans: []),
    Row(name: "an article's title", text: "报纸以“古镇醒来”为题刊发报道。", slogans: []),
    Row(name: "first person speech", text: "老人感慨“我们还有很长的路要走”。", slogans: []),
    Row(name: "a theme garden", text: "广场布置了“五谷丰登”主题花坛。", slogans: []),
    Row(
      name: "traditional script", text: "踐行「為民解憂、為企紓困」的服務理念。",
      slogans: ["為民解憂、為企紓困 motto quoted"]),
  ]

  @Test("tells slogans from names, words and speech", arguments: rows)
  func finds(row: Row) throws {
    let slogans = try Extraction.document(row.text).slogans.map { slogan in
      "\(slogan.text) \(slogan.kind)\(slogan.isQuoted ? " quoted" : "")"
    }
    #expect(slogans == row.slogans)
  }
}
