import Foundation
import Testing
import TifaTestSupport

@testable import TifaCorpus

@Suite("JSON writer") struct JSONWriterTests {
  @Test("keeps the order of fields and writes null for nothing")
  func order() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("z", "甲")
      writer.field("a", 3)
      writer.field("none", nil as String?)
      writer.field("yes", true)
      writer.field("list") { $0.array([1, 2]) { $0.raw(String($1)) } }
      writer.field("empty") { $0.array([] as [Int]) { $0.raw(String($1)) } }
      writer.field("object") { $0.object { _ in } }
    }
    let text = writer.finish()
    #expect(
      text == #"{"z":"甲","a":3,"none":null,"yes":true,"list":[1,2],"empty":[],"object":{}}"#)
  }

  @Test("indents by two spaces a level")
  func pretty() {
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.field("a", 1)
      writer.field("list") { writer in
        writer.array(["x"]) { writer, value in writer.object { $0.field("b", value) } }
      }
      writer.field("empty") { $0.array([] as [Int]) { $0.raw(String($1)) } }
    }
    let text = writer.finish()
    #expect(
      text == """
        {
          "a": 1,
          "list": [
            {
              "b": "x"
            }
          ],
          "empty": []
        }
        """)
  }

  @Test(
    "writes decimals as numbers and the rest as strings",
    arguments: [
      ("12000000", "12000000"), ("-0.50", "-0.50"), ("0", "0"), ("007", "\"007\""), ("1.", "\"1.\""),
      ("", "\"\""),
      ("1/3", "\"1/3\""), ("１", "\"１\""), ("1e5", "\"1e5\""), ("-", "\"-\""), ("1.2.3", "\"1.2.3\""),
    ])
  func decimals(value: String, json: String) {
    var writer = JSONWriter()
    writer.decimal(value)
    let text = writer.finish()
    #expect(text == json)
  }

  @Test(
    "writes whole numbers as the standard library does",
    arguments: [0, 9, 10, 99, 100, -1, -10, 999_999_999_999, 1_000_000_000_000_000_000, .max, .min])
  func numbers(value: Int) {
    var writer = JSONWriter()
    writer.number(value)
    let text = writer.finish()
    #expect(text == String(value))
  }

  @Test("writes whole numbers of each length")
  func shortNumbers() {
    var writer = JSONWriter()
    let values = Array(-100...20_000)
    writer.array(values) { $0.number($1) }
    let text = writer.finish()
    #expect(text == "[" + values.map(String.init).joined(separator: ",") + "]")
  }

  @Test("writes shares with three decimals", arguments: [(0, "0.000"), (0.0204, "0.020"), (0.9996, "1.000")])
  func shares(value: Double, json: String) {
    var writer = JSONWriter()
    writer.share(value)
    let text = writer.finish()
    #expect(text == json)
  }

  @Test("leaves out the members that do not satisfy a condition")
  func condition() {
    let isEven = { (number: borrowing Int) in number % 2 == 0 }
    let isLarge = { (number: borrowing Int) in number > 4 }
    var writer = JSONWriter()
    writer.array([1, 2, 3, 4], where: isEven) { $0.number($1) }
    let some = writer.finish(with: "\n")
    #expect(some == "[2,4]\n")
    var pretty = JSONWriter(isPretty: true)
    pretty.array([1, 2, 3, 4], where: isLarge) { $0.number($1) }
    let none = pretty.finish()
    #expect(none == "[]")
  }

  @Test("keeps a comma that is data")
  func commas() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("a,", ",")
      writer.field(named: ",") { $0.raw("[1,2]") }
    }
    let text = writer.finish()
    #expect(text == #"{"a,":",",",":[1,2]}"#)
  }

  @Test("writes more than it had room for")
  func growth() {
    var writer = JSONWriter(capacity: 1)
    writer.array(Array(0..<500)) { writer, value in writer.object { $0.field("n", value) } }
    let text = writer.finish()
    #expect(text == "[" + (0..<500).map { "{\"n\":\($0)}" }.joined(separator: ",") + "]")
  }

  @Test("escapes what would end a line")
  func lineSeparators() {
    #expect(
      JSONWriter.string("a\u{2028}b\u{2029}\u{1}\u{1F}\u{7F}") == "\"a\\u2028b\\u2029\\u0001\\u001f\u{7F}\"")
    // 娨 ends in the byte of a line separator.
    #expect(JSONWriter.string("娨©") == "\"娨©\"")
  }

  @Test("escapes a character wherever it stands", arguments: ["\"", "\\", "\u{1}", "\n", "\u{2028}"])
  func places(escaped: String) {
    let json = ["\"": "\\\"", "\\": "\\\\", "\u{1}": "\\u0001", "\n": "\\n", "\u{2028}": "\\u2028"][escaped]!
    for length in 0..<40 {
      for place in 0...length {
        let (before, behind) = (
          String(repeating: "a", count: place), String(repeating: "b", count: length - place)
        )
        #expect(JSONWriter.string(before + escaped + behind) == "\"\(before)\(json)\(behind)\"")
      }
    }
  }

  @Test("writes strings that a decoder reads as they were")
  func roundTrip() throws {
    var random = SplitMix64(seed: 8259)
    let alphabet: [Character] = [
      "\"", "\\", "/", "\n", "\r", "\t", "\0", "\u{1B}", "\u{2028}", "\u{2029}", "\u{2027}", "阵", "𠮷", "é",
      "a",
    ]
    for _ in 0..<2000 {
      let value = random.string(of: alphabet, upTo: 12)
      let json = JSONWriter.string(value)
      let decoded = try JSONDecoder().decode(String.self, from: Data(json.utf8))
      #expect(decoded == value, "value \(value.debugDescription)")
    }
  }
}
