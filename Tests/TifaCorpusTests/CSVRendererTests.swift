import Testing
import TifaText

@testable import TifaCorpus

@Suite("CSV renderer") struct CSVRendererTests {
  private func rows(_ options: RenderOptions = RenderOptions()) throws -> [[String: String]] {
    let renderer = CSVRenderer(options)
    let text = renderer.head + renderer.render(SampleDocument.analysis, of: SampleDocument.corpusDocument)
    var records = CSVRecords(SourceText(text).scalars)
    let header = try #require(try records.next()).fields
    var rows: [[String: String]] = []
    while let record = try records.next() {
      #expect(record.fields.count == header.count)
      rows.append(
        Dictionary(uniqueKeysWithValues: zip(header, record.fields)).filter { !$0.value.isEmpty })
    }
    return rows
  }

  @Test("has a row for each title of an official, each frame and each slogan")
  func main() throws {
    #expect(
      try rows() == [
        [
          "id": "doc,1", "type": "official", "text": "区委书记", "kind": "post", "holder": "苏未眠",
          "foreign": "false",
          "organization": "区委", "position": "书记", "rank_low": "处", "rank_high": "厅", "start": "1", "end": "9",
          "rule": "post-before-name",
        ],
        [
          "id": "doc,1", "type": "frame", "text": "两个阵地", "kind": "set", "count": "2",
          "components": "政治安全、公共安全",
          "quoted": "true", "start": "17", "end": "21", "rule": "numeral-measure-head",
        ],
        [
          "id": "doc,1", "type": "slogan", "text": "久久为功", "kind": "formulation", "quoted": "false",
          "known": "jiujiu-weigong", "start": "49", "end": "53", "rule": "known-formulation",
        ],
      ])
  }

  @Test("has rows for every kind that is asked for, in one order")
  func kinds() throws {
    let rows = try rows(RenderOptions(kinds: Set(RenderOptions.Kind.all)))
    #expect(
      rows.map { $0["type"] } == [
        "official", "title", "person", "organization", "statement", "frame", "slogan", "figure", "date",
        "personnel", "credit",
      ])
    #expect(rows[4]["holder"] == "苏未眠" && rows[4]["text"] == "守住“两个阵地”")
    #expect(rows[7]["value"] == "12000" && rows[7]["unit"] == "人")
    #expect(rows[8]["value"] == "2024")
  }

  @Test("is RFC 4180: fields are quoted where they must be, lines end in both line ends")
  func form() {
    let renderer = CSVRenderer(RenderOptions(kinds: [.date]))
    #expect(
      renderer.render(SampleDocument.analysis, of: SampleDocument.corpusDocument)
        == "\"doc,1\",date,2024年,year,,,,,,,,,,,,2024,,34,39,year\r\n")
    #expect(renderer.head.hasSuffix(",start,end,rule\r\n"))
    let quoting = CorpusDocument(
      id: "a \"b\"\nc", text: SampleDocument.corpusDocument.text, metadata: [],
      location: CorpusLocation(path: "a"))
    #expect(
      renderer.render(SampleDocument.analysis, of: quoting).hasPrefix("\"a \"\"b\"\"\nc\",date,2024年,"))
  }
}
