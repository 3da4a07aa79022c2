import Foundation
import Testing
import TifaTestSupport

@testable import TifaCorpus

@Suite("Plain JSON lines") struct PlainJSONLineTests {
  private func plainLine(_ bytes: [UInt8], textField: String = "text") -> PlainJSONLine? {
    var scratch: [UInt32] = []
    return PlainJSONLine(bytes, textField: textField, scratch: &scratch)
  }

  @Test("are read as the decoder reads them")
  func property() throws {
    var random = SplitMix64(seed: 2203)
    let values = [
      "\"\"", "\"甲“乙”\"", "\"a\\n\\t\\r\\\\\\/\\\"b\"", "\"𠮷\u{2028}\"", "0", "7", "20240305",
      "123456789012345", "true",
      "false", "null",
    ]
    for _ in 0..<500 {
      let space = { ["", " ", "\t "].randomElement(using: &random)! }
      let count = Int.random(in: 1...5, using: &random)
      var fields: [String] = []
      for number in 0..<count {
        fields.append(
          "\(space())\"\(number)名\"\(space()):\(space())\(values.randomElement(using: &random)!)\(space())")
      }
      let json = "{\(fields.joined(separator: ","))}\(space())"
      let bytes = Array(json.utf8)
      let line = try #require(plainLine(bytes), "line \(json)")
      let decoded = try JSONDecoder().decode([String: JSONValue].self, from: Data(bytes))
      #expect(decoded.count == line.fields.count, "line \(json)")
      for field in line.fields {
        #expect(PlainJSONLine.value(in: bytes, field.place) == decoded[field.name], "line \(json)")
        let scalars = plainLine(bytes, textField: field.name)?.text
        if case .string(let text)? = decoded[field.name] {
          #expect(scalars == text.unicodeScalars.map(\.value), "line \(json)")
        } else {
          #expect(scalars == nil, "line \(json)")
        }
      }
      #expect(line.fields.map(\.name) == (0..<count).map { "\($0)名" }, "line \(json)")
    }
  }

  @Test(
    "leave what is unusual or wrong to the decoder",
    arguments: [
      "", "{", "{}", "[]", "{\"a\":1", "{\"a\" 1}", "{\"a\":tru}", "{\"a\":01}", "{\"a\":1.5}", "{\"a\":-1}",
      "{\"a\":1e3}", "{\"a\":1234567890123456}", "{\"a\":\"\\u6587\"}", "{\"a\":\"\\q\"}", "{\"a\":\"x\\",
      "{\"a\":\"x\\\"}",
      "{\"a\":[1]}", "{\"a\":{}}", "{\"a\":1,\"a\":2}", "{\"a\":1,}", "{\"a\":1} x", "{\"a\":\"tab\there\"}",
      "{\"a\":1}\n",
    ])
  func left(text: String) {
    #expect(plainLine(Array(text.utf8)) == nil)
  }

  @Test("have the text that their string is of, whatever lies beside each other in it")
  func text() {
    var random = SplitMix64(seed: 5501)
    let alphabet: [Character] = [
      "区", "，", "“", "𠮷", "é", "ß", "a", "\u{7F}", "\u{800}", "\u{FFFF}", "\u{D7FF}",
    ]
    // One memory for all: a short text has nothing of a longer one before it.
    var scratch: [UInt32] = []
    for _ in 0..<2000 {
      let text = random.string(of: alphabet, upTo: 20)
      let line = PlainJSONLine(Array("{\"text\":\"\(text)\"}".utf8), textField: "text", scratch: &scratch)
      #expect(line?.text == text.unicodeScalars.map(\.value), "text \(text)")
    }
  }

  @Test("are in UTF-8", arguments: ["text", "title"])
  func encoding(field: String) {
    func isRead(_ content: [UInt8]) -> Bool {
      plainLine(Array("{\"\(field)\":\"".utf8) + content + Array("\"}".utf8)) != nil
    }
    var random = SplitMix64(seed: 3629)
    // The bytes at which the forms of UTF-8 begin and end.
    let bytes: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
      0xEF,
      0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var valid = 0
    for _ in 0..<30_000 {
      let content = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        bytes.randomElement(using: &random)!
      }
      let isValid = String(validating: content, as: UTF8.self) != nil
      valid += isValid ? 1 : 0
      #expect(isRead(content) == isValid, "bytes \(content)")
    }
    #expect(valid > 500)
    for high in UInt8(0xE0)...0xEF {
      for middle in UInt8(0x80)...0xBF {
        // Two characters of three bytes, of which the second may be none.
        let content: [UInt8] = [0xE5, 0x8C, 0xBA, high, middle, 0x80]
        let isValid = String(validating: content, as: UTF8.self) != nil
        #expect(isRead(content) == isValid, "bytes \(content)")
        #expect(isRead(Array(content[3...]) + [0x41]) == isValid, "bytes \(content)")
      }
    }
  }
}
