import Testing
import TifaSegmentation
import TifaTestSupport
import TifaText

@Suite("Sentences") struct SentenceSplitterTests {
  let splitter = SentenceSplitter()

  /// A text with | where a sentence or a clause ends inside of it.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let parts: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String) {
      self.name = name
      parts = text.split(separator: "|").map(String.init)
    }
  }

  static let sentenceRows = [
    Row("full stops", "会议举行。|戴望舟出席。"),
    Row("traditional", "會議舉行。|誰來主持？|戴望舟主持！"),
    Row("several marks are one end", "真的吗？！|好！！！|走吧。。"),
    Row("half-width marks", "开会了!|谁主持?|戴望舟｡|好."),
    Row("lines", "会议公告\n|第一项\r\n|第二项"),
    Row("empty lines and indents belong to what is before them", "  会议公告\n\n　　|第一项"),
    Row("space behind a mark", "会议举行。 |散会。 "),
    Row("nothing but space", " \n "),
    Row("a list is one sentence", "有苹果、香蕉，还有梨；都很甜：真的。|走吧"),

    Row("an ellipsis", "他想了想……|还是走了。"),
    Row("an ellipsis of dots", "他想了想......|还是走了。"),
    Row("an ellipsis of a list", "苹果、香蕉……等水果。|还有梨"),
    Row("an ellipsis before a comma", "他想了想……，还是走了。|好"),
    Row("an ellipsis at the start", "……戴望舟出席。|散会"),
    Row("a single dot of an ellipsis", "第1…5项。|散会"),

    Row("a decimal", "增长3.5%，共1.2万人.|散会"),
    Row("an abbreviation", "由 Dr. Lin 和 J. Wu 主持. |散会"),
    Row("English sentences", "The meeting ended. |Nobody spoke. |散会"),
    Row("an English word in small letters behind a dot", "It was approx. five. |散会"),
    Row("the number of a paragraph", "1. 会议要求。|2. 散会"),
    Row("a year and a full stop", "It ended in 2024. |散会"),
    Row("an address", "见www.example.cn/a?b=1。|散会"),
    Row("a full stop for 。", "会议举行.|散会."),

    Row("a quotation behind a colon", "戴望舟说：“守住防线。人人有责。”|随后分组讨论。"),
    Row("traditional quotation marks", "戴望舟說：「守住防線。『人人有責。』」|隨後分組討論。"),
    Row("a question behind a colon", "戴望舟问：“谁去？”|大家都举手。"),
    Row("a quotation that speaks on", "“守住防线。”戴望舟说，“人人有责。”|随后分组讨论。"),
    Row("who speaks", "“谁去？”戴望舟问道。|大家都举手。"),
    Row("who speaks to whom", "“变化很大！”苗知雨告诉记者。|她很高兴"),
    Row("how it is put", "“关键在人。”苗知雨这样概括经验。|散会"),
    Row("a quotation by itself", "“我们一定守住防线！”|会议随后分组讨论。"),
    Row("a mark behind the quotation", "要做到“人人有责、处处设防”。|散会"),
    Row("marks inside and behind", "他说：“守住防线。”。|散会"),
    Row("a cry inside", "他高喊“前进！”冲了出去。|散会"),
    Row("a question inside", "面对“怎么办？”的追问，他不答。|散会"),
    Row("a full stop inside", "会议强调要“守住防线。”|随后分组讨论。"),
    Row("a comma behind", "他说：“守住防线。”，随后离开。|散会"),
    Row("的 behind", "提出了：“人人有责。”的要求。|散会"),
    Row("straight quotes", "他说:\"守住防线。人人有责。\"|随后分组讨论。"),
    Row("a title with a mark", "《怎么办？》在京上演。|散会"),
    Row("a title with a mark at the end of a line", "观看《怎么办？》\n|散会"),
    Row("brackets inside", "戴望舟（他是谁？）出席。|散会"),
    Row("brackets around", "（此事还在调查。）|随后散会。"),
    Row("brackets behind", "会议举行。|（完）"),
    Row("closing marks behind a mark", "守住防线。”）|散会"),

    Row("a quotation that nothing closes", "他说：“守住防线。|人人有责。|散会"),
    Row("a quotation closed in the next line", "他说：“守住防线。\n|人人有责。”|散会"),
    Row("a straight quote that nothing closes", "他说\"守住防线。|人人有责。"),
    Row("a mark that closes nothing", "守住”防线。|人人有责。"),
    Row("crossed marks", "（“守住）防线。”|人人有责。"),
    Row("an apostrophe", "It isn’t so. |散会"),
  ]

  static let clauseRows = [
    Row("commas and colons", "会议强调，|要做到：|守住防线；|人人有责。|散会"),
    Row("a list is one clause", "苹果、香蕉、梨，|都很甜。"),
    Row("half-width commas", "会议强调,|守住防线."),
    Row("numbers and times", "共1,200人，|19:30散会"),
    Row("quotations too", "他说：|“守住防线，|人人有责。”|散会"),
    Row("straight quotes", "\"守住防线,\"|他说。"),
    Row("closing marks", "“守住防线，”|他说。|散会"),
    Row("no titles", "观看《山，水》，|散会"),
    Row("no brackets", "戴望舟（区长，书记）出席，|散会"),
    Row("lines", "公告\n|第一项"),
  ]

  @Test("row names are unique") func rowNames() {
    #expect(Set(Self.sentenceRows.map(\.name)).count == Self.sentenceRows.count)
    #expect(Set(Self.clauseRows.map(\.name)).count == Self.clauseRows.count)
  }

  @Test("sentences", arguments: sentenceRows) func sentences(row: Row) {
    let source = SourceText(row.parts.joined())
    #expect(splitter.sentences(in: source).map { source.string(in: $0) } == row.parts)
  }

  @Test("clauses", arguments: clauseRows) func clauses(row: Row) {
    let source = SourceText(row.parts.joined())
    #expect(splitter.clauses(in: source).map { source.string(in: $0) } == row.parts)
  }

  @Test("a long quotation does not swallow what is in it") func longQuotation() {
    let text = "他说：“" + String(repeating: "守住防线。", count: 100) + "”散会"
    #expect(splitter.sentences(in: text).count == 101)
    let short = "他说：“" + String(repeating: "守住防线。", count: 80) + "”散会"
    #expect(splitter.sentences(in: short).count == 2)
  }

  @Test("no text has no sentences") func empty() {
    #expect(splitter.sentences(in: "").isEmpty)
    #expect(splitter.clauses(in: "").isEmpty)
    #expect(splitter.sentences(in: [UInt8]().span).isEmpty)
  }

  @Test("the sentences of a page stand where they are in the file") func page() throws {
    let page = try HTMLPage(decoding: Array("<p>会议举行。<b>戴望舟</b>出席。</p>".utf8))
    let spans = splitter.sentences(in: page.source)
    #expect(
      spans.map { page.source.string(in: $0) } == ["会议举行。", "戴望舟</b>出席。"])
  }

  static let alphabet = Array("会议说的等并。！？!?.…，、；：“”‘’「」『』《》（）()【】\"\n\r　 a3—")

  @Test("the parts laid end to end are the text, in every code") func partsAreTheText() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<1500 {
      let text = random.string(of: Self.alphabet, upTo: 40)
      let source = SourceText(text)
      let bytes = Array(text.utf8)
      for (spans, byteSpans) in [
        (splitter.sentences(in: source), splitter.sentences(in: bytes.span)),
        (splitter.clauses(in: source), splitter.clauses(in: bytes.span)),
      ] {
        #expect(spans.map { source.string(in: $0) }.joined() == text, "\(text.debugDescription)")
        #expect(spans.allSatisfy { !$0.isEmpty }, "\(text.debugDescription)")
        #expect(
          byteSpans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
            == spans.map { source.string(in: $0) },
          "\(text.debugDescription)")
      }
    }
  }

  @Test("malformed bytes are kept") func malformed() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<500 {
      var bytes = Array("戴望舟说：“守住防线。”散会。".utf8)
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let spans = splitter.sentences(in: bytes.span)
      #expect(spans.flatMap { Array(bytes[$0.range]) } == bytes, "\(bytes)")
    }
  }

  @Test(
    "long runs take time in proportion to their length",
    arguments: [
      "“", "”", "“”", "“。”", "。”", "(", "()", "((", "\"", "。", "…", ".", "a.", "1.", " ", "“。” ",
      "\n", "会", "《", "“会。", "，",
    ])
  func isLinear(unit: String) {
    func time(_ count: Int) -> Duration {
      let bytes = Array(String(repeating: unit, count: count / unit.utf8.count).utf8)
      return ProcessorTime.measure {
        _ = (splitter.sentences(in: bytes.span), splitter.clauses(in: bytes.span))
      }
    }
    // 32 times the text takes 32 times as long, or in quadratic time 1,024 times.
    let short = (0..<4).map { _ in time(4_000) }.min()!
    let long = time(128_000)
    #expect(long < short * 160, "\(unit): \(short) for 4 KB, \(long) for 128 KB")
  }
}
