import Testing
import TifaExtraction
import TifaText

@Suite("Organizations") struct OrganizationTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// Each body as `name: kind`, in the order of the text.
    let bodies: [String]
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "a bureau with its place", text: "记者从湖南省岫云县卫生健康局获悉此事。",
      bodies: ["湖南省岫云县卫生健康局: government"]),
    Row(
      name: "a team of the police", text: "长沙市公安局禁毒支队开展检查。", bodies: ["长沙市公安局禁毒支队: government"]),
    Row(
      name: "short names of offices", text: "省发改委、市教委、区住保办和银监局联合发文，央行表示支持。",
      bodies: [
        "省发改委: government", "市教委: government", "区住保办: government", "银监局: government", "央行: government",
      ]),
    Row(
      name: "a court by its short name", text: "此案由广州中院审理，湖南省岫云县人民检察院提起公诉。",
      bodies: ["广州中院: court", "湖南省岫云县人民检察院: court"]),
    Row(
      name: "numbers inside", text: "他曾在135工厂工作，后转入84561部队。",
      bodies: ["135工厂: enterprise", "84561部队: military"]),
    Row(
      name: "a quotation inside", text: "区“双反”指挥部印发通知。", bodies: ["区“双反”指挥部: government"]),
    Row(
      name: "brackets inside", text: "长沙宏远（集团）股份有限公司昨日上市。",
      bodies: ["长沙宏远（集团）股份有限公司: enterprise"]),
    Row(
      name: "和 inside one name", text: "岫云市发展和改革委员会印发方案。", bodies: ["岫云市发展和改革委员会: government"]),
    Row(
      name: "与 inside one name", text: "他在湖南大学新闻与传播学院任教。",
      bodies: ["湖南大学新闻与传播学院: school"]),
    Row(
      name: "及 between two bodies", text: "瑞士云岭理工学院及德国明湖大学派员参加。",
      bodies: ["瑞士云岭理工学院: school", "德国明湖大学: school"]),
    Row(
      name: "a verb before the name", text: "他毕业于湖南大学经济系，进入长沙市电缆厂。",
      bodies: ["湖南大学经济系: school", "长沙市电缆厂: enterprise"]),
    Row(
      name: "characters of a proper name that are words too", text: "湖南鲁能电缆股份有限公司公告。",
      bodies: ["湖南鲁能电缆股份有限公司: enterprise"]),
    Row(
      name: "a firm of accountants", text: "长沙天正会计师事务所出具报告。", bodies: ["长沙天正会计师事务所: enterprise"]),
    Row(
      name: "hospital and media", text: "湖南省第一人民医院接受湖南电视台采访。",
      bodies: ["湖南省第一人民医院: hospital", "湖南电视台: media"]),
    Row(
      name: "associations", text: "中国电缆工业协会与湖南省书法家协会合办。",
      bodies: ["中国电缆工业协会: association", "湖南省书法家协会: association"]),
    Row(
      name: "foreign and international bodies", text: "联合国安理会通过决议，俄政府表示反对，德军抵达，美国国防部证实。",
      bodies: [
        "联合国安理会: international", "俄政府: government", "德军: military", "美国国防部: government",
      ]),
    Row(
      name: "Hong Kong and Macao", text: "香港特别行政区立法会和澳门特区政府代表出席。",
      bodies: ["香港特别行政区立法会: congress", "澳门特区政府: government"]),
    Row(
      name: "armed police", text: "武警湖南省总队派出官兵。", bodies: ["武警湖南省总队: military"]),
    Row(
      name: "bodies in titles end before their units", text: "任湖南恒岳股份有限公司财务部高级经理。",
      bodies: ["湖南恒岳股份有限公司: enterprise"]),
    Row(name: "a company without a name is none", text: "有的公司效益下滑，各单位要重视。", bodies: []),
    Row(name: "a part of speech is no head", text: "北京会有大雨，全部机会都在。", bodies: []),
    Row(
      name: "a committee by its division", text: "被海宁市委授予称号。", bodies: ["海宁市委: party"]),
    Row(
      name: "a bracket before a body is no part of it", text: "（6月3日）央视播出。", bodies: ["央视: media"]),
    Row(
      name: "what is the nation's starts a name", text: "走向世界舞台中央，在京全国政协开会。",
      bodies: ["中央: party", "全国政协: consultative"]),
    Row(
      name: "组织 as a verb", text: "教育部组织中国科学院开展活动。",
      bodies: ["教育部: government", "中国科学院: research"]),
    Row(
      name: "a university of a region", text: "毕业于华东云岭大学，后进入中南大学。",
      bodies: ["华东云岭大学: school", "中南大学: school"]),
    Row(
      name: "what is inside a congress is of it", text: "全国人大外事委员会与中央环境保护督察组座谈。",
      bodies: ["全国人大外事委员会: congress", "中央环境保护督察组: party"]),
    Row(
      name: "numbers and measures", text: "全国82所大学、3家公司和20个工厂参加。", bodies: []),
    Row(
      name: "traditional script", text: "長沙市公安局禁毒支隊開展檢查，聯合國安理會通過決議。",
      bodies: ["長沙市公安局禁毒支隊: government", "聯合國安理會: international"]),
  ]

  @Test("finds bodies with their kinds", arguments: rows)
  func finds(row: Row) throws {
    let bodies = try Extraction.document(row.text).organizations
    #expect(bodies.map { "\($0.name): \($0.kind)" } == row.bodies)
  }

  @Test("the rows have different names") func namesAreUnique() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }

  @Test("short names behind a full one are mentions of it") func shortMentions() throws {
    let text = "湖南远博科技股份有限公司昨日上市。远博科技说，公司将扩大生产，集团全力支持。"
    let bodies = try Extraction.document(text).organizations
    #expect(bodies.map(\.name) == ["湖南远博科技股份有限公司"])
    #expect(bodies.first?.mentions.map(\.text) == ["湖南远博科技股份有限公司", "远博科技", "公司", "集团"])
    #expect(bodies.first?.rule == "body-by-head")
  }

  @Test("every mention cuts its words out of the source") func spans() throws {
    let text = "湖南大学(xué)經濟系與岫云縣教育局簽約，岫云縣教育局表示歡迎。"
    let document = try Extraction.document(text)
    #expect(document.organizations.count == 2)
    for body in document.organizations {
      for mention in body.mentions {
        #expect(document.source.string(in: mention.span).replacing("(xué)", with: "") == mention.text)
      }
    }
  }

  /// Texts that make a rule look as far back or ahead as it does.
  static let worstCases = [
    "heads": "局", "bodies": "公安局", "places": "湖南省", "companies": "股份有限公司", "connectors": "科和",
    "open brackets": "厂（",
    "close brackets": "厂）", "syllables": "鲁能", "posts": "主任", "markers": "副", "units and posts": "财务部经理、",
  ]

  @Test("a long text without marks takes time linear in its length", arguments: worstCases.keys.sorted())
  func isLinear(name: String) throws {
    let unit = try #require(Self.worstCases[name])
    func time(_ count: Int) throws -> Duration {
      let text = String(repeating: unit, count: count)
      return try ContinuousClock().measure { _ = try Extraction.document(text) }
    }
    let small = try time(150)
    let large = try time(1_200)
    #expect(large < small * 40 + .seconds(1), "\(name)")
  }
}
