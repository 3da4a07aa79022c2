import Testing
import TifaExtraction

@Suite("Ranks") struct RankTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// The rank of the last post: one rank, or the lowest and highest with a dash between them; nil for none.
    let rank: String?
    let basis: String?
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ rank: String?, _ basis: String?) {
      self.name = name
      self.text = text
      self.rank = rank
      self.basis = basis
    }
  }

  static let rows = [
    Row("a secretary of a province", "湖南省委书记苗远出席。", "省部级正职", "省级·正职"),
    Row("a deputy governor", "湖南省副省长苗远出席。", "省部级副职", "省级·副职"),
    Row("a standing member of a province", "湖南省委常委苗远出席。", "省部级副职", "省级·副职"),
    Row("a head of a provincial department", "湖南省财政厅厅长苗远出席。", "厅局级正职", "省级·部门正职"),
    Row("a deputy there", "湖南省财政厅副厅长苗远出席。", "厅局级副职", "省级·部门副职"),
    Row("a division of it", "湖南省财政厅预算处处长苗远出席。", "县处级正职", "省级·内设机构正职"),
    Row("a mayor of a prefecture", "郴州市市长苗远出席。", "厅局级正职", "地级·正职"),
    Row("a commissioner of a prefecture", "喀什地区行政公署专员苗远出席。", "厅局级正职", "地级·正职"),
    Row("a mayor of a sub-provincial city", "宁波市市长苗远出席。", "省部级副职", "副省级城市·正职"),
    Row("a deputy mayor there", "宁波市副市长苗远出席。", "厅局级正职", "副省级城市·副职"),
    Row("a district of a sub-provincial city", "南京市玄武区区长苗远出席。", "厅局级副职", "副省级城市辖区·正职"),
    Row("a municipality", "天津市副市长苗远出席。", "省部级副职", "省级·副职"),
    Row("a district of a municipality", "天津市河西区委书记苗远出席。", "厅局级正职", "直辖市区县·正职"),
    Row("a district above its kind", "浦东新区副区长苗远出席。", "厅局级正职", "副省级城市·副职"),
    Row("a county", "滦平县委副书记苗远出席。", "县处级副职", "县级·副职"),
    Row("a county's people's congress", "滦平县人大常委会主任苗远出席。", "县处级正职", "县级·正职"),
    Row("a county's conference", "滦平县政协副主席苗远出席。", "县处级副职", "县级·副职"),
    Row("a county's bureau", "滦平县财政局局长苗远出席。", "乡科级正职", "县级·部门正职"),
    Row("its Party secretary", "滦平县财政局党组书记苗远出席。", "乡科级正职", "县级·部门正职"),
    Row("a head of police, who is often more", "滦平县公安局局长苗远出席。", "乡科级正职–县处级副职", "县级·公安正职"),
    Row("an organisation department", "滦平县委组织部部长苗远出席。", "乡科级正职–县处级副职", "县级·党委部门正职"),
    Row("a court", "滦平县人民法院院长苗远出席。", "县处级副职", "县级·法检正职"),
    Row("a procuratorate of a province", "湖南省人民检察院检察长苗远出席。", "省部级副职", "省级·法检正职"),
    Row("a discipline commission", "郴州市纪委副书记苗远出席。", "县处级正职", "地级·纪委副职"),
    Row("a supervision commission", "郴州市监委主任苗远出席。", "厅局级副职", "地级·纪委正职"),
    Row("a town of a county", "滦平县召开大会，滦平县虎什镇镇长苗远出席。", "乡科级正职", "乡级·正职"),
    Row("a town of an unknown county", "白鹿镇党委书记苗远出席。", "乡科级正职–县处级正职", "乡级/直辖市街镇/副省级城市街镇·正职"),
    Row("a street of a municipality", "天津市河西区友谊街道党工委书记苗远出席。", "县处级正职", "直辖市街镇·正职"),
    Row("a development zone", "郴州市高新区管委会主任苗远出席。", "县处级正职–厅局级副职", "地级市开发区·正职"),
    Row("a bare district", "区委书记苗远出席。", "县处级正职–厅局级正职", "直辖市区县/副省级城市辖区/县级·正职"),
    Row("a bare city tells too little", "市委书记苗远出席。", nil, nil),
    Row("an ambiguous district", "朝阳区委书记苗远出席。", "厅局级副职–厅局级正职", "直辖市区县/副省级城市辖区·正职"),
    Row("a county mayor behind a Party post", "滦平县委副书记、县长苗远出席。", "县处级正职", "县级·正职"),
    Row("a department behind a Party post", "滦平县委常委、组织部部长苗远出席。", "乡科级正职–县处级副职", "县级·党委部门正职"),
    Row("a premier", "国务院总理苗远出席。", "国家级正职", "国务院总理"),
    Row("a state councillor", "国务委员苗远出席。", "国家级副职", "国务委员"),
    Row("a minister", "外交部部长苗远出席。", "省部级正职", "正部级机构·正职"),
    Row("a vice minister", "财政部副部长苗远出席。", "省部级副职", "正部级机构·副职"),
    Row("a director of a ministry's department", "外交部亚洲司司长苗远出席。", "厅局级正职", "正部级机构·内设司局正职"),
    Row("an agency under a ministry", "国家能源局局长苗远出席。", "省部级副职", "副部级机构·正职"),
    Row("a ministry that was not yet", "2005年3月1日，国家网信办主任苗远出席。", nil, nil),
    Row("a university whose head the centre appoints", "南开大学校长苗远出席。", "省部级副职", "中管高校·正职"),
    Row("an enterprise whose head the centre appoints", "中国五矿集团有限公司董事长苗远出席。", "省部级副职", "中管企业·正职"),
    Row("the corps", "新疆生产建设兵团党委书记苗远出席。", "省部级副职–省部级正职", "兵团·正职"),
    Row("a region's Party committee", "广西壮族自治区党委副书记苗远出席。", "省部级副职", "省级·副职"),
    Row("a grade", "省民政厅二级巡视员苗远出席。", "二级巡视员", "公务员职级"),
    Row("a military rank", "少将苗远出席。", "少将", "军衔"),
    Row("traditional script", "灤平縣委副書記苗遠出席。", "县处级副职", "县级·副职"),
    Row("a member of a conference has none", "滦平县政协委员苗远出席。", nil, nil),
    Row("a candidate has none", "滦平县副县长候选人苗远出席。", nil, nil),
    Row("a private firm has none", "宏远集团有限公司董事长苗远出席，集团党委书记苗远致辞。", nil, nil),
    Row("a foreign minister has none", "法国外交部部长罗兰出席。", nil, nil),
    Row("Hong Kong has none", "香港特别行政区政务司司长苗远出席。", nil, nil),
    Row("a village has none", "石沟村党支部书记苗远出席。", nil, nil),
    Row("a bare post has none", "局长苗远出席。", nil, nil),
  ]

  @Test("reads the rank of a post", arguments: rows)
  func reads(row: Row) throws {
    let title = try #require(try Extraction.document(row.text).titles.last { $0.kind != .profession })
    let rank = title.rank.map { $0.low == $0.high ? $0.low : "\($0.low)–\($0.high)" }
    #expect(rank == row.rank, "\(title.text)")
    #expect(title.rank?.basis == row.basis, "\(title.text)")
  }

  @Test("grades and leadership ranks are kept apart, with the date of the document") func kinds() throws {
    let document = try Extraction.document("2024年3月1日，滦平县县长苗远、省民政厅二级巡视员闻人启明出席。")
    let ranks = document.titles.compactMap(\.rank)
    #expect(ranks.map(\.kind) == [.leadership, .grade])
    #expect(ranks.map(\.date) == ["2024-03-01", "2024-03-01"])
  }

  @Test("the rows have different names") func namesAreUnique() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }
}
