import Testing
import TifaTestSupport
import TifaText

@testable import TifaConversion

/// What a converted text knows of its source.
@Suite("Alignment of conversions") struct AlignmentTests {
  @Test("leads from a word to its source and back where words grow and shrink") func example() throws {
    let configuration = Converter.Configuration(
      json:
        "{\"conversion_chain\": [{\"dict\": {\"type\": \"inline\", \"entries\": {\"甲乙\": \"丙\", \"丁\": \"戊己庚\", \"辛壬\": \"壬辛\"}}}]}"
    )
    let text = try Converter(configuration).convertAligned(SourceText("𠮷甲乙a丁辛壬癸"))
    #expect(text.string == "𠮷丙a戊己庚壬辛癸")
    #expect(text.count == 9)
    #expect(text.sourceSpan(of: ConvertedSpan(1, 2)) == TextSpan(1..<3))
    #expect(text.sourceSpan(of: ConvertedSpan(4, 5)) == TextSpan(4..<5))
    #expect(text.sourceSpan(of: ConvertedSpan(2, 4)) == TextSpan(3..<5))
    #expect(text.convertedSpan(of: TextSpan(2..<3)) == ConvertedSpan(1, 2))
    #expect(text.convertedSpan(of: TextSpan(4..<5)) == ConvertedSpan(3, 6))
    #expect(text.convertedSpan(of: TextSpan(5..<6)) == ConvertedSpan(6, 7))
    #expect(text.sourceSpan(of: ConvertedSpan(9, 9)) == TextSpan(8..<8))
  }

  @Test("leads between bytes too") func bytes() throws {
    let converter = try Converter(
      Converter.Configuration(
        json: "{\"conversion_chain\": [{\"dict\": {\"type\": \"inline\", \"entries\": {\"甲乙\": \"丙\"}}}]}"))
    var output = Array("before".utf8)
    let alignment = converter.convertAligned(Array("a甲乙丁".utf8)[...], into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "beforea丙丁")
    #expect(alignment.sourceRange(of: 1..<4) == 1..<7)
    #expect(alignment.sourceRange(of: 4..<7) == 7..<10)
    #expect(alignment.outputRange(of: 1..<4) == 1..<4)
    #expect(alignment.outputRange(of: 7..<10) == 4..<7)
    #expect(alignment.sourceRange(of: 7..<7) == 10..<10)
  }

  static let configurations = [
    Converter.Configuration("s2twp"), Converter.Configuration("tw2sp"), Converter.Configuration("t2s"),
    // Words that grow and shrink, in stages that follow one another, behind a normalisation that does too.
    Converter.Configuration(
      json: """
        {"normalization": [{"dict": {"type": "inline", "entries": {"子": "丑丑", "寅卯": "辰"}}}],
         "conversion_chain": [
           {"dict": {"type": "inline", "entries": {"甲乙": "丙", "丁": "戊己庚", "丑辰": "甲", "甲": "乙丁"}}},
           {"dict": {"type": "inline", "entries": {"丙": "丁丁", "戊己": "𠮷", "庚乙": "b", "乙": "a"}}}]}
        """, name: "growing"),
  ]

  @Test("every span of the output has its source, and back", arguments: configurations)
  func properties(configuration: Converter.Configuration) throws {
    let converter = try Converter(configuration)
    let keys = try ConversionKeys(of: configuration)
    var generator = SplitMix64(seed: 7)
    for _ in 0..<120 {
      let source = SourceText(keys.gluedString(using: &generator))
      let text = converter.convertAligned(source)
      #expect(text.string == converter.convert(source.string), "\(source.string)")
      #expect(text.count == text.string.unicodeScalars.count, "\(source.string)")
      let output = text.string.unicodeScalars.map(\.value)
      // The whole leads to the whole.
      #expect(text.sourceSpan(of: ConvertedSpan(0, text.count)).end.scalars <= source.count)
      #expect(text.convertedSpan(of: source.fullSpan) == ConvertedSpan(0, text.count), "\(source.string)")
      var lastStart = 0
      var lastEnd = 0
      for index in 0..<text.count {
        let span = text.sourceSpan(of: ConvertedSpan(index, index + 1))
        // Spans are in order, inside the source, and leave nothing of it out.
        #expect(
          span.start.scalars >= lastStart && span.end.scalars >= lastEnd, "\(source.string) at \(index)")
        #expect(span.end.scalars <= source.count && !span.isEmpty, "\(source.string) at \(index)")
        (lastStart, lastEnd) = (span.start.scalars, span.end.scalars)
        // The way back holds the place that it came from.
        let back = text.convertedSpan(of: span)
        #expect(back.start <= index && index < back.end, "\(source.string) at \(index)")
        // What no dictionary has is the same on both sides.
        if output[index] < 0x80, span.count == 1, source.scalars[span.start.scalars] < 0x80 {
          #expect(output[index] == source.scalars[span.start.scalars], "\(source.string) at \(index)")
        }
      }
      for _ in 0..<8 {
        let start = Int.random(in: 0...source.count, using: &generator)
        let end = Int.random(in: start...source.count, using: &generator)
        let span = TextSpan(start..<end)
        let converted = text.convertedSpan(of: span)
        #expect(converted.end <= text.count, "\(source.string) \(span)")
        if converted.count > 0 {
          #expect(text.sourceSpan(of: converted).contains(span), "\(source.string) \(span)")
        }
      }
    }
  }
}
