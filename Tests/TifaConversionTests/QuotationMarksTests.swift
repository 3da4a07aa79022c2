import Testing
import TifaConversion
import TifaTestSupport

@Suite("Quotation marks") struct QuotationMarksTests {
  static let rows: [(style: Converter.QuotationStyle, text: String, converted: String)] = [
    (.corner, "“守住‘三道防線’”", "「守住『三道防線』」"),
    (.curly, "「守住『三道防线』」", "“守住‘三道防线’”"),
    (.corner, "don’t, ’90s, 「stays」", "don’t, ’90s, 「stays」"),
    (.corner, "‘don’t’", "『don’t』"),
    (.corner, "‘甲\n乙’", "『甲\n乙’"),
    (.corner, "‘甲’乙’", "『甲』乙’"),
    (.corner, "", ""),
    (.curly, "〈〉《》", "〈〉《》"),
  ]

  @Test("change to those of a style, apostrophes stay", arguments: rows)
  func converts(style: Converter.QuotationStyle, text: String, converted: String) {
    #expect(Converter.QuotationMarks.convert(text, to: style) == converted)
    // Whole or in pieces that end between characters.
    for length in 1...3 {
      var marks = Converter.QuotationMarks(style)
      var output: [UInt8] = []
      var rest = Array(text.unicodeScalars)[...]
      while !rest.isEmpty {
        let piece = String(String.UnicodeScalarView(rest.prefix(length)))
        output += marks.convert(Array(piece.utf8), isFinal: false)
        rest = rest.dropFirst(length)
      }
      output += marks.convert([], isFinal: true)
      #expect(String(decoding: output, as: UTF8.self) == converted, "pieces of \(length)")
    }
  }

  @Test("are known for every named target but the Japanese") func styles() {
    for (name, configuration) in Converter.Configuration.named {
      let expected: Converter.QuotationStyle? =
        name.hasPrefix("simplified") ? .curly : name == "japanese" ? nil : .corner
      #expect(configuration.quotationStyle == expected, "\(name)")
    }
    #expect(Converter.Configuration("my/own2twp.json").quotationStyle == .corner)
    #expect(Converter.Configuration("my2/own.json").quotationStyle == nil)
  }
}
