import Testing
import TifaConversion
import TifaTestSupport

/// What is said of configurations and dictionaries that are missing or broken: where, what, and what to do.
@Suite("Errors of conversion") struct ConversionErrorTests {
  /// A configuration that is broken, or whose dictionary `d.txt` is, and the message, in which `@` is the folder.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let configuration: String
    var dictionary: [UInt8] = []
    let message: String
    var testDescription: String { name }
  }

  private static func chain(_ dictionary: String) -> String {
    "{\"conversion_chain\": [{\"dict\": \(dictionary)}]}"
  }
  private static let text = chain("{\"type\": \"text\", \"file\": \"d.txt\"}")
  private static let nested =
    String(repeating: "{\"type\": \"group\", \"dicts\": [", count: 40)
    + "{\"type\": \"inline\", \"entries\": {}}"
    + String(repeating: "]}", count: 40)

  static let rows = [
    Row(
      name: "no JSON", configuration: "{\n\"conversion_chain\": [\n  oops\n]}",
      message: "@/c.json: error: line 3 is no JSON; mend it there"),
    Row(name: "nothing", configuration: "", message: "@/c.json: error: line 1 is no JSON; mend it there"),
    Row(
      name: "a string that does not end", configuration: "{\n// it's a comment\n\"name\": \"x\n}",
      message: "@/c.json: error: line 3 is no JSON; mend it there"),
    Row(
      name: "a missing comma",
      configuration: "{\"a\": [1, 2.5e3, null, /* \n */ true,],\n\n\"b\": {} \"c\": 1}",
      message: "@/c.json: error: line 4 is no JSON; mend it there"),
    Row(
      name: "something behind the end", configuration: "{}\n}",
      message: "@/c.json: error: line 2 is no JSON; mend it there"),
    Row(
      name: "no chain", configuration: "{\"name\": \"x\"}",
      message:
        "@/c.json: error: there is no conversion_chain; a configuration has a list of dictionaries there"),
    Row(
      name: "no list", configuration: "{\"conversion_chain\": 5}",
      message:
        "@/c.json: error: conversion_chain is of the wrong kind; see OpenCC's configurations for the right one"
    ),
    Row(
      name: "no dictionary in a stage", configuration: "{\"conversion_chain\": [{}]}",
      message: "@/c.json: error: dict is missing in conversion_chain[0]; a configuration needs it there"),
    Row(
      name: "a missing dictionary", configuration: chain("{\"type\": \"text\", \"file\": \"none.txt\"}"),
      message:
        "@/c.json: error: the dictionary none.txt is in none of @, /usr/share/opencc; put it there, or give its whole path"
    ),
    Row(
      name: "an unknown type", configuration: chain("{\"type\": \"csv\", \"file\": \"d.txt\"}"),
      message:
        "@/c.json: error: dictionaries of type 'csv' are not known; there are ocd2, text, inline and group"),
    Row(
      name: "a type without a file", configuration: chain("{\"type\": \"text\"}"),
      message: "@/c.json: error: a dictionary of type 'text' has no file; name it there"),
    Row(
      name: "an unknown policy",
      configuration: chain("{\"type\": \"group\", \"match_policy\": \"any\", \"dicts\": []}"),
      message: "@/c.json: error: match_policy 'any' is not known; there are short_circuit and union"),
    Row(
      name: "an empty group", configuration: chain("{\"type\": \"group\", \"dicts\": []}"),
      message: "@/c.json: error: a group has no dicts; name its dictionaries there"),
    Row(
      name: "an inline dictionary without entries", configuration: chain("{\"type\": \"inline\"}"),
      message: "@/c.json: error: an inline dictionary has no entries; give them as an object of strings"),
    Row(
      name: "groups that are too deep", configuration: chain(nested),
      message: "@/c.json: error: groups of dictionaries lie more than 32 deep; make them flatter"),
    Row(
      name: "an unknown segmentation",
      configuration:
        "{\"segmentation\": {\"type\": \"jieba\", \"dict\": {\"type\": \"inline\", \"entries\": {}}}, \"conversion_chain\": [{\"dict\": {\"type\": \"inline\", \"entries\": {}}}]}",
      message: "@/c.json: error: segmentation by 'jieba' is not known; there is mmseg"),
    Row(
      name: "a line without a tab", configuration: text, dictionary: Array("甲\t乙\n丙 丁\n".utf8),
      message:
        "@/d.txt:2: error: there is no tab; a line has a key, a tab, and its values with spaces between them"),
    Row(
      name: "a line without a key", configuration: text, dictionary: Array("\t乙\n".utf8),
      message: "@/d.txt:1: error: there is no key before the tab; write one"),
    Row(
      name: "a line without a value", configuration: text, dictionary: Array("# a\n\n甲\t \n".utf8),
      message: "@/d.txt:3: error: there is no value behind the tab; write one"),
    Row(
      name: "a key that is no UTF-8", configuration: text,
      dictionary: Array("甲\t乙\n".utf8) + [0xFF, 0x09, 0x41, 0x0A],
      message: "@/d.txt:2: error: this is not valid UTF-8; save the file as UTF-8"),
    Row(
      name: "a dictionary that is none", configuration: chain("{\"type\": \"ocd2\", \"file\": \"d.txt\"}"),
      dictionary: Array("甲\t乙\n".utf8),
      message:
        "@/d.txt: error: Invalid format: Invalid OpenCC dictionary header; install OpenCC's data (libopencc-data)"
    ),
  ]

  @Test("say where, what, and what to do", arguments: rows)
  func message(row: Row) throws {
    let folder = try TemporaryFolder()
    try folder.write(row.dictionary, to: "d.txt")
    let path = try folder.write(row.configuration, to: "c.json")
    let message = row.message.replacing("@", with: folder.path)
    #expect {
      try Converter(Converter.Configuration(path))
    } throws: { error in
      "\(error)" == message
    }
    #expect(throws: ConversionError.self) { try ConversionInspector(Converter.Configuration(path)) }
  }

  @Test("a target that is too long") func tooLong() {
    let words = ConversionDictionary([(source: "甲", target: String(repeating: "乙", count: 22_000))])
    #expect {
      try Converter(.traditional, dictionary: words)
    } throws: { error in
      "\(error)"
        == "error: a word of the dictionaries becomes more than 65,535 bytes; give it a shorter target"
    }
  }

  @Test("the names of rows are unique") func uniqueNames() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }

  static let missingOnes: [(name: String, message: String)] = [
    (
      "s2klingon",
      "no configuration is named s2klingon; there are hk2s, hk2t, jp2t, s2hk, s2t, s2tw, s2twp, t2hk, t2jp, t2s, t2tw, tw2s, tw2sp, tw2t"
    ),
    (
      "missing/file.json",
      "missing/file.json: no such configuration file; give a path that exists or one of OpenCC's names"
    ),
  ]

  @Test("a configuration that is missing", arguments: missingOnes, [Converter.Engine.tifa, .openCC])
  func missing(row: (name: String, message: String), engine: Converter.Engine) {
    #expect {
      try Converter(Converter.Configuration(row.name), engine: engine)
    } throws: { "\($0)" == row.message }
  }

  @Test("an inline configuration is named as it was") func inline() {
    #expect {
      try Converter(Converter.Configuration(json: "{", name: "mine"))
    } throws: { "\($0)".hasPrefix("mine: error: ") }
  }

  @Test("a file of words that is missing") func missingWords() {
    #expect {
      try ConversionDictionary(contentsOf: "nowhere/names.txt")
    } throws: { error in
      "\(error)"
        == "nowhere/names.txt: error: the dictionary cannot be read; check the path and its permissions"
    }
  }
}
