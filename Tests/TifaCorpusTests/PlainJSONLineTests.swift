import Foundation
import Testing
import TifaTestSupport

@testable import TifaCorpus

@Suite("Plain JSON lines") struct PlainJSONLineTests {
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
      let line = try #require(PlainJSONLine(bytes), "line \(json)")
      let decoded = try JSONDecoder().decode([String: JSONValue].self, from: Data(bytes))
      #expect(decoded.count == line.fields.count, "line \(json)")
      for field in line.fields {
        #expect(PlainJSONLine.value(in: bytes, field.place) == decoded[field.name], "line \(json)")
        let scalars = PlainJSONLine.scalars(in: bytes, field.place)
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
    #expect(PlainJSONLine(Array(text.utf8)) == nil)
  }
}
