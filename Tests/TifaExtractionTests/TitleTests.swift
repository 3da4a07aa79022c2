import Testing
import TifaExtraction
import TifaText

@Suite("Titles") struct TitleTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// Each title as `organisation|position`, an inherited organisation in brackets.
    let titles: [String]
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "a unit before the post", text: "历任湖南省云岭电缆厂质检科科长、技术部副部长。",
      titles: ["湖南省云岭电缆厂质检科|科长", "技术部|副部长"]),
    Row(
      name: "posts of a company", text: "任湖南恒岳股份有限公司董事会秘书、财务部高级经理、独立董事、职工监事。",
      titles: [
        "湖南恒岳股份有限公司董事会|秘书", "财务部|高级经理", "(湖南恒岳股份有限公司)|独立董事", "(湖南恒岳股份有限公司)|职工监事",
      ]),
    Row(
      name: "two lines of work of one body", text: "任云岭县发改和统计局局长，林业局和县水利局局长。",
      titles: ["云岭县发改和统计局|局长", "县水利局|局长"]),
    Row(
      name: "a zone by its short name", text: "任云岭县经开区党工委书记、管委会主任。",
      titles: ["云岭县经开区党工委|书记", "管委会|主任"]),
    Row(
      name: "a deputy to a congress", text: "他当选海淀区第十三届人大代表、财经委员会委员。",
      titles: ["海淀区第十三届人大|代表", "财经委员会|委员"]),
    Row(
      name: "professions", text: "教授级高级工程师、注册会计师，中共党员。",
      titles: ["|教授级高级工程师", "|注册会计师", "|中共党员"]),
    Row(
      name: "a school's department", text: "湖南大学经济系讲师、副教授，云岭理工学院客座教授。",
      titles: ["湖南大学经济系|讲师", "(湖南大学经济系)|副教授", "云岭理工学院|客座教授"]),
    Row(
      name: "police and armed police", text: "长沙市公安局禁毒支队原副支队长，武警湖南省总队参谋长。",
      titles: ["长沙市公安局禁毒支队|原副支队长", "武警湖南省总队|参谋长"]),
    Row(
      name: "a candidate", text: "提名刘文山为长沙市人民政府副市长候选人。", titles: ["长沙市人民政府|副市长候选人"]),
    Row(
      name: "markers", text: "市委原常务副秘书长，市政协第一副主席。", titles: ["市委|原常务副秘书长", "市政协|第一副主席"]),
    Row(
      name: "a line of work before the post", text: "任长沙宏远公司首席技术顾问，成都销售主管。",
      titles: ["长沙宏远公司|首席技术顾问", "成都|销售主管"]),
    Row(
      name: "inherited without the part of the Party", text: "区公安分局党委书记、局长。",
      titles: ["区公安分局党委|书记", "(区公安分局)|局长"]),
    Row(
      name: "a head of government inherits no body of the Party", text: "区委副书记戚望舒，副区长聂远到会。",
      titles: ["区委|副书记", "|副区长"]),
    Row(
      name: "a head of an agency inherits no other body", text: "市委常委、组织部部长戚望舒，副局长聂远到会。",
      titles: ["市委|常委", "组织部|部长", "|副局长"]),
    Row(
      name: "a head of government inherits the place", text: "青山县人民政府副县长、县长。",
      titles: ["青山县人民政府|副县长", "(青山县人民政府)|县长"]),
    Row(
      name: "a profession further on inherits nothing", text: "区委书记聂远告诉记者。",
      titles: ["区委|书记", "|记者"]),
    Row(
      name: "behind a quotation that ends a sentence", text: "“我们要把路修好。”青山镇党委书记林正清介绍。",
      titles: ["青山镇党委|书记"]),
    Row(name: "也就是 before a title", text: "他的哥哥也就是青山集团董事长林正清。", titles: ["青山集团|董事长"]),
    Row(name: "before 致辞 without a name", text: "开幕式上，院长致辞和主任讲话先后举行。", titles: []),
    Row(name: "before 致辞 behind a name", text: "会上，匡正宇院长致辞，何志远主任讲话。", titles: ["|院长", "|主任"]),
    Row(
      name: "a short name behind a verb of office", text: "现任康岳达监事，曾任恒岳新材董事。",
      titles: ["康岳达|监事", "恒岳新材|董事"]),
    Row(
      name: "foreign posts", text: "美国国防部副部长、联合国秘书长。", titles: ["美国国防部|副部长", "联合国|秘书长"]),
    Row(
      name: "Hong Kong posts", text: "香港特别行政区政务司司长，立法会主席。", titles: ["香港特别行政区政务司|司长", "立法会|主席"]),
    Row(
      name: "a bracket behind the body", text: "任长沙宏远电缆公司（集团）质检科科长。",
      titles: ["长沙宏远电缆公司（集团）质检科|科长"]),
    Row(
      name: "a field of study", text: "湖南大学经济学教授、法学博士生导师，会计专业本科。",
      titles: ["湖南大学|经济学教授", "(湖南大学)|法学博士生导师"]),
    Row(
      name: "a place is no part of a profession", text: "意大利画家来到长沙，法国建筑师也来了。",
      titles: ["|画家", "|建筑师"]),
    Row(
      name: "two lines of work", text: "欧盟外交与安全政策高级代表、财务和人事主管。",
      titles: ["欧盟|外交与安全政策高级代表", "(欧盟)|财务和人事主管"]),
    Row(
      name: "a department's post", text: "云岭市委原常委、组织部长。", titles: ["云岭市委|原常委", "(云岭市委)|组织部长"]),
    Row(
      name: "a marker before the body", text: "前国际足联副主席、候任联合国秘书长、原湖南恒岳公司总经理。",
      titles: ["前国际足联|副主席", "候任联合国|秘书长", "原湖南恒岳公司|总经理"]),
    Row(
      name: "a ministry and its minister in one word", text: "俄罗斯国防部长、外交部部长、韩国统一部长官。",
      titles: ["俄罗斯|国防部长", "外交部|部长", "韩国统一部|长官"]),
    Row(
      name: "a verb that is a part of a body's name", text: "中央全面深化改革领导小组组长、越共中央总书记。",
      titles: ["中央全面深化改革领导小组|组长", "越共中央|总书记"]),
    Row(
      name: "ordinals of terms", text: "任湖南恒岳股份有限公司第三届监事会监事。",
      titles: ["湖南恒岳股份有限公司第三届监事会|监事"]),
    Row(name: "honorifics and degrees are no titles", text: "李先生，硕士，博士，王女士。", titles: []),
    Row(name: "general roles are no titles", text: "乘客、网友、业主、客户和市民都说好。", titles: []),
    Row(name: "a verb that is a profession too", text: "严山翻译的《云岭集》很好。", titles: []),
    Row(
      name: "traditional script", text: "區公安分局黨委書記、局長，湖南大學經濟系副教授。",
      titles: ["區公安分局黨委|書記", "(區公安分局)|局長", "湖南大學經濟系|副教授"]),
  ]

  @Test("divides titles into organisation and position", arguments: rows)
  func divides(row: Row) throws {
    let titles = try Extraction.document(row.text).titles.map { title in
      let body = title.organization.map { $0.isInherited ? "(\($0.text))" : $0.text } ?? ""
      return "\(body)|\(title.position.text)"
    }
    #expect(titles == row.titles)
  }

  @Test("the rows have different names") func namesAreUnique() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }

  @Test("markers are listed, those inside a word too") func markers() throws {
    let document = try Extraction.document("市委原常务副秘书长、教授级高级工程师、副研究员。")
    #expect(document.titles.map(\.markers) == [["原", "常务", "副"], ["教授级", "高级"], ["副"]])
  }

  @Test("professions are of their kind, posts and ranks of theirs") func kinds() throws {
    let document = try Extraction.document("少将、副市长、注册会计师、记者。")
    #expect(document.titles.map(\.kind) == [.rank, .post, .profession, .profession])
  }

  @Test("a honorific still shows a name") func honorific() throws {
    let document = try Extraction.document("市民苏晓棠告诉记者，情况很好。")
    #expect(document.titles.map(\.text) == ["记者"])
    #expect(document.persons.map(\.name) == ["苏晓棠"])
  }
}
