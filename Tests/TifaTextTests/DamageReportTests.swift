import Testing
import TifaTestSupport

@testable import TifaText

@Suite("Damage report") struct DamageReportTests {
  static let normalizer = Normalizer(
    steps: [
      GlossStripping(), EntityDecoding(), InvisibleRemoval(), CompatibilityUnification(), SpacingRemoval(),
      WidthUnification(), PunctuationUnification(), LossFlagging(),
    ], preset: .forAnalysis)

  static func report(_ text: String, _ preset: RepairPreset? = nil) -> DamageReport {
    normalizer.normalize(SourceText(text), preset).damage
  }

  @Test("a clean text has no findings") func clean() {
    let report = Self.report("区委书记（兼）出席，市长,区长到会。")
    #expect(report.findings.isEmpty)
    #expect(report.score == 0)
  }

  @Test("findings say where, what, and what became of it") func findings() throws {
    let source = SourceText("⼈⺠&ldquo;锟斤拷锟斤拷\u{FFFD}\u{E000}")
    let report = Self.normalizer.normalize(source).damage
    #expect(report.findings.map(\.kind) == [.compatibility, .entity, .lost, .privateUse])
    #expect(report.findings.map(\.outcome) == [.repaired, .repaired, .flagged, .flagged])
    #expect(
      report.findings.map { source.string(in: $0.span) } == ["⼈⺠", "&ldquo;", "锟斤拷锟斤拷\u{FFFD}", "\u{E000}"])
    #expect(report.findings[0].replacement == "人民".unicodeScalars.map(\.value))
    #expect(report.findings[2].replacement == nil)
    #expect(report.count(.repaired) == 2)
    #expect(report.count(.flagged) == 2)
    // Three characters made and eight flagged of eleven.
    #expect(report.score == 1)
  }

  @Test("a run in another encoding is found, though it was read rightly") func mixedEncodings() throws {
    // 区委书记 in GB18030 between lines in UTF-8.
    let bytes =
      Array("会议听取了有关情况的汇报。\n".utf8)
      + [0xC7, 0xF8, 0xCE, 0xAF, 0xCA, 0xE9, 0xBC, 0xC7, 0x0A] + Array("会议由苏未眠主持。\n".utf8)
    let text = Self.normalizer.normalize(try SourceText(decoding: bytes))
    let finding = try #require(text.damage.findings.first)
    #expect(text.damage.findings.count == 1)
    #expect(finding.kind == .mixedEncoding)
    #expect(finding.outcome == .repaired)
    #expect(text.source.string(in: finding.span).contains("区委书记"))
    #expect(text.damage.score == 0)
  }

  @Test("a repair that is not proved is a guess") func guesses() {
    let report = Self.report("区 委 书 记")
    #expect(report.findings.map(\.outcome) == [.guessed, .guessed, .guessed])
    #expect(report.score == 0.75)
  }

  @Test("style is changed on request, and is no damage") func style() {
    let text = "市长,王２"
    #expect(Self.report(text).findings.isEmpty)
    let report = Self.report(text, .uniform)
    #expect(report.findings.map(\.kind) == [.punctuation, .width])
    #expect(report.score == 0)
  }

  @Test("steps are chosen per call") func steps() {
    let text = "⼈民&lt;"
    #expect(Self.normalizer.normalize(SourceText(text), [.entities]).repairedString == "⼈民<")
    #expect(Self.normalizer.normalize(SourceText(text), .minimal).repairedString == "⼈民<")
    #expect(Self.normalizer.normalize(SourceText(text), []).repairedString == text)
    #expect(Self.normalizer.normalize(SourceText(text)).repairedString == "人民<")
    #expect(RepairPreset.forAnalysis.removing(.spacing) == RepairPreset.minimal.adding(.compatibility))
  }

  @Test("any text comes back from what was made of it and the edits") func undoing() {
    let pieces = [
      "区", "委", "書", "(qū)", "(jì)", "(a)", "&lt;", "&#25106;", "&", "\u{200B}", "⼈", "\u{2F804}", " ", "　",
      "１",
      ",", "(", ")", "锟斤拷", "\u{FFFD}", "\u{E5E5}", "\u{10FFFD}", "\n", "A", "鍙戝睍", "å…¬",
    ]
    var generator = SplitMix64(seed: 5)
    for round in 0..<3_000 {
      let text = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        pieces.randomElement(using: &generator)!
      }.joined()
      let normalized = Self.normalizer.normalize(SourceText(text), .uniform)
      #expect(
        normalized.edits.undone(in: normalized.repaired) == normalized.source.scalars,
        "round \(round): \(text)")
      #expect(
        normalized.edits.applied(to: normalized.source.scalars) == normalized.repaired,
        "round \(round): \(text)")
      for finding in normalized.damage.findings {
        #expect(
          Array(normalized.source.scalars[finding.span.range]) == finding.original, "round \(round): \(text)")
      }
      // What is left keeps its place: a span leads to the source and back.
      for index in 0..<normalized.count {
        let span = NormalizedSpan(index, index + 1)
        let there = normalized.sourceSpan(of: span)
        #expect(
          normalized.offsets.normalizedSpan(of: there).contains(span), "round \(round), \(index): \(text)")
      }
    }
  }
}
