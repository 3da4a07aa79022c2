import Testing
import TifaExtraction
import TifaText

@Suite("Officials") struct OfficialTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// Each official as `name: title, title`, in the order of the text.
    let officials: [String]
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "posts before a name", text: "区委副书记、区委政法委书记闻人启明出席会议。",
      officials: ["闻人启明: 区委副书记, 区委政法委书记"]),
    Row(
      name: "a post behind the number of its holders", text: "刘向梅、陈国梁、赵一帆等8位委员发言。",
      officials: ["刘向梅: 委员", "陈国梁: 委员", "赵一帆: 委员"]),
    Row(
      name: "a post behind the number of its holders with their bodies",
      text: "市教育局刘向梅、县医院陈国梁、市文联赵一帆等3位委员发言。",
      officials: ["刘向梅: 委员", "陈国梁: 委员", "赵一帆: 委员"]),
    Row(
      name: "the envoy of a principal",
      text: "国家主席逄志远特使、国务委员何成武出席仪式。", officials: ["逄志远: 国家主席", "何成武: 特使, 国务委员"]),
    Row(
      name: "an envoy by name and post", text: "总统特使何成武到访。何成武特使说，合作前景广阔。",
      officials: ["何成武: 特使"]),
    Row(
      name: "a post that stands alone",
      text: "逄志远总书记来到村里。总书记说，日子会更好。", officials: ["逄志远: 总书记"]),
    Row(
      name: "a post that stands alone and has two holders",
      text: "甲党总书记逄志远会见乙党总书记何成武。总书记说，合作前景广阔。",
      officials: ["逄志远: 甲党总书记", "何成武: 乙党总书记"]),
    Row(name: "the power of an office", text: "法院认定这是滥用总统权力，超出主席权限。", officials: []),
    Row(name: "a number without names", text: "围绕教育、医疗等8位委员关心的话题发言。", officials: []),
    Row(
      name: "the given name before a post", text: "省长何志远主持。志远省长强调，要抓紧。", officials: ["何志远: 省长"]),
    Row(
      name: "the given name before another post", text: "省长何志远主持。志远县长强调，要抓紧。",
      officials: ["何志远: 省长"]),
    Row(name: "a name that is a word, before a date", text: "副市长汪洋3日到会。", officials: ["汪洋: 副市长"]),
    Row(
      name: "two persons, one by surname", text: "县长匡正宇主持。匡县长和书记多次走访，匡县长同主任座谈。",
      officials: ["匡正宇: 县长"]),
    Row(name: "two persons, one by name", text: "匡正宇局长和书记一起走访。", officials: ["匡正宇: 局长"]),
    Row(name: "the post of two behind 和", text: "匡正宇局长和书记苗远一起走访。", officials: ["匡正宇: 局长", "苗远: 书记"]),
    Row(
      name: "names with spaces inside", text: "副县长李　明、王 芳、赵一帆，村支书舒　兰作交流发言。舒兰说，要抓紧。",
      officials: ["李明: 副县长", "王芳: 副县长", "赵一帆: 副县长", "舒兰: 村支书"]),
    Row(name: "words with spaces between them", text: "县长 高 度重视，书记 全 面部署。", officials: []),
    Row(
      name: "the word between two names", text: "镇长汤显荣与庄乡长共同揭幕，县长阮大同推介产业。",
      officials: ["汤显荣: 镇长", "阮大同: 县长"]),
    Row(name: "a verb behind a foreign post", text: "乌总统考虑赋予东部地区特殊地位。", officials: []),
    Row(
      name: "ranks of the police", text: "一级警长马跃、三级高级警长苗远参会。", officials: ["马跃: 一级警长", "苗远: 三级高级警长"]),
    Row(
      name: "river chiefs of a level", text: "白岩乡党委书记、乡级河长滕代云，县河长办常务副主任吴起东发言。",
      officials: ["滕代云: 白岩乡党委书记, 乡级河长", "吴起东: 县河长办常务副主任"]),
    Row(name: "rights of members", text: "维护集体经济组织成员权利，做好登记。", officials: []),
    Row(
      name: "one post before several names", text: "县政协副主席顾向阳、郑南枝和吴小山参加调研。",
      officials: ["顾向阳: 县政协副主席", "郑南枝: 县政协副主席", "吴小山: 县政协副主席"]),
    Row(
      name: "a list in which each has posts", text: "市长匡正宇，市委常委、秘书长邰岚，副市长苗远出席。",
      officials: ["匡正宇: 市长", "邰岚: 市委常委, 秘书长", "苗远: 副市长"]),
    Row(
      name: "兼 between posts", text: "国务委员兼外交部部长柯致远会见来宾。",
      officials: ["柯致远: 国务委员, 外交部部长"]),
    Row(
      name: "posts in brackets", text: "领导小组由段南星（县委书记）任组长。",
      officials: ["段南星: 县委书记, 组长"]),
    Row(
      name: "a name before its post", text: "石南山董事长在会上介绍情况，集团党委书记石南山作总结。",
      officials: ["石南山: 董事长, 集团党委书记"]),
    Row(
      name: "a surname with its post later", text: "县委书记钟鼎文主持会议。钟书记强调，要抓好落实。",
      officials: ["钟鼎文: 县委书记, 书记"]),
    Row(
      name: "appointed", text: "经研究，任命柳青禾为县人民法院副院长、审判委员会委员。",
      officials: ["柳青禾: 县人民法院副院长, 审判委员会委员"]),
    Row(
      name: "removed", text: "免去何明远的县公安局局长职务。",
      officials: ["何明远: 县公安局局长"]),
    Row(
      name: "elected", text: "经过选举，简丹宁、麦秋禾当选为县人大常委会副主任。",
      officials: ["简丹宁: 县人大常委会副主任", "麦秋禾: 县人大常委会副主任"]),
    Row(
      name: "elected, the name last", text: "当选县人民检察院检察长的是雷江河。",
      officials: ["雷江河: 县人民检察院检察长"]),
    Row(
      name: "a line of a list", text: "出席会议的有：\n林正言　县委书记\n萧望岳　县委副书记、县长\n",
      officials: ["林正言: 县委书记", "萧望岳: 县委副书记, 县长"]),
    Row(
      name: "acting and former posts", text: "代县长丁望山、原副县长白凌参加。",
      officials: ["丁望山: 代县长", "白凌: 原副县长"]),
    Row(
      name: "a quotation inside a title", text: "区“双反”指挥部总指挥卓然出席。",
      officials: ["卓然: 区“双反”指挥部总指挥"]),
    Row(
      name: "a conjunction inside a body", text: "县发展和改革局局长童晓峰作了汇报。",
      officials: ["童晓峰: 县发展和改革局局长"]),
    Row(
      name: "the name ends before a conjunction", text: "交通运输厅党组书记江成与大家座谈。",
      officials: ["江成: 交通运输厅党组书记"]),
    Row(name: "the name ends before a verb", text: "局长李继出席会议。", officials: ["李继: 局长"]),
    Row(
      name: "a minority name with a dot", text: "县长阿不都·买买提致辞。", officials: ["阿不都·买买提: 县长"]),
    Row(
      name: "reporters, villagers and professors are no officials",
      text: "记者苏晓棠报道：村民刘桂香告诉教授孙一鸣，今年收成好。", officials: []),
    Row(
      name: "heads of private firms are no officials", text: "宏远建材有限公司总经理吴迪安作表态发言。",
      officials: []),
    Row(name: "a post without a name", text: "会议由县委书记主持，各乡镇党委书记参加会议。", officials: []),
    Row(
      name: "another thing with a post in it", text: "区长办公会议听取部长级官员关于主席团工作的介绍。", officials: []),
    Row(
      name: "traditional script", text: "區委副書記、區委政法委書記聞人啟明出席會議。",
      officials: ["聞人啟明: 區委副書記, 區委政法委書記"]),
    Row(
      name: "damaged text", text: "區(qū)委副書(shū)記(jì)戚望舒出席會議,區(qū)長匡正宇主持。",
      officials: ["戚望舒: 區委副書記", "匡正宇: 區長"]),
  ]

  @Test("finds officials with their titles", arguments: rows)
  func finds(row: Row) throws {
    #expect(try Extraction.officials(row.text) == row.officials)
  }

  @Test("a given name before 同志 is a mention") func givenName() throws {
    let document = try Extraction.document("会议由县委书记段玉成主持。玉成同志指出，要抓紧。")
    #expect(document.officials.map { $0.mentions.map(\.text) } == [["段玉成", "玉成"]])
  }

  @Test("the rows have different names") func namesAreUnique() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }

  static let foreign: [(text: String, name: String)] = [
    ("肯亞總統卡瓦納致辭。", "卡瓦納"), ("沙烏地阿拉伯外交部長卡瓦納到訪。", "卡瓦納"),
    ("俄罗斯总统伊戈列夫抵达北京。", "伊戈列夫"), ("联合国秘书长阿尔贝托·罗萨表示赞赏。", "阿尔贝托·罗萨"),
    ("泰国前副总理颂猜·蓬拉致函祝贺。", "颂猜·蓬拉"),
  ]

  @Test("foreign office holders are marked", arguments: foreign)
  func marksForeign(text: String, name: String) throws {
    let officials = try Extraction.document(text).officials
    #expect(officials.map(\.name) == [name])
    #expect(officials.map(\.isForeign) == [true])
  }

  @Test("a legislator of a region of China is not foreign") func legislator() throws {
    let officials = try Extraction.document("香港特别行政区立法会议员何远婵出席。").officials
    #expect(officials.map(\.name) == ["何远婵"])
    #expect(officials.map(\.isForeign) == [false])
  }

  @Test("an ambassador of China is not foreign") func ambassador() throws {
    let officials = try Extraction.document("中国驻法国大使卢明远出席活动。").officials
    #expect(officials.map(\.name) == ["卢明远"])
    #expect(officials.map(\.isForeign) == [false])
  }

  @Test("a title has its organisation, position and markers") func parts() throws {
    let document = try Extraction.document("区公安分局党委书记、常务副局长童建勋主持。")
    let titles = try #require(document.officials.first).titles
    #expect(titles.map(\.position.text) == ["书记", "常务副局长"])
    #expect(titles.map(\.organization?.text) == ["区公安分局党委", "区公安分局"])
    #expect(titles.map(\.organization?.isInherited) == [false, true])
    #expect(titles.map(\.markers) == [[], ["常务", "副"]])
  }

  @Test("all spans cut their words out of the source") func spansCutWords() throws {
    let text = "區(qū)委副書(shū)記(jì)戚望舒出席會議并講話。區(qū)長匡正宇主持,戚望舒指出,要守住底線。"
    let document = try Extraction.document(text)
    #expect(document.officials.map(\.name) == ["戚望舒", "匡正宇"])
    let title = try #require(document.officials.first?.titles.first)
    #expect(document.source.string(in: title.span) == "區(qū)委副書(shū)記")
    #expect(document.officials[0].mentions.map { document.source.string(in: $0.span) } == ["戚望舒", "戚望舒"])
    #expect(document.officials[0].statements.map(\.verb) == ["指出"])
    #expect(document.officials[0].participation == ["出席", "講話"])
  }

  @Test("every result carries its rule") func rules() throws {
    let document = try Extraction.document("县委书记钟鼎文主持会议。钟书记强调，记者苏晓棠采访。")
    #expect(document.officials.map(\.rule) == ["post-before-name"])
    #expect(document.titles.map(\.rule) == ["post-before-name", "surname-and-post", "post-before-name"])
    #expect(document.titles.map(\.kind) == [.post, .post, .profession])
  }
}
