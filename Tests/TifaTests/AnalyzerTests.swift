import Testing
import Tifa

@Suite("Analyzer") struct AnalyzerTests {
  static let report = """
    青岚日报讯(通讯员 柳青禾)3月6日,澄江区召开公安工作会议。区委副书记、区委政法委书记闻人启明,区人大常委会副主任戚望舒出席会议。
    会议强调,要堅決做到“两个维护”,守住“三道防线”。要守住政治安全、公共安全和网络安全防线。
    责编:简宁
    """

  static func facts(_ document: AnalyzedDocument) throws -> [String] {
    let converter = try Converter(.simplified)
    let officials = document.officials.map { $0.name + $0.titles.map(\.text).joined() }
    let frames = document.frames.map { $0.text + $0.components.map(\.text).joined() }
    return (officials + frames + document.slogans.map(\.text)).map(converter.convert)
  }

  @Test("one report gives the same results in every script and encoding") func sameInEveryForm() throws {
    let analyzer = try Analyzer()
    let expected = try Self.facts(analyzer.analyze(Self.report))
    #expect(
      expected == [
        "闻人启明区委副书记区委政法委书记", "戚望舒区人大常委会副主任", "两个维护", "三道防线政治安全公共安全网络安全",
      ])
    for configuration: Converter.Configuration in [.simplified, .traditional, .taiwan, .hongKong] {
      let text = try Converter(configuration).convert(Self.report)
      #expect(try Self.facts(analyzer.analyze(text)) == expected, "\(configuration)")
    }
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in Self.report.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try Self.facts(analyzer.analyze(SourceText(decoding: wide))) == expected)
  }

  @Test("texts that are read together give what each gives alone") func together() throws {
    let analyzer = try Analyzer()
    let date = CalendarDate("2024-03-05")
    let texts = ["", Self.report, "昨日召开会议。", "书记", Self.report + "\n新增企业三百家，增长5%。", "昨日召开会议。"]
    let sources = texts.enumerated().map { (text: SourceText($1), date: $0 == 2 ? date : nil) }
    let together = analyzer.analyze(sources, explaining: true)
    #expect(together.count == sources.count)
    for (document, source) in zip(together, sources) {
      let alone = analyzer.analyze(source.text, date: source.date, explaining: true)
      #expect(document.text == alone.text && document.script == alone.script)
      #expect(document.officials == alone.officials && document.titles == alone.titles)
      #expect(document.persons == alone.persons && document.organizations == alone.organizations)
      #expect(document.statements == alone.statements && document.explanations == alone.explanations)
      #expect(document.frames == alone.frames && document.slogans == alone.slogans)
      #expect(document.figures == alone.figures && document.dates == alone.dates)
      #expect(document.personnel == alone.personnel && document.credits == alone.credits)
    }
    #expect(together.map { $0.dates.first?.iso }[2...] == ["2024-03-04", nil, nil, nil])
    #expect(analyzer.analyze([]).isEmpty)
  }

  @Test("analysing any text ends and gives spans inside it") func anyText() throws {
    let analyzer = try Analyzer()
    let texts = [
      "", "\n", "书记", "书记、", "、书记（", "“", "”", "“三个", "三", "区(qū", String(repeating: "书记、", count: 200),
      String(repeating: "“", count: 500), String(repeating: "一是", count: 300), "书记\u{10FFFF}𠮷", "任任任任任书记",
    ]
    for text in texts {
      let document = analyzer.analyze(text)
      for title in document.titles {
        #expect(document.source.fullSpan.contains(title.span), "\(text.prefix(20))")
      }
    }
  }

  @Test("many threads share one analyzer") func sharedByThreads() async throws {
    let analyzer = try Analyzer()
    let results = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<16 { group.addTask { analyzer.analyze(Self.report).officials.map(\.name) } }
      return await group.reduce(into: Set<[String]>()) { $0.insert($1) }
    }
    #expect(results == [["闻人启明", "戚望舒"]])
  }

  @Test("the script of the source is told") func script() throws {
    let analyzer = try Analyzer()
    #expect(analyzer.analyze("區委書記出席會議").script == .traditional)
    #expect(analyzer.analyze("区委书记出席会议").script == .simplified)
  }

  @Test("damage is counted") func damage() throws {
    let document = try Analyzer().analyze("區(qū)委副書(shū)記(jì)出席會議")
    #expect(document.text.edits.count == 3)
    #expect(document.damage.score == 3.0 / 9.0)
  }
}
