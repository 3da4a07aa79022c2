import Testing
import TifaExtraction

@Suite("Frames") struct FrameTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// Each frame as `text kind count: member|member`.
    let frames: [String]
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "a list right before", text: "争做爱岗敬业、服务群众、勇于创新“三个标兵”。",
      frames: ["三个标兵 set 3: 爱岗敬业|服务群众|勇于创新"]),
    Row(
      name: "a shared first character", text: "常态化开展送法律、送技术、送温暖“三送”活动。",
      frames: ["三送 set 3: 送法律|送技术|送温暖"]),
    Row(
      name: "a list behind 即", text: "实现“两增一减”，即产量增加、收入增加、成本减少。",
      frames: ["两增一减 phrase -: 产量增加|收入增加|成本减少"]),
    Row(
      name: "one clause with the head at its end",
      text: "一是扛牢责任，守住“三道防线”，确保一方平安。要守住生态安全、粮食安全和公共安全防线，不出问题。",
      frames: ["三道防线 set 3: 生态安全|粮食安全|公共安全"]),
    Row(
      name: "a parallel series",
      text: "聚焦“三条主线”。要以改革创新为主线，激发活力；以项目建设为主线，扩大投资；以民生改善为主线，凝聚人心。",
      frames: ["三条主线 set 3: 改革创新|项目建设|民生改善"]),
    Row(
      name: "a series with one verb", text: "打好“三张王牌”。打好生态王牌，守住绿水。打好文化王牌，讲好故事。打好旅游王牌，引来客人。",
      frames: ["三张王牌 set 3: 生态|文化|旅游"]),
    Row(
      name: "members that keep the head", text: "做到“三个到家”。一要政策宣传到家，家家知晓；二要技术指导到家，户户会用；三要帮扶措施到家，人人受益。",
      frames: ["三个到家 set 3: 政策宣传到家|技术指导到家|帮扶措施到家"]),
    Row(name: "a known set", text: "驰而不息纠正四风，落实八项规定。", frames: ["四风 set 4: ", "八项规定 set 8: "]),
    Row(name: "a plan", text: "“十四五”规划和十五五开局。", frames: ["十四五 plan -: ", "十五五 plan -: "]),
    Row(name: "a phrase", text: "落实三会一课，共建“一带一路”。", frames: ["三会一课 phrase -: ", "一带一路 phrase -: "]),
    Row(name: "digits", text: "推行“1+6+N”模式和“2233”机制。", frames: ["1+6+N phrase -: ", "2233 phrase -: "]),
    Row(
      name: "characters counted", text: "牢记稳、准、快、实“四字诀”。", frames: ["四字诀 set 4: 稳|准|快|实"]),
    Row(
      name: "an image with its members", text: "推动教育、科技两个轮子一起转。", frames: ["两个轮子 set 2: 教育|科技"]),
    Row(
      name: "plain quantities, ordinals, dates and sessions are none",
      text: "三名民警用两个月走访12个村，获五项冠军；第三个项目进一步推进，二十届三中全会精神一系列宣讲，三公里外，十四五岁。",
      frames: []),
    Row(
      name: "a motto with a numeral is none", text: "坚持“一张蓝图绘到底”，过好“五一”。", frames: []),
    Row(
      name: "traditional script", text: "爭做愛崗敬業、服務群眾、勇於創新「三個標兵」。",
      frames: ["三個標兵 set 3: 愛崗敬業|服務群眾|勇於創新"]),
  ]

  @Test("finds frames with their members", arguments: rows)
  func finds(row: Row) throws {
    let frames = try Extraction.document(row.text).frames.map { frame in
      let members = frame.components.map(\.text).joined(separator: "|")
      return "\(frame.text) \(frame.kind) \(frame.count.map(String.init) ?? "-"): \(members)"
    }
    #expect(frames == row.frames)
  }

  @Test("the numeral is the check of the list") func completeness() throws {
    let frame = try #require(
      Extraction.document("争做爱岗敬业、服务群众、勇于创新“三个标兵”。").frames.first)
    #expect(frame.isComplete == true)
    #expect(frame.isQuoted)
    #expect(frame.measure == "个")
    #expect(frame.head == "标兵")
    let known = try #require(Extraction.document("坚决做到“两个维护”。").frames.first)
    #expect(known.isComplete == nil)
    #expect(known.known == "two-upholds")
  }
}
