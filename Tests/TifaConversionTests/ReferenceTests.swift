import Testing
import TifaTestSupport
import TifaText

@testable import TifaConversion

/// Tifa's engine gives what libopencc gives, byte for byte, and gives it in pieces as in one.
@Suite("Conversion against libopencc") struct ReferenceTests {
  @Test("is the same on words glued together", arguments: Converter.Configuration.installed)
  func gluedWords(configuration: Converter.Configuration) throws {
    let (converter, reference) = (
      try Converter(configuration), try Converter(configuration, engine: .openCC)
    )
    let keys = try ConversionKeys(of: configuration)
    var generator = SplitMix64(seed: 20)
    for _ in 0..<300 {
      let text = keys.gluedString(using: &generator)
      #expect(converter.convert(text) == reference.convert(text), "\(text.debugDescription)")
    }
  }

  @Test("is the same on random Unicode", arguments: ["s2twp", "t2s", "jp2t"])
  func randomUnicode(name: String) throws {
    let configuration = Converter.Configuration(name)
    let (converter, reference) = (
      try Converter(configuration), try Converter(configuration, engine: .openCC)
    )
    var generator = SplitMix64(seed: 21)
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0x36F, 0x2E80...0xD7FF, 0x4E00...0x9FFF, 0xE000...0xFFFF, 0x10000...0x10FFFF,
    ]
    for _ in 0..<1000 {
      let scalars = (0..<Int.random(in: 1...20, using: &generator)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: ranges.randomElement(using: &generator)!, using: &generator))
      }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(converter.convert(text) == reference.convert(text), "\(text.debugDescription)")
    }
  }

  @Test("is the same around bytes that are no UTF-8, and counts them", arguments: ["s2twp", "t2s"])
  func invalidBytes(name: String) throws {
    let configuration = Converter.Configuration(name)
    let (converter, reference) = (
      try Converter(configuration), try Converter(configuration, engine: .openCC)
    )
    let keys = try ConversionKeys(of: configuration)
    let broken: [[UInt8]] = [
      [0xFF], [0x80], [0xC0, 0x80], [0xE4], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF0, 0xA0, 0xAE], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
    ]
    var generator = SplitMix64(seed: 22)
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<4 {
        bytes += Array(keys.gluedString(using: &generator).utf8)
        bytes += broken.randomElement(using: &generator)!
      }
      var (found, expected): ([UInt8], [UInt8]) = ([], [])
      let count = converter.convert(bytes[...], into: &found)
      let expectedCount = reference.convert(bytes[...], into: &expected)
      #expect(found == expected, "\(bytes)")
      #expect(count == expectedCount, "\(bytes)")
    }
  }

  /// Words that vanish, on the way and at the end, behind a normalisation of several characters.
  private static let deleting = Converter.Configuration(
    json: """
      {"normalization": [{"dict": {"type": "inline", "entries": {"子": "丑丑", "寅卯": "辰"}}}],
       "conversion_chain": [
         {"dict": {"type": "inline", "entries": {"甲乙": "", "丁": "戊己庚", "丑辰": "甲", "甲": "乙丁"}}},
         {"dict": {"type": "inline", "entries": {"丙乙": "丁丁", "戊己": "", "庚乙": "", "乙": "a", "己": "己己"}}}]}
      """)

  @Test(
    "the inspector, the stream and the parts between cuts give the same",
    arguments: ["s2twp", "tw2sp", "t2jp", "deleting"])
  func pieces(name: String) throws {
    let configuration = name == "deleting" ? Self.deleting : Converter.Configuration(name)
    let converter = try Converter(configuration)
    let inspector = try ConversionInspector(configuration)
    let keys = try ConversionKeys(of: configuration)
    var generator = SplitMix64(seed: 23)
    for round in 0..<150 {
      var text = ""
      for _ in 0..<6 { text += keys.gluedString(using: &generator) }
      var bytes = Array(text.utf8)
      let whole = converter.convert(bytes)
      #expect(Array(inspector.inspect(SourceText(text)).output.utf8) == whole, "\(text.debugDescription)")
      // Cuts anywhere, inside characters too, and in every third round around broken bytes.
      if round % 3 == 0 { bytes.insert(0xE4, at: Int.random(in: 0...bytes.count, using: &generator)) }
      let expected = converter.convert(bytes)
      var stream = Converter.Stream(converter)
      var output: [UInt8] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = min(rest.count, Int.random(in: 1...40, using: &generator))
        output += stream.convert(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
      }
      output += stream.finish()
      #expect(output == expected, "\(bytes)")
      // Parts that end where a text can be cut.
      var parts: [UInt8] = []
      rest = bytes[...]
      while let cut = converter.lastCut(in: rest.prefix(Int.random(in: 1...60, using: &generator))) {
        converter.convert(rest[..<cut], into: &parts)
        rest = rest[cut...]
      }
      converter.convert(rest, into: &parts)
      #expect(parts == expected, "\(bytes)")
    }
  }

  @Test("many threads give what one does") func threads() async throws {
    let converter = try Converter(.taiwanPhrases)
    let keys = try ConversionKeys(of: .taiwanPhrases)
    var generator = SplitMix64(seed: 24)
    let texts = (0..<60).map { _ in keys.gluedString(using: &generator) }
    let expected = texts.map { converter.convert($0) }
    let found = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { texts.map { converter.convert($0) } } }
      return await group.reduce(into: [[String]]()) { $0.append($1) }
    }
    #expect(found.allSatisfy { $0 == expected })
  }
}
