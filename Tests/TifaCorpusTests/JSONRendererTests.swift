import Foundation
import Testing
import TifaText

@testable import TifaCorpus

@Suite("JSON renderer") struct JSONRendererTests {
  private func json(_ options: RenderOptions = RenderOptions(), isPretty: Bool = false) -> String {
    JSONRenderer(options, isPretty: isPretty).render(
      SampleDocument.analysis, of: SampleDocument.corpusDocument)
  }

  @Test("writes every key, in its order")
  func wholeDocument() {
    let place =
      #"{"text":"区","start":1,"end":2,"name":null,"code":null,"until":null,"successor":null,"candidates":[{"name":"甲市乙区","code":"990101"}],"rule":"place-ambiguous"}"#
    let title =
      #"{"text":"区委书记","kind":"post","start":1,"end":9,"holder":"苏未眠","organization":{"text":"区委","start":1,"end":3,"inherited":false,"place":\#(place)},"position":{"text":"书记","start":3,"end":9},"markers":["原"],"rank":{"kind":"leadership","low":"处","high":"厅","basis":"区","date":"2024-03-01"},"place":\#(place),"rule":"post-before-name"}"#
    let credit = #"[{"text":"苏未眠","start":9,"end":12,"rule":"credit-line"}]"#
    let parts = [
      #"{"id":"doc,1","metadata":{"date":"2024-03-01"}"#,
      #""source":{"encoding":"UTF-8","script":"simplified","damage":{"score":0.020,"repairs":1}}"#,
      #""offsets":"scalar""#,
      #""officials":[{"name":"苏未眠","foreign":false,"titles":[\#(title)],"mentions":[{"text":"苏未眠","start":9,"end":12}],"statements":[{"verb":"强调","start":14,"end":22}],"participation":["出席"],"rule":"post-before-name"}]"#,
      #""titles":[\#(title)]"#,
      #""persons":[{"name":"苏未眠","mentions":[{"text":"苏未眠","start":9,"end":12}],"rule":"post-before-name"}]"#,
      #""organizations":[{"name":"区委","kind":"party","mentions":[{"text":"区委","start":1,"end":3}],"rule":"body-by-name"}]"#,
      #""statements":[{"speaker":"苏未眠","kind":"person","body":"区委","verb":"强调","start":14,"end":22}]"#,
      #""frames":[{"text":"两个阵地","kind":"set","count":2,"measure":"个","head":"阵地","quoted":true,"complete":true,"known":null,"components":[{"text":"政治安全","start":24,"end":28},{"text":"公共安全","start":29,"end":33}],"mentions":[{"text":"两个阵地","start":17,"end":21,"speaker":"苏未眠","body":"区委"}],"rule":"numeral-measure-head"}]"#,
      #""slogans":[{"text":"久久为功","kind":"formulation","quoted":false,"known":"jiujiu-weigong","mentions":[{"text":"久久为功","start":49,"end":53,"speaker":null,"body":"区委"}],"rule":"known-formulation"}]"#,
      #""figures":[{"text":"新增就业1.2万人","indicator":"新增就业","value":12000,"unit":"人","comparator":null,"upper":null,"from":null,"change":"increase","start":39,"end":48,"rule":"unit"}]"#,
      #""dates":[{"text":"2024年","iso":"2024","precision":"year","start":34,"end":39,"rule":"year"}]"#,
      #""personnel":[{"kind":"appointment","person":"苏未眠","title":{"text":"区委","start":1,"end":3},"date":null,"start":1,"end":9,"rule":"personnel-verb-before-name"}]"#,
      #""credits":{"reporter":\#(credit),"correspondent":[],"intern":[],"editor":[],"proofreader":[],"reviewer":[],"producer":[],"photographer":[],"designer":[],"contributor":[],"outlet":[]}}"#
        + "\n",
    ]
    #expect(json() == parts.joined(separator: ","))
  }

  @Test("writes empty lists where nothing was found")
  func nothing() {
    let json = JSONRenderer(RenderOptions(), isPretty: false).render(
      SampleDocument.nothing, of: SampleDocument.empty)
    #expect(
      json
        == #"{"id":"leer","source":{"encoding":"UTF-8","script":"none","damage":{"score":0.000,"repairs":0}},"#
        + #""offsets":"scalar","officials":[],"titles":[],"persons":[],"organizations":[],"statements":[],"frames":[],"slogans":[],"#
        + #""figures":[],"dates":[],"personnel":[],"credits":{"reporter":[],"correspondent":[],"intern":[],"editor":[],"#
        + #""proofreader":[],"reviewer":[],"producer":[],"photographer":[],"designer":[],"contributor":[],"outlet":[]}}"#
        + "\n")
  }

  @Test("writes several documents as it writes each")
  func several() {
    let renderer: any DocumentRenderer = JSONRenderer(RenderOptions(), isPretty: false)
    let found = [SampleDocument.analysis, SampleDocument.nothing, SampleDocument.analysis]
    let sources = [SampleDocument.corpusDocument, SampleDocument.empty, SampleDocument.corpusDocument]
    #expect(
      renderer.render(found, of: sources) == zip(found, sources).map { renderer.render($0, of: $1) })
    #expect(renderer.render([], of: []) == [])
  }

  /// What a decoder sees of a document.
  private struct Document: Decodable {
    struct Mention: Decodable {
      let text: String
      let start: Int
      let end: Int
    }
    struct Frame: Decodable { let components, mentions: [Mention] }
    let id, offsets: String
    struct Spoken: Decodable { let speaker, verb: String }
    let officials, titles, persons, organizations: [Named]
    let statements: [Spoken]
    let frames: [Frame]
    let slogans, figures: [Named]
    let dates: [Mention]
    let personnel: [Named]
    let credits: [String: [Named]]
    struct Named: Decodable {}
  }

  private func decoded(_ json: String) throws -> Document {
    try JSONDecoder().decode(Document.self, from: Data(json.utf8))
  }

  @Test("counts offsets in every unit", arguments: OffsetUnit.all)
  func offsets(unit: OffsetUnit) throws {
    let document = try decoded(json(RenderOptions(offsets: unit)))
    #expect(document.offsets == unit.rawValue)
    let text = SampleDocument.text
    for mention in document.frames.flatMap({ $0.components + $0.mentions }) + document.dates {
      let found: String? =
        switch unit {
        case .utf8: String(decoding: Array(text.utf8)[mention.start..<mention.end], as: UTF8.self)
        case .utf16: String(decoding: Array(text.utf16)[mention.start..<mention.end], as: UTF16.self)
        default: String(String.UnicodeScalarView(Array(text.unicodeScalars)[mention.start..<mention.end]))
        }
      #expect(found == mention.text)
    }
  }

  @Test("empties the lists of kinds that are not asked for", arguments: RenderOptions.Kind.all)
  func kinds(kind: RenderOptions.Kind) throws {
    let document = try decoded(json(RenderOptions(kinds: [kind])))
    let counts: [RenderOptions.Kind: Int] = [
      .official: document.officials.count, .title: document.titles.count, .person: document.persons.count,
      .organization: document.organizations.count, .statement: document.statements.count,
      .frame: document.frames.count,
      .slogan: document.slogans.count, .figure: document.figures.count, .date: document.dates.count,
      .personnel: document.personnel.count, .credit: document.credits.values.joined().count,
    ]
    #expect(
      counts == Dictionary(uniqueKeysWithValues: RenderOptions.Kind.all.map { ($0, $0 == kind ? 1 : 0) }))
  }

  @Test("makes one array of all documents when it is pretty")
  func array() throws {
    let renderer = JSONRenderer(RenderOptions(), isPretty: true)
    let document = json(isPretty: true)
    #expect(
      document.hasPrefix("{\n  \"id\": \"doc,1\",\n  \"metadata\": {\n    \"date\": \"2024-03-01\"\n  },\n"))
    let text = renderer.head + [document, document].joined(separator: renderer.separator) + renderer.tail
    #expect(try JSONDecoder().decode([Document].self, from: Data(text.utf8)).map(\.id) == ["doc,1", "doc,1"])
    let none = renderer.head + renderer.tail
    #expect(try JSONDecoder().decode([Document].self, from: Data(none.utf8)).isEmpty)
  }
}
