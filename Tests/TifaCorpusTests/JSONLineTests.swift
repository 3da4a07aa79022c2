import Testing
import TifaTestSupport

@testable import TifaCorpus

@Suite("JSON lines") struct JSONLineTests {
  /// A line as the decoder reads it. One that can be read without it has the same fields.
  private func line(_ text: String) throws -> JSONLine {
    let bytes = Array(text.utf8)
    let line = try JSONLine(decoding: bytes)
    var scratch: [UInt32] = []
    if let plain = PlainJSONLine(bytes, textField: "text", scratch: &scratch) {
      let other = JSONLine(bytes, plain)
      #expect(other.fields == line.fields, "line \(text)")
      for field in line.fields { #expect(other.value(field.name) == line.value(field.name), "line \(text)") }
    }
    return line
  }

  @Test("keep their fields in order and as they stand")
  func fields() throws {
    let line = try line(
      #" { "b" : 1.50 , "text":"甲\n\"乙\"","list":[ 1, {"}":"]"} ],"n":null ,"t":true,"":{} } "#)
    #expect(line.fields.map(\.name) == ["b", "text", "list", "n", "t", ""])
    #expect(
      line.fields.map(line.json(of:)) == ["1.50", #""甲\n\"乙\"""#, #"[ 1, {"}":"]"} ]"#, "null", "true", "{}"])
    #expect(line.value("text") == .string("甲\n\"乙\""))
    #expect(line.value("n") == .null)
    #expect(line.value("missing") == nil)
  }

  @Test("read escaped names")
  func escapedNames() throws {
    let line = try line(#"{"\u6587\"本":"甲"}"#)
    #expect(line.fields.map(\.name) == ["文\"本"])
  }

  @Test("have an empty object's no fields")
  func emptyObject() throws { #expect(try line("{}").fields == []) }

  @Test("replace the value of a field and nothing else")
  func replacing() throws {
    let line = try line(#"{"big":12345678901234567890, "text" : "旧" ,"tail":[1,2]}"#)
    #expect(
      line.replacing("text", with: "新\n\"文\"\\")
        == #"{"big":12345678901234567890, "text" : "新\n\"文\"\\" ,"tail":[1,2]}"#)
    #expect(line.replacing("none", with: "x") == nil)
  }

  @Test("have of several fields with one name the last")
  func duplicates() throws {
    let line = try line(#"{"a":1,"text":"甲","a":2,"text":"乙"}"#)
    #expect(line.fields.map(\.name) == ["a", "text"])
    #expect(line.fields.map(line.json(of:)) == ["2", #""乙""#])
    #expect(line.value("text") == .string("乙"))
  }

  @Test("refuse what is nested without end", arguments: ["[", "{\"a\":"])
  func nesting(opening: String) {
    #expect(throws: JSONLine.Malformed(reason: "the line is no valid JSON")) {
      try line("{\"a\":" + String(repeating: opening, count: 100_000))
    }
  }

  /// A value as JSON, with spaces wherever there can be some.
  private func randomValue(depth: Int, using random: inout SplitMix64) -> String {
    let space = ["", " ", "\t"].randomElement(using: &random)!
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: return space + ["true", "false", "null"].randomElement(using: &random)! + space
    case 1:
      return space + ["0", "-1.5", "1e3", "12345678901234567890"].randomElement(using: &random)! + space
    case 2, 3, 4:
      return space
        + JSONWriter.string(random.string(of: ["\"", "\\", "{", "}", "[", ",", ":", "阵", "\n"], upTo: 5))
    case 5:
      let elements = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        randomValue(depth: depth - 1, using: &random)
      }
      return space + "[" + elements.joined(separator: ",") + space + "]"
    default: return space + randomObject(depth: depth - 1, using: &random).json
    }
  }

  private func randomObject(
    depth: Int, using random: inout SplitMix64
  ) -> (json: String, names: [String], values: [String]) {
    let count = Int.random(in: 0...4, using: &random)
    let names = (0..<count).map { "\($0)" + random.string(of: ["\"", "\\", ":", "}", "名"], upTo: 3) }
    let values = (0..<count).map { _ in randomValue(depth: depth, using: &random) }
    let fields = zip(names, values).map { JSONWriter.string($0) + " :" + $1 }
    return ("{" + fields.joined(separator: " , ") + " }", names, values)
  }

  @Test("find the place of every field, whatever stands in the values")
  func property() throws {
    var random = SplitMix64(seed: 7159)
    for _ in 0..<1000 {
      let (json, names, values) = randomObject(depth: 3, using: &random)
      let line = try line(json)
      #expect(line.fields.map(\.name) == names, "line \(json)")
      let expected = values.map { $0.trimming { $0 == " " || $0 == "\t" } }
      #expect(line.fields.map(line.json(of:)) == expected, "line \(json)")
      for name in names {
        let replaced = try #require(line.replacing(name, with: "新\""), "line \(json)")
        #expect(try self.line(replaced).value(name) == .string("新\""), "line \(json)")
      }
    }
  }

  static let malformed = [
    "", "{", "{\"a\":1", "{\"a\" 1}", "{\"a\":tru}", "{\"a\":01}", "{\"a\":\"\\q\"}", "{\"a\":\"\\ud800\"}",
    "{'a':1}",
    "{\"a\":1} x", "{\"a\":[1,}", "{\"a\":\"tab\there\"}", "text",
  ]

  @Test("are refused where they are no valid JSON", arguments: malformed)
  func refused(text: String) {
    #expect(throws: JSONLine.Malformed(reason: "the line is no valid JSON")) { try line(text) }
  }

  @Test("are refused where they are no object", arguments: ["[1]", "\"text\"", "3", "null", "true"])
  func noObject(text: String) {
    #expect(throws: JSONLine.Malformed(reason: "the line is JSON but no object")) { try line(text) }
  }
}

extension String {
  /// The string without the characters at its ends that satisfy a predicate.
  fileprivate func trimming(while predicate: (Character) -> Bool) -> String {
    String(drop(while: predicate).reversed().drop(while: predicate).reversed())
  }
}
