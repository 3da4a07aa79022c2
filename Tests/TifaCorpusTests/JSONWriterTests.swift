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
    #expect(
      writer.text == #"{"z":"甲","a":3,"none":null,"yes":true,"list":[1,2],"empty":[],"object":{}}"#)
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
    #expect(
      writer.text == """
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
    #expect(writer.text == json)
  }

  @Test(
    "writes whole numbers as the standard library does",
    arguments: [0, 9, 10, 99, 100, -1, -10, 999_999_999_999, 1_000_000_000_000_000_000, .max, .min])
  func numbers(value: Int) {
    var writer = JSONWriter()
    writer.number(value)
    #expect(writer.text == String(value))
  }

  @Test("writes more than it had room for")
  func growth() {
    var writer = JSONWriter(capacity: 1)
    writer.array(0..<500) { writer, value in writer.object { $0.field("n", value) } }
    #expect(writer.text == "[" + (0..<500).map { "{\"n\":\($0)}" }.joined(separator: ",") + "]")
  }

  @Test("escapes what would end a line")
  func lineSeparators() {
    #expect(
      JSONWriter.string("a\u{2028}b\u{2029}\u{1}\u{1F}\u{7F}") == "\"a\\u2028b\\u2029\\u0001\\u001f\u{7F}\"")
    // 娨 ends in the byte of a line separator.
    #expect(JSONWriter.string("娨©") == "\"娨©\"")
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
