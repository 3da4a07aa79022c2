import Testing
import TifaExtraction
import TifaText

@Suite("Places") struct PlaceTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// The place of the first title: its name and code, or the candidates' codes with bars between them; nil for none.
    let place: String?
    let rule: RuleName?
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "a name that one division alone has", text: "郴州市委书记闻人启明主持会议。", place: "郴州市 431000",
      rule: "place-unique"),
    Row(
      name: "a short name", text: "湖南省长钟鼎文会见来宾。", place: "湖南省 430000", rule: "place-unique"),
    Row(
      name: "the province before it", text: "湖南省永定区委书记闻人启明主持会议。", place: "张家界市永定区 430802",
      rule: "place-outer"),
    Row(
      name: "the prefecture before it", text: "龙岩市永定区区长闻人启明主持会议。", place: "龙岩市永定区 350803",
      rule: "place-outer"),
    Row(
      name: "the province elsewhere", text: "湖南召开会议。永定区委书记闻人启明发言。", place: "张家界市永定区 430802",
      rule: "place-context"),
    Row(
      name: "the prefecture elsewhere", text: "会议在长春召开。朝阳区副区长苗远发言。", place: "长春市朝阳区 220104",
      rule: "place-context"),
    Row(
      name: "nothing that decides", text: "永定区委书记闻人启明主持会议。", place: "350803|430802",
      rule: "place-ambiguous"),
    Row(
      name: "two provinces named alike", text: "湖南和福建的代表到会。永定区委书记闻人启明主持会议。", place: "350803|430802",
      rule: "place-ambiguous"),
    Row(
      name: "the higher of two divisions of a name", text: "吉林副省长苗远出席。", place: "吉林省 220000",
      rule: "place-level"),
    Row(
      name: "a city that has its province's name", text: "吉林市委书记苗远出席。", place: "吉林市 220200",
      rule: "place-unique"),
    Row(
      name: "a bare district of a document about one",
      text: "湖南法治报讯　永定公安召开全区公安工作会议。区委副书记戴望舒出席。", place: "张家界市永定区 430802",
      rule: "place-document"),
    Row(
      name: "a bare county that the sentence names", text: "乾安县召开大会，县长苗远出席。", place: "松原市乾安县 220723",
      rule: "place-sentence"),
    Row(
      name: "a bare district and nothing else", text: "区委书记闻人启明主持会议。", place: nil, rule: nil),
    Row(
      name: "two districts, so a bare one is open", text: "天河区、越秀区派人到会。会议由区长苗远主持。", place: nil,
      rule: nil),
    Row(
      name: "the name that folding changes", text: "乾安县委书记苗远出席。", place: "松原市乾安县 220723",
      rule: "place-unique"),
    Row(
      name: "the name that folding changes, in traditional script", text: "乾安縣委書記苗遠出席。",
      place: "松原市乾安县 220723", rule: "place-unique"),
    Row(
      name: "a division that is no more", text: "蓬莱市委书记苗远出席。", place: "烟台市蓬莱市 370684",
      rule: "place-unique"),
    Row(
      name: "a department of a county", text: "滦平县财政局局长苗远出席。", place: "承德市滦平县 130824",
      rule: "place-unique"),
    Row(
      name: "a bare county's department", text: "滦平县举行签约仪式。滦平县代表发言。县财政局局长苗远介绍情况。",
      place: "承德市滦平县 130824", rule: "place-document"),
    Row(
      name: "a department behind a post of the county", text: "滦平县委常委苗远到会。", place: "承德市滦平县 130824",
      rule: "place-unique"),
    Row(
      name: "Hong Kong", text: "香港特别行政区行政长官苗远致辞。", place: "香港特别行政区 810000",
      rule: "place-unique"),
    Row(
      name: "traditional script", text: "湖南省永定區委書記聞人啟明主持會議。", place: "张家界市永定区 430802",
      rule: "place-outer"),
    Row(
      name: "a street that has a city's name", text: "长沙路派出所所长苗远出席。", place: nil, rule: nil),
    Row(
      name: "a town that has a county's name", text: "石泉乡党委书记苗远出席。", place: nil, rule: nil),
    Row(
      name: "担任 before 县委 is no county", text: "苗远任县委书记。", place: nil, rule: nil),
    Row(
      name: "和 before 县委 is no county", text: "区长闻人启明和县委书记苗远出席。", place: nil, rule: nil),
    Row(
      name: "市场 is no city", text: "金华市召开大会，市场监管局局长苗远出席。", place: nil, rule: nil),
    Row(
      name: "a short name of a division that changed", text: "嫩江副县长苗远出席。", place: "黑河市嫩江市 231183",
      rule: "place-unique"),
    Row(
      name: "its earlier form in an earlier year", text: "2015年3月1日，嫩江副县长苗远出席。", place: "黑河市嫩江县 231121",
      rule: "place-unique"),
    Row(name: "中心城区 is no division", text: "中心城区管委会主任苗远出席。", place: nil, rule: nil),
    Row(
      name: "a province abroad", text: "山西日报讯　坎大哈省位于阿富汗，省警察局局长阿里遇袭。", place: nil, rule: nil),
    Row(
      name: "市州 is no city", text: "岳阳市召开大会，市州党委书记苗远出席。", place: nil, rule: nil),
    Row(
      name: "a foreign post has no division", text: "法国总统罗兰会见来宾。", place: nil, rule: nil),
  ]

  @Test("finds the division of a title", arguments: rows)
  func finds(row: Row) throws {
    let title = try #require(try Extraction.document(row.text).titles.last { $0.kind == .post })
    let place = title.place
    let found = place.map { place in
      place.name.map { "\($0) \(place.code ?? "")" }
        ?? place.candidates.map(\.code).sorted().joined(separator: "|")
    }
    #expect(found == row.place)
    #expect(place?.rule == row.rule)
    if title.organization != nil { #expect(title.organization?.place == place) }
  }

  @Test("a place is worded as the document has it, and cut out of the source") func wording() throws {
    let text = "湖南省永定區(qū)委副書(shū)記(jì)聞人啟明主持會議，區(qū)長苗遠出席。"
    let titles = try Extraction.document(text).titles
    let places = titles.compactMap(\.place)
    #expect(places.map(\.text) == ["永定區", "永定區"])
    #expect(places.map(\.name) == ["张家界市永定区", "张家界市永定区"])
    let scalars = Array(text.unicodeScalars)
    let cut = places.map { place in
      String(String.UnicodeScalarView(scalars[place.span.range]))
    }
    #expect(cut == ["永定區", "永定區"])
  }

  @Test("a division that is no more has its last year and its successor") func formerDivision() throws {
    let place = try #require(try Extraction.document("蓬莱市委书记苗远出席。").titles.first?.place)
    #expect(place.until == 2020)
    #expect(place.successor == "370614")
    #expect(try Extraction.document("蓬莱区委书记苗远出席。").titles.first?.place?.until == nil)
  }

  @Test("the rows have different names") func namesAreUnique() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }
}
