import Testing
import TifaSegmentation
import TifaText

@testable import TifaCorpus

@Suite("Token renderer") struct TokenRendererTests {
  private let document = CorpusDocument(
    id: "d", text: SourceText("区委\t𠮷书记 a\\b\r\n\n会议"), metadata: [], location: CorpusLocation(path: "d"))

  /// The tokens of the document: words, spaces and line ends.
  private var tokens: [Token] {
    let ends: [(Int, Token.Kind)] = [
      (2, .word), (3, .space), (4, .word), (6, .word), (7, .space), (8, .latin), (9, .punctuation),
      (10, .latin),
      (12, .space), (13, .space), (15, .word),
    ]
    return zip([0] + ends.map(\.0), ends).map { start, end in
      Token(
        span: TextSpan(start: TextOffset(scalars: start), end: TextOffset(scalars: end.0)), kind: end.1,
        partOfSpeech: end.0 == 15 ? .verb : nil)
    }
  }

  private func render(_ format: String, _ unit: OffsetUnit = .scalar) -> String {
    TokenRenderer(format: format, unit: unit).render(tokens, of: document)
  }

  @Test("writes words with one space between them and keeps the lines")
  func text() { #expect(render("text") == "区委 𠮷 书记 a \\ b\n\n会议\n") }

  @Test("writes a token a line, with what would break the line escaped")
  func table() {
    #expect(
      render("tsv", .utf16) == """
        0\t2\tword\t区委
        2\t3\tspace\t\\t
        3\t5\tword\t𠮷
        5\t7\tword\t书记
        7\t8\tspace\t 
        8\t9\tlatin\ta
        9\t10\tpunctuation\t\\\\
        10\t11\tlatin\tb
        11\t13\tspace\t\\r\\n
        13\t14\tspace\t\\n
        14\t16\tword\t会议

        """)
  }

  @Test("writes an object a document")
  func json() {
    let json = render("jsonl")
    #expect(
      json.hasPrefix(
        #"{"id":"d","offsets":"scalar","tokens":[{"text":"区委","kind":"word","start":0,"end":2,"partOfSpeech":null},"#
      ))
    #expect(json.hasSuffix(#"{"text":"会议","kind":"word","start":13,"end":15,"partOfSpeech":"v"}]}"# + "\n"))
    #expect(json.contains(#"{"text":"\r\n","kind":"space","start":10,"end":12,"partOfSpeech":null}"#))
  }
}
