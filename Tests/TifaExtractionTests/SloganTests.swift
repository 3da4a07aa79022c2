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
  ]

  @Test("tells slogans from names, words and speech", arguments: rows)
  func finds(row: Row) throws {
    let slogans = try Extraction.document(row.text).slogans.map { slogan in
      "\(slogan.text) \(slogan.kind)\(slogan.isQuoted ? " quoted" : "")"
    }
    #expect(slogans == row.slogans)
  }
}
