import Testing
import TifaTestSupport
import TifaText

@testable import TifaConversion

@Suite("Protection of names") struct ProtectionTests {
  /// A text in which what is to be protected stands in brackets.
  struct Row: CustomTestStringConvertible, Sendable {
    let text: String
    let kind: ProtectedSpan.Kind
    var configuration: Converter.Configuration = .traditional
    let converted: String
    var testDescription: String { "\(text) \(kind.rawValue)" }
  }

  static let rows = [
    Row(text: "[范余生]在范围内", kind: .person, converted: "范余生在範圍內"),
    Row(text: "[于丑征]对于征收", kind: .person, converted: "于丑征對於徵收"),
    Row(text: "[郁里后]", kind: .person, converted: "郁里后"),
    Row(text: "[习见明]", kind: .person, converted: "習見明"),
    // Names write these in full.
    Row(text: "[叶云杰][万胜丰]", kind: .person, converted: "葉雲傑萬勝豐"),
    // A surname of its own, but a word elsewhere.
    Row(text: "[党建党]", kind: .person, converted: "党建黨"),
    Row(text: "书记[陈后]来到", kind: .person, converted: "書記陳后來到"),
    Row(text: "[于都]县和[余杭]、[台湾]", kind: .place, converted: "于都縣和餘杭、臺灣"),
    Row(text: "[里后]", kind: .place, converted: "里后"),
    Row(text: "[网络强国]和网络", kind: .formulation, configuration: .taiwanPhrases, converted: "網絡強國和網路"),
    Row(text: "[全面从严治党]", kind: .formulation, converted: "全面從嚴治黨"),
    Row(text: "[忠诚干净担当]", kind: .formulation, converted: "忠誠乾淨擔當"),
    Row(text: "[鼠标]", kind: .person, configuration: .taiwanPhrases, converted: "鼠標"),
    Row(text: "[里后]", kind: .person, configuration: .taiwan, converted: "里后"),
    Row(text: "[魏徵]的象徵", kind: .person, configuration: .simplified, converted: "魏徵的象征"),
  ]

  /// A converter for each configuration of the rows, made once.
  private static let converters = Dictionary(
    uniqueKeysWithValues: Set(rows.map(\.configuration)).map { configuration in
      (configuration, Result { try ProtectingConverter(configuration) })
    })

  @Test("keeps the characters of what is protected", arguments: rows)
  func protects(row: Row) throws {
    var (scalars, spans): ([UInt32], [ProtectedSpan]) = ([], [])
    var start = 0
    for scalar in row.text.unicodeScalars {
      switch scalar {
      case "[": start = scalars.count
      case "]": spans.append(ProtectedSpan(TextSpan(start..<scalars.count), row.kind))
      default: scalars.append(scalar.value)
      }
    }
    let source = SourceText(scalars: scalars, encoding: .utf8)
    let converter = try #require(try Self.converters[row.configuration]?.get())
    #expect(converter.convert(source, protecting: spans) == row.converted)
    #expect(converter.convert(source, protecting: []) == converter.converter.convert(source.string))
  }

  @Test("of two that overlap the first in the list stands") func overlaps() throws {
    let converter = try #require(try Self.converters[.traditional]?.get())
    let source = SourceText("范于余于")
    let person = ProtectedSpan(TextSpan(1..<3), .person)
    let others = [ProtectedSpan(TextSpan(0..<2), .person), ProtectedSpan(TextSpan(2..<4), .person)]
    #expect(converter.convert(source, protecting: [person] + others) == "範于余於")
    #expect(converter.convert(source, protecting: others + [person]) == "范于余于")
  }

  @Test("words of the user stand in protected parts too") func userWords() throws {
    let words = ConversionDictionary([("余", "餘")])
    let converter = try ProtectingConverter(.traditional, dictionary: words)
    let name = ProtectedSpan(TextSpan(0..<3), .person)
    #expect(converter.convert(SourceText("范余于"), protecting: [name]) == "范餘于")
  }

  @Test("what is no UTF-8 passes through and is one character of the text") func invalidBytes() throws {
    let converter = try #require(try Self.converters[.traditional]?.get())
    let bytes = [0xFF, 0xE4] + Array("范余汉".utf8) + [0x80]
    let (output, count) = converter.convert(bytes) { source in
      #expect(source.scalars == [0xFFFD, 0xFFFD, 0x8303, 0x4F59, 0x6C49, 0xFFFD])
      return [ProtectedSpan(TextSpan(2..<4), .person)]
    }
    #expect(output == [0xFF, 0xE4] + Array("范余漢".utf8) + [0x80])
    #expect(count == 3)
  }
}
