import Testing
import TifaConversion
import TifaExtraction
import TifaTestSupport
import TifaText

@Suite("Persons") struct PersonTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// The names of the persons, in the order of their first mentions.
    let persons: [String]
    var testDescription: String { name }
  }

  static let rows = [
    Row(name: "a life at the start", text: "吴重岩，男，中国国籍，1968年出生，工程师。", persons: ["吴重岩"]),
    Row(name: "before a courtesy title and a colon", text: "谢卫冬先生：1971年生，毕业于北方大学。", persons: ["谢卫冬"]),
    Row(name: "before a verb of speech", text: "会后，郑晓舟表示，今年的收成好于往年。", persons: ["郑晓舟"]),
    Row(name: "a list", text: "获奖的有刘向梅、陈国梁、赵一帆等人。", persons: ["刘向梅", "陈国梁", "赵一帆"]),
    Row(name: "behind a role", text: "村民王桂芝说，路修好了。", persons: ["王桂芝"]),
    Row(name: "before a role", text: "沈文博教授讲解了原理。", persons: ["沈文博"]),
    Row(name: "a couple", text: "周长林夫妇守着这片林子。", persons: ["周长林"]),
    Row(name: "an interview", text: "方雨晴：我们从小就在这里长大。", persons: ["方雨晴"]),
    Row(name: "a credit in brackets", text: "新的展厅昨天开放。（记者李强 通讯员孙小雨）", persons: ["李强", "孙小雨"]),
    Row(name: "a surname alone before a courtesy title", text: "马先生从事企业管理多年。", persons: ["马"]),
    Row(name: "a surname alone behind a role or inside a clause", text: "理财顾问姜女士和楼上的罗先生都在。", persons: []),
    Row(name: "a compound surname", text: "欧阳秋白认为，方案可行。", persons: ["欧阳秋白"]),
    Row(name: "a married name", text: "会议由陈林惠仪女士主持。", persons: ["陈林惠仪"]),
    Row(name: "a transliterated name", text: "记者采访了斯托里奇，斯托里奇说球队已有准备。", persons: ["斯托里奇"]),
    Row(name: "with middle dots", text: "作家阿列克谢·科尔京来到北京。", persons: ["阿列克谢·科尔京"]),
    Row(
      name: "a part of a dotted name later", text: "画家皮埃尔·莫朗出生于里昂。后来莫朗移居巴黎。", persons: ["皮埃尔·莫朗"]),
    Row(name: "a minority name with a dot", text: "牧民阿依古丽·买买提说，草场变绿了。", persons: ["阿依古丽·买买提"]),
    Row(name: "a Tibetan name", text: "牧民扎西旺堆告诉记者，家里新添了牛羊。", persons: ["扎西旺堆"]),
    Row(name: "a Japanese name", text: "会后，长谷川玲子表示，灵感来自大海。", persons: ["长谷川玲子"]),
    Row(name: "a Korean name", text: "选手朴在勋获得冠军。", persons: ["朴在勋"]),
    Row(name: "a Vietnamese name", text: "阮文福表示，双方将扩大合作。", persons: ["阮文福"]),
    Row(name: "Latin letters", text: "设计师Mark Lindon表示，新作即将上市。", persons: ["Mark Lindon"]),
    Row(name: "one word in Latin letters behind a role", text: "前国手、选手Norvin夺得亚军。", persons: ["Norvin"]),
    Row(name: "one word in Latin letters before a courtesy", text: "展会负责人与merila女士交谈。", persons: ["merila"]),
    Row(name: "an abbreviation behind a role", text: "公司总经理CEO的薪酬公布。", persons: []),
    Row(name: "a word in Latin letters behind a dealer", text: "游戏开发商Velmora申请破产。", persons: []),
    Row(name: "a studio in Latin letters", text: "MiraStudios宣布，新作即将上市。", persons: []),
    Row(
      name: "a name in Latin letters in brackets behind a foreign one",
      text: "导演皮埃尔·莫朗（Pierre Morand）到会。", persons: ["皮埃尔·莫朗"]),
    Row(name: "an author behind a body in brackets", text: "本文为约稿。（北方大学乔远山）", persons: ["乔远山"]),
    Row(name: "a long given name", text: "作家小林多美子的小说出版。", persons: ["小林多美子"]),
    Row(name: "a compound surname before a word", text: "欧阳秋豪情万丈。", persons: []),
    Row(name: "a name with a hyphen", text: "球员马洛斯-桑德斯首发。", persons: ["马洛斯-桑德斯"]),
    Row(name: "words with a hyphen", text: "参观“思义殿-省亲别墅”侧殿。", persons: []),
    Row(name: "a dotted name behind half of a word", text: "舆论认为，此举表明克兰普·卡森愿意合作。", persons: ["克兰普·卡森"]),
    Row(
      name: "a last part that a place seems to end", text: "作家迈克尔·坎宁安的小说出版。", persons: ["迈克尔·坎宁安"]),
    Row(name: "a last part of one syllable", text: "首相特雷莎·梅面对压力。", persons: ["特雷莎·梅"]),
    Row(name: "a date before a name", text: "本月3日瓦尔科夫表示，一切顺利。", persons: ["瓦尔科夫"]),
    Row(name: "将 behind a name", text: "冬奥会冠军周洋将担任旗手。", persons: ["周洋"]),
    Row(name: "a ship", text: "驱逐舰“菲茨杰拉德”号返航。", persons: []),
    Row(name: "a prize", text: "诺贝尔化学奖得主的报告开始了。", persons: []),
    Row(name: "a post at the frontier", text: "战士们来到海拔四千米的卓拉哨所。", persons: []),
    Row(name: "a basin", text: "政府军收复了耶尔穆克盆地。", persons: []),
    Row(name: "a well-known person", text: "他最喜欢鲁迅的文章。", persons: ["鲁迅"]),
    Row(name: "again without a cue", text: "村医何立松说，他走了三十年山路。何立松的背包从不离身。", persons: ["何立松"]),
    Row(name: "a doctrine is no person", text: "坚持马克思主义基本原理。", persons: []),
    Row(name: "a foreign name before the name of a body", text: "约翰·霍普顿斯大学发布了研究报告。", persons: []),
    Row(name: "a foreign name with a syllable behind it", text: "作家约翰·霍普顿斯来到北京。", persons: ["约翰·霍普顿斯"]),
    Row(
      name: "a minority name in a list", text: "出席的有何立松、阿不力·铁木尔地、孙小雨。", persons: ["阿不力·铁木尔地", "何立松", "孙小雨"]),
    Row(name: "the first part of a dotted name", text: "选手何塞·马蒂诺获得冠军。", persons: ["何塞·马蒂诺"]),
    Row(name: "a country before a dotted name", text: "记者采访了巴西佩德罗·卡尔莫。", persons: ["佩德罗·卡尔莫"]),
    Row(name: "a verb behind a dotted name", text: "代表赞赏伊姆兰·卡汗多次强调合作。", persons: ["伊姆兰·卡汗"]),
    Row(name: "an idiom with a name in it", text: "初冬时节，层林尽染，美不胜收；祝大家前程似锦。", persons: []),
    Row(name: "a village by its family", text: "大家来到许家冲，看望老人。", persons: []),
    Row(name: "a plant", text: "草原上开满了格桑花，金秋送爽。", persons: []),
    Row(name: "a bay that is named whole too", text: "施工船驶入黄茅海，海上作业开始。", persons: []),
    Row(
      name: "a place by another mention", text: "村民走出周石坪，告诉记者，周石坪村通了公路。", persons: []),
    Row(name: "provinces", text: "晋陕豫三省合作推进治理。", persons: []),
    Row(name: "a family", text: "张氏叔侄的故事流传至今。", persons: []),
    Row(name: "a surname and an age", text: "记者见到陈老时，他正在看书。", persons: []),
    Row(name: "the press of a country", text: "韩媒报道了这一消息。", persons: []),
    Row(name: "则 behind a name", text: "昨晚，李明远获得冠军，唐奕则获得亚军。唐奕说，很高兴。", persons: ["李明远", "唐奕"]),
    Row(name: "a name that was cut elsewhere", text: "记者见到刘孝刚，刘孝刚说，刘孝刚作为代表很高兴。", persons: ["刘孝刚"]),
    Row(name: "a town by its end", text: "军队进入沃尔江斯克。", persons: []),
    Row(name: "ordinary words", text: "全力武装群众，黄金时段和平发展，迎来用电高峰。", persons: []),
    Row(name: "clubs and makers", text: "切尔西主场迎战阿森纳，华为发布新品。", persons: []),
    Row(name: "a foreign place", text: "军队进入北部城镇塔尔卡布附近。", persons: []),
    Row(name: "the name of a firm", text: "曾在华盛恒科技有限公司工作。", persons: []),
    Row(name: "a work", text: "昨晚上演了话剧《林婉如》。", persons: []),
    Row(name: "a storm", text: "台风“莫卡迪”逼近沿海。", persons: []),
    Row(name: "a village", text: "洪水淹没了杨家寨村。", persons: []),
    Row(name: "unnamed persons", text: "杨某和张某被公安机关抓获。", persons: []),
  ]

  @Test("finds persons, and words that are none", arguments: rows)
  func finds(row: Row) throws {
    #expect(try Extraction.document(row.text).persons.map(\.name) == row.persons)
  }

  @Test("the rows have different names") func namesAreUnique() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }

  @Test("a name that is a word is one where a post calls for it", arguments: ["高峰", "黄金", "钟情"])
  func wordAsName(name: String) throws {
    let officials = try Extraction.officials("县长\(name)出席会议并讲话。")
    #expect(officials == ["\(name): 县长"])
  }

  @Test("every place of a name is found") func mentions() throws {
    let document = try Extraction.document("画家皮埃尔·莫朗出生于里昂。后来莫朗移居巴黎。")
    let person = try #require(document.persons.first)
    #expect(person.mentions.map(\.text) == ["皮埃尔·莫朗", "莫朗"])
  }

  @Test("persons without a post are no officials") func areNoOfficials() throws {
    let document = try Extraction.document("吴重岩，男，高级工程师。会后，郑晓舟表示，路通了。")
    #expect(document.persons.map(\.name) == ["吴重岩", "郑晓舟"])
    #expect(document.officials.isEmpty)
    #expect(document.persons.map(\.rule) == ["name-in-text", "name-in-text"])
  }

  @Test("simplified and traditional forms of a text have the same persons") func scripts() throws {
    let surnames = ["吴", "谢", "郑", "刘", "陈", "赵", "邓", "欧阳", "钟", "叶", "罗", "苏"]
    let given = ["重岩", "卫东", "晓舟", "丽华", "国梁", "一帆", "宁", "启龙", "爱莲", "书云", "万军", "庆丰"]
    let frames: [(String, String)] = [
      ("会后，", "表示，今年的收成好于往年。"), ("", "，男，汉族，中国国籍。"), ("记者", "报道：展览昨天开幕。"), ("在会上，", "先生介绍了经验。"),
    ]
    let converter = try Converter(.traditional)
    var random = SplitMix64(seed: 31)
    for _ in 0..<40 {
      let name = surnames.randomElement(using: &random)! + given.randomElement(using: &random)!
      let frame = frames.randomElement(using: &random)!
      let text = frame.0 + name + frame.1
      let traditional = converter.convert(text)
      let places = try Extraction.document(text).persons.flatMap { $0.mentions.map(\.span) }
      let others = try Extraction.document(traditional).persons.flatMap { $0.mentions.map(\.span) }
      #expect(places == others, "\(text) and \(traditional)")
      #expect(!places.isEmpty, "\(text)")
    }
  }
}
