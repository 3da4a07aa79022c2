import Testing
import Tifa

@Suite("What is worth protecting in a conversion") struct AnalyzerProtectionTests {
  @Test("are persons, places and formulations, as spans of the source") func spans() throws {
    let source = SourceText("区委副书记范余生到于都县调研时强调，要坚持稳中求进，在范围内走访余下的群众。")
    let analyzer = try Analyzer()
    let spans = analyzer.protectedSpans(in: source)
    func texts(_ kind: ProtectedSpan.Kind) -> [String] {
      spans.filter { $0.kind == kind }.map { source.string(in: $0.span) }
    }
    #expect(texts(.person) == ["范余生"])
    #expect(texts(.place).joined().hasPrefix("于都"))
    #expect(texts(.formulation) == ["稳中求进"])
    let converter = try ProtectingConverter(.traditional)
    #expect(
      converter.convert(source, protecting: spans)
        == "區委副書記范余生到于都縣調研時強調，要堅持穩中求進，在範圍內走訪餘下的羣衆。")
  }

  @Test("are found in damaged text too, glosses included") func damaged() throws {
    let source = SourceText("區(qū)委書記(jì)范余(yú)生(shēng)強調")
    let spans = try Analyzer().protectedSpans(in: source)
    #expect(spans.filter { $0.kind == .person }.map { source.string(in: $0.span) } == ["范余(yú)生"])
  }
}
