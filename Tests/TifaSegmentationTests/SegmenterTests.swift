import Testing
import TifaSegmentation
import TifaTestSupport
import TifaText

@Suite("ICU segmenter") struct SegmenterTests {
  static func words(_ text: String) throws -> [String] {
    let source = SourceText(text)
    return try Segmenter(mode: .icu).segment(source).map { source.string(in: $0.span) }
  }

  @Test("divides at ICU's boundaries") func divides() throws {
    #expect(try Self.words("会议3.5万人 OK。") == ["会议", "3.5", "万人", " ", "OK", "。"])
  }

  static let kinds: [(text: String, kind: Token.Kind)] = [
    ("会议", .word), ("2024", .number), ("OK", .latin), ("。", .punctuation), (" ", .space), ("\n", .space),
    ("😀", .other),
    ("カタカナ", .word), ("한국", .word),
  ]

  @Test("says what a token is made of", arguments: kinds)
  func kind(text: String, kind: Token.Kind) throws {
    #expect(try Segmenter(mode: .icu).segment(text).map(\.kind) == [kind])
  }

  @Test("the tokens laid end to end are the text") func tokensAreTheText() throws {
    let segmenter = try Segmenter(mode: .icu)
    let alphabet = Array("区委书记會議カタ한국ไทย😀👨‍👩‍👧é𠮷a1.,  \n\t“”（）e\u{301}")
    var generator = SplitMix64(seed: 5)
    for _ in 0..<3000 {
      let text = generator.string(of: alphabet, upTo: 30)
      let source = SourceText(text)
      let tokens = segmenter.segment(source)
      #expect(tokens.map { source.string(in: $0.span) }.joined() == text, "\(text.debugDescription)")
      #expect(
        zip(tokens, tokens.dropFirst()).allSatisfy { $0.span.end == $1.span.start },
        "\(text.debugDescription)")
    }
  }

  @Test("many threads share one segmenter") func sharedByThreads() async throws {
    let segmenter = try Segmenter(mode: .icu)
    let expected = segmenter.segment("区人民政府副区长出席会议")
    let results = await withTaskGroup(of: [Token].self) { group in
      for _ in 0..<64 { group.addTask { segmenter.segment("区人民政府副区长出席会议") } }
      return await group.reduce(into: Set<[Token]>()) { $0.insert($1) }
    }
    #expect(results == [expected])
  }

  @Test("says which modes there are") func unknownMode() {
    #expect {
      try Segmenter(mode: "syllables")
    } throws: { error in
      "\(error)" == "no segmentation mode is named syllables; there are words, search, icu"
    }
  }
}
