import Testing
import TifaExtraction
import TifaText

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
    Row(
      name: "a head that begins with a numeral", text: "推进项目“四个一批”，做到谋划一批、签约一批、开工一批、投产一批。",
      frames: ["四个一批 set 4: 谋划一批|签约一批|开工一批|投产一批"]),
    Row(
      name: "two members with 和", text: "落实老旧管网改造和河道清淤疏浚“两改”任务，加强防汛和抗旱“两防”工作。",
      frames: ["两改 set 2: 老旧管网改造|河道清淤疏浚", "两防 set 2: "]),
    Row(
      name: "an image in quotation marks", text: "科技创新、制度创新两个“轮子”一起转。",
      frames: ["两个轮子 set 2: 科技创新|制度创新"]),
    Row(name: "a thing in quotation marks", text: "街边开了两个“水果摊”，来了三位“客人”。", frames: []),
    Row(
      name: "fields of cooperation", text: "聚焦金融、科技、文化、旅游四大重点合作领域。",
      frames: ["四大重点合作领域 set 4: 金融|科技|文化|旅游"]),
    Row(name: "fields that are not named", text: "方案涉及四大重点领域。", frames: []),
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
      name: "points behind", text: "做到“三个到边”：一是清扫责任到边；二是绿化养护到边；三是夜间照明到边。",
      frames: ["三个到边 set 3: 清扫责任到边|绿化养护到边|夜间照明到边"]),
    Row(
      name: "points without the head", text: "打出“三记实招”。一是抓源头，关停小作坊；二是抓过程，巡查河道；三是抓末端，建好站点。",
      frames: ["三记实招 set 3: 抓源头|抓过程|抓末端"]),
    Row(
      name: "points of another frame", text: "围绕“三个着眼”，做到三个到位：一是人员到位，二是资金到位，三是督导到位。",
      frames: ["三个着眼 set 3: ", "三个到位 set 3: 人员到位|资金到位|督导到位"]),
    Row(
      name: "not quoted, members behind a colon", text: "强化三项支撑：人才支撑、资金支撑、土地支撑。",
      frames: ["三项支撑 set 3: 人才支撑|资金支撑|土地支撑"]),
    Row(name: "not quoted, without members", text: "强化三项支撑，推进四项工程。", frames: []),
    Row(
      name: "a phrase before its head", text: "开展六查六看活动，形成一轴三带格局，构建2+6产业体系。",
      frames: ["六查六看 phrase -: ", "一轴三带 phrase -: ", "2+6 phrase -: "]),
    Row(name: "idioms are none", text: "做到一心一意、三令五申，走过四面八方。", frames: []),
    Row(
      name: "a chance list near a known set", text: "增强“四个意识”，种好树、修好路、建好桥、管好水。", frames: ["四个意识 set 4: "]),
    Row(
      name: "members in brackets", text: "落实“两手抓”（一手抓生产，一手抓安全）。",
      frames: ["两手抓 set 2: 一手抓生产|一手抓安全"]),
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

  @Test("a list that the text introduces is given with its mismatch") func mismatch() throws {
    let frame = try #require(Extraction.document("打造“四个示范”：产业示范、治理示范、生态示范。").frames.first)
    #expect(frame.components.map(\.text) == ["产业示范", "治理示范", "生态示范"])
    #expect(frame.isComplete == false)
  }

  @Test("a quoted frame is found again without quotation marks") func repeats() throws {
    let frames = try Extraction.document("河西镇开展三清一建行动\n河西镇开展“三清一建”，三清一建成效明显。").frames
    #expect(frames.map(\.text) == ["三清一建"])
    #expect(frames.first?.mentions.map(\.span.start.scalars) == [5, 18, 24])
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
