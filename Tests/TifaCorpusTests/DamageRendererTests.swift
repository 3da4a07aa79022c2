import Testing
import TifaText

@testable import TifaCorpus

@Suite("Damage renderer") struct DamageRendererTests {
  static func render(_ text: String, unit: OffsetUnit = .scalar) -> String {
    let source = SourceText(text)
    let document = CorpusDocument(
      id: "a", text: source, metadata: [], location: CorpusLocation(path: "a.txt"))
    let normalized = Normalizer(steps: [EntityDecoding(), SpacingRemoval(), LossFlagging()]).normalize(source)
    return DamageRenderer(unit: unit).render(normalized, of: document)
  }

  @Test("a clean document") func clean() {
    #expect(
      Self.render("区委")
        == #"{"id":"a","source":{"encoding":"UTF-8"},"offsets":"scalar","#
        + #""damage":{"score":0.000,"repaired":0,"guessed":0,"flagged":0},"findings":[]}"# + "\n")
  }

  @Test("findings with their outcomes, in the unit asked for") func findings() {
    #expect(
      Self.render("甲&lt;\u{FFFD}", unit: .utf8)
        == #"{"id":"a","source":{"encoding":"UTF-8"},"offsets":"utf8","#
        + #""damage":{"score":0.667,"repaired":1,"guessed":0,"flagged":1},"findings":["#
        + #"{"kind":"entity","outcome":"repaired","start":3,"end":7,"text":"&lt;","repaired":"<","confidence":1.000},"#
        + "{\"kind\":\"lost\",\"outcome\":\"flagged\",\"start\":7,\"end\":10,\"text\":\"\u{FFFD}\",\"repaired\":null,\"confidence\":1.000}]}\n"
    )
  }
}
