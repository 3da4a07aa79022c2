import Testing
import TifaExtraction
import TifaTestSupport

@Suite("Exact decimals") struct ExactDecimalTests {
  static let rows: [(text: String, description: String)] = [
    ("0", "0"), ("12.50", "12.5"), ("-0.030", "-0.03"), ("1200", "1200"), (".5", "0.5"),
    ("999999999999999999", "999999999999999999"),
  ]

  @Test("reads digits and prints them without zeros at the end", arguments: rows)
  func reads(text: String, description: String) {
    #expect(ExactDecimal(text)?.description == description)
  }

  @Test("prints powers that no integer reaches") func farPowers() {
    #expect(ExactDecimal(12, exponent: 20)?.description == "1200000000000000000000")
    #expect(ExactDecimal(-12, exponent: -20)?.description == "-0.00000000000000000012")
    #expect(ExactDecimal(.max, exponent: -18)?.description == "9.223372036854775807")
    #expect(ExactDecimal(.max, exponent: -19)?.description == "0.9223372036854775807")
    #expect(ExactDecimal(1, exponent: 65) == nil)
  }

  @Test("turns away what is no decimal", arguments: ["", ".", "-", "1.2.3", "12a", "99999999999999999999"])
  func turnsAway(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test("a tenth added ten times is one") func noBinaryNoise() throws {
    let tenth = try #require(ExactDecimal("0.1"))
    var sum = ExactDecimal.zero
    for _ in 0..<10 { sum = try #require(sum.adding(tenth)) }
    #expect(sum == ExactDecimal(1))
  }

  @Test("quotients are rounded to fifteen digits") func divides() {
    #expect(ExactDecimal(2).divided(by: ExactDecimal(3))?.description == "0.666666666666667")
    #expect(ExactDecimal(1).divided(by: ExactDecimal(8))?.description == "0.125")
    #expect(ExactDecimal(-7).divided(by: ExactDecimal(2))?.description == "-3.5")
    #expect(ExactDecimal(7).divided(by: .zero) == nil)
  }

  @Test("scaling up and down again changes nothing") func scales() throws {
    var generator = SplitMix64(seed: 20)
    for _ in 0..<500 {
      let value = ExactDecimal(Int64.random(in: -1_000_000_000...1_000_000_000, using: &generator))
      let power = Int.random(in: -12...12, using: &generator)
      let back = try #require(value.scaled(by: power)?.scaled(by: -power))
      #expect(back == value, "\(value) by 10^\(power)")
      #expect(ExactDecimal(value.description) == value, "\(value)")
    }
  }
}
