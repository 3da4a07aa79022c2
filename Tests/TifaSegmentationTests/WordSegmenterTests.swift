import Testing
import TifaSegmentation
import TifaTestSupport
import TifaText

@Suite("Words") struct WordSegmenterTests {
  static func words(_ text: String, _ mode: Segmenter.Mode = .words, _ lexicon: Lexicon = Lexicon()) throws
    -> [String]
  {
    let source = SourceText(text)
    return try Segmenter(mode: mode, lexicon: lexicon).segment(source).map { source.string(in: $0.span) }
  }

  /// A text with the words that it has, with | between them.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let words: String
    init(_ name: String, _ words: String) {
      self.name = name
      self.words = words
    }
    var testDescription: String { name }
  }

  static let rows = [
    Row("short words of official text", "全国|人民|代表|大会|举行|会议"),
    Row("grammar stands alone", "这|是|新|的|一|年"),
    Row("a numeral and its measure", "三|个|单位|和|20|年|经验"),
    Row("years, months and days", "2024年|3月|5日|上午"),
    Row("dates in characters", "二〇二四年|十二月|三十一日"),
    Row("units belong to their number", "投资|1.2亿|元|、|3万|人"),
    Row("numerals in characters", "二十三万|人"),
    Row("fractions", "三分之二|和|百分之八十"),
    Row("ordinals", "第二十三|届"),
    Row("percentages", "增长|30%"),
    Row("endings", "产业化|和|旅游局"),
    Row("a person's name", "主任|陈晓梅|出席|会议"),
    Row("a transliterated name", "叶利欣|·|彼得"),
    Row("Latin words have their digits", "COVID-19|和|5G|基站"),
    Row("several dots and dashes are one", "会议|……|——|工作"),
    Row("line ends are tokens of their own", "会议|\r\n|工作|\n"),
    Row("spaces in a row are one", "会议|  |工作"),
    Row("other scripts", "한국어| |カタカナ"),
  ]

  @Test("row names are unique") func rowNames() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }

  @Test("divides", arguments: rows) func divides(row: Row) throws {
    let words = row.words.split(separator: "|").map(String.init)
    #expect(try Self.words(words.joined()) == words)
  }

  @Test("divides traditional text as simplified text") func traditional() throws {
    #expect(try Self.words("區委會議強調產業化發展") == ["區委", "會議", "強調", "產業化", "發展"])
    #expect(try Self.words("区委会议强调产业化发展") == ["区委", "会议", "强调", "产业化", "发展"])
  }

  static let kinds: [(text: String, kind: Token.Kind, isDictionaryWord: Bool)] = [
    ("会议", .word, true), ("陈晓梅", .word, false), ("2024", .number, false), ("十二", .number, false),
    ("3月", .date, false), ("OK", .latin, false), ("5G", .latin, false), ("。", .punctuation, false),
    ("……", .punctuation, false), (" ", .space, false), ("\n", .space, false), ("😀", .other, false),
    ("👨‍👩‍👧", .other, false), ("+", .other, false), ("カタカナ", .word, false), ("한국", .word, false),
  ]

  @Test("says what a token is, and whether the dictionary has it", arguments: kinds)
  func kind(text: String, kind: Token.Kind, isDictionaryWord: Bool) throws {
    let tokens = try Segmenter(mode: .words).segment(text)
    #expect(tokens.map(\.kind) == [kind])
    #expect(tokens.map(\.isDictionaryWord) == [isDictionaryWord])
  }

  @Test("the tokens laid end to end are the text") func tokensAreTheText() throws {
    let segmenter = try Segmenter(mode: .words)
    let alphabet = Array(
      "区委书记會議カタ한국ไทย😀👨‍👩‍👧é𠮷a1.,%-  \n\t“”（）e\u{301}第三百分之二年月日万陈李·\r")
    var generator = SplitMix64(seed: 7)
    for _ in 0..<1500 {
      let text = generator.string(of: alphabet, upTo: 30)
      let source = SourceText(text)
      let tokens = segmenter.segment(source)
      #expect(tokens.map { source.string(in: $0.span) }.joined() == text, "\(text.debugDescription)")
      #expect(
        zip(tokens, tokens.dropFirst()).allSatisfy { $0.span.end == $1.span.start },
        "\(text.debugDescription)")
    }
  }

  @Test(
    "long runs take time in proportion to their length",
    arguments: ["1", "1,", "一", "第", "百分之", "三分之", "a-", "…", "ア", "e\u{301}", "国"])
  func isLinear(unit: String) throws {
    let segmenter = try Segmenter(mode: .words)
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let text = String(repeating: unit, count: count)
      return (0..<3).map { _ in clock.measure { _ = segmenter.segment(text) } }.min()!
    }
    let short = time(250)
    let long = time(16_000)
    // 64 times the length: ten times that is for the noise of a busy machine, and quadratic time would be 4,096 times.
    #expect(long < short * 640, "\(unit): \(short) for 250, \(long) for 16,000")
  }

  @Test("search has the words inside of longer words before them") func search() throws {
    #expect(
      try Self.words("中华人民共和国", .search)
        == ["中华", "华人", "人民", "共和", "共和国", "中华人民共和国"])
    #expect(try Self.words("2024年会议", .search) == ["2024年", "会议"])
    let segmenter = try Segmenter(mode: .search)
    #expect(
      segmenter.segment("在中華人民共和國").map { $0.span.start.scalars..<$0.span.end.scalars }
        == [0..<1, 1..<3, 2..<4, 3..<5, 5..<7, 5..<8, 1..<8])
  }
}
