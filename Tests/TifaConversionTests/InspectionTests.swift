import Testing
import TifaTestSupport
import TifaText

@testable import TifaConversion

@Suite("Inspection of conversions") struct InspectionTests {
  @Test("tells the segments, the stages, and which dictionary decided") func stages() throws {
    let source = SourceText("皇后在后面用鼠标")
    let inspection = try ConversionInspector(.taiwanPhrases).inspect(source)
    #expect(inspection.source == source)
    #expect(inspection.normalization == [])
    #expect(inspection.segments == ["皇后", "在后", "面用鼠标"])
    #expect(inspection.words.map(\.text) == ["皇后", "在后"])
    #expect(
      inspection.stages.map(\.segments) == [
        ["皇后", "在後", "面用鼠標"], ["皇后", "在後", "面用滑鼠"], ["皇后", "在後", "面用滑鼠"],
      ])
    #expect(
      inspection.stages.map(\.dictionaries) == [
        ["STPhrases.ocd2", "STCharacters.ocd2"], ["TWPhrases.ocd2"], ["TWVariants.ocd2"],
      ])
    let replaced = inspection.stages[1].replacements
    #expect(replaced.map(\.text) == ["鼠標"])
    #expect(replaced.map(\.target) == ["滑鼠"])
    #expect(replaced.map(\.span) == [TextSpan(6..<8)])
    #expect(replaced.map(\.dictionary) == ["TWPhrases.ocd2"])
    #expect(inspection.output == "皇后在後面用滑鼠")
  }

  @Test("names the user's files, inline dictionaries and normalisation, with places in the source")
  func names() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("丙丁\t午\n", to: "mine.txt")
    let configuration = Converter.Configuration(
      json: """
        {"normalization": [{"dict": {"type": "inline", "entries": {"子": "甲乙"}}}],
         "conversion_chain": [{"dict": {"type": "inline", "entries": {"乙丙": "寅", "甲": "卯"}}}]}
        """)
    let inspector = try ConversionInspector(
      configuration, dictionary: ConversionDictionary(contentsOf: path))
    let inspection = inspector.inspect(SourceText("子戊⿰甲甲丙丁"))
    #expect(inspection.normalization.map(\.segments) == [["甲乙戊⿰甲甲丙丁"]])
    #expect(inspection.normalization[0].replacements.map(\.span) == [TextSpan(0..<1)])
    #expect(inspection.segments == ["甲乙戊", "⿰甲甲", "丙丁"])
    #expect(inspection.words.map(\.dictionary) == ["mine.txt"])
    #expect(inspection.stages[0].replacements.map(\.dictionary) == ["inline"])
    #expect(inspection.stages[0].replacements.map(\.span) == [TextSpan(0..<1)])
    #expect(inspection.output == "卯乙戊⿰甲甲午")
  }

  @Test("finds the characters that could become others") func ambiguities() throws {
    let source = SourceText("头发发展，干净")
    let found = try ConversionInspector(.traditional).ambiguities(in: source)
    #expect(found.map(\.text) == ["发", "发", "干"])
    #expect(found.map(\.span) == [TextSpan(1..<2), TextSpan(2..<3), TextSpan(5..<6)])
    #expect(found.map(\.chosen) == ["髮", "發", "乾"])
    #expect(found.map(\.word) == ["头发", "发展", "干净"])
    #expect(found.map(\.dictionary) == ["STPhrases.ocd2", "STPhrases.ocd2", "STPhrases.ocd2"])
    #expect(found[0].alternatives == ["發", "髮"])
    #expect(found[2].alternatives == ["幹", "乾", "干"])
  }

  @Test("alternatives are in the target's forms, and words of the user decide too") func alternatives() throws
  {
    let words = ConversionDictionary([("头里", "頭裡")])
    let found = try ConversionInspector(.taiwan, dictionary: words).ambiguities(in: SourceText("里头里"))
    #expect(found.map(\.alternatives) == [["裡", "里"], ["裡", "里"]])
    #expect(found.map(\.word) == ["里", "头里"])
    #expect(found.map(\.dictionary) == ["STCharacters.ocd2", "user"])
    #expect(found.map(\.chosen) == ["裡", "裡"])
  }

  @Test("each ambiguity is a choice that the conversion made", arguments: ["s2t", "s2tw", "s2twp"])
  func properties(name: String) throws {
    let configuration = Converter.Configuration(name)
    let inspector = try ConversionInspector(configuration)
    let keys = try ConversionKeys(of: configuration)
    var generator = SplitMix64(seed: 31)
    var count = 0
    for _ in 0..<25 {
      let source = SourceText(keys.gluedString(using: &generator))
      for ambiguity in inspector.ambiguities(in: source) {
        count += 1
        #expect(source.string(in: ambiguity.span) == ambiguity.text, "\(source.string)")
        #expect(ambiguity.alternatives.count > 1, "\(source.string)")
        #expect(Set(ambiguity.alternatives).count == ambiguity.alternatives.count, "\(source.string)")
        if ambiguity.word == ambiguity.text, name != "s2twp" {
          #expect(ambiguity.alternatives.first == ambiguity.chosen, "\(source.string)")
        }
      }
    }
    #expect(count > 5)
  }
}
