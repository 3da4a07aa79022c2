import Testing
import TifaTestSupport

@testable import TifaText

@Suite("Strings and their scalar values") struct ScalarValuesTests {
  /// Characters of every length in UTF-8, at the ends of their ranges.
  private static let alphabet: [UInt32] = [
    0x41, 0x7F, 0x80, 0x7FF, 0x800, 0x4E00, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF,
  ]

  @Test("lead to each other at every length") func property() {
    var random = SplitMix64(seed: 5150)
    for length in 0...80 {
      for _ in 0..<10 {
        let values = (0..<length).map { _ in Self.alphabet.randomElement(using: &random)! }
        var string = ""
        string.unicodeScalars.append(contentsOf: values.compactMap(Unicode.Scalar.init))
        #expect(Array(String(scalarValues: values).utf8) == Array(string.utf8), "values \(values)")
        #expect([UInt32](scalarsOf: string) == values, "values \(values)")
      }
    }
  }

  @Test("have U+FFFD for what is no scalar value", arguments: [1, 40]) func replacement(count: Int) {
    for value in [0xD800, 0xDFFF, 0x110000] as [UInt32] {
      let string = String(scalarValues: [UInt32](repeating: value, count: count))
      #expect(string == String(repeating: "\u{FFFD}", count: count), "value \(value)")
    }
  }

  @Test("are read with escapes of two bytes", arguments: ["", "|n", "甲|n|n乙", "|n𠮷|n", "é|n丁"])
  func escapes(text: String) {
    let bytes = Array(text.utf8)
    let values = [UInt32](validUTF8: bytes.span, escape: UInt8(ascii: "|")) { _ in 0x0A }
    let expected = text.split(separator: "|n", omittingEmptySubsequences: false).joined(separator: "\n")
    #expect(values == expected.unicodeScalars.map(\.value))
  }

  @Test("come from bytes that are told from malformed ones as the standard library does") func wellFormed() {
    let bytes: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE4, 0xED, 0xEF, 0xF0,
      0xF4, 0xF5, 0xFF,
    ]
    var random = SplitMix64(seed: 3629)
    for _ in 0..<5000 {
      let length = Int.random(in: 0...8, using: &random)
      // Half of them are next to well-formed: characters with a byte changed.
      var text = (0..<length).map { _ in bytes.randomElement(using: &random)! }
      if Bool.random(using: &random) {
        text = Array(
          String(scalarValues: (0..<length).map { _ in Self.alphabet.randomElement(using: &random)! }).utf8)
        if !text.isEmpty {
          text[Int.random(in: text.indices, using: &random)] = bytes.randomElement(using: &random)!
        }
      }
      let isValid = (try? UTF8Span(validating: text.span)) != nil
      #expect(TextEncoding.utf8.isWellFormed(text) == isValid, "bytes \(text)")
    }
  }
}
