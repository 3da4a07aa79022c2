import Testing

@testable import TifaCorpus

@Suite("JSON lines") struct JSONLineTests {
  private func line(_ text: String) throws -> JSONLine { try JSONLine(Array(text.utf8)) }

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
