import Testing

@testable import TifaExtraction

@Suite("Numerals of frames") struct NumeralParserTests {
  @Test("are the ASCII digits and the characters that have a value, and no others")
  func agrees() {
    for scalar in UInt32(0)..<0x2_0000 {
      let expected =
        scalar < 0x4E00 ? (0x30...0x39).contains(scalar) : NumeralParser.value(of: scalar) != nil
      if NumeralParser.isNumeral(scalar) != expected {
        Issue.record("U+\(String(scalar, radix: 16)) should be \(expected ? "a" : "no") numeral")
      }
    }
  }
}
