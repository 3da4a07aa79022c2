import Foundation
import Testing
import TifaTestSupport

@testable import TifaCorpus

/// What is read of inputs that are broken: each error in its place, in one line, and the rest of the documents.
@Suite("Corpus errors") struct CorpusErrorTests {
  /// A file that is broken, and what is read of it.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let file: String
    let bytes: [UInt8]
    let contents: [String]

    init(_ name: String, _ file: String, _ bytes: some Sequence<UInt8>, _ contents: [String]) {
      self.name = name
      self.file = file
      self.bytes = Array(bytes)
      self.contents = contents
    }

    init(_ name: String, _ file: String, _ text: String, _ contents: [String]) {
      self.init(name, file, text.utf8, contents)
    }

    var testDescription: String { name }
  }

  static let rows = [
    Row(
      "a broken line", "a.jsonl",
      "{\"id\":\"1\",\"text\":\"甲\"}\n{\"id\":\"2\",\n{\"id\":\"3\",\"text\":\"丙\"}\n",
      [
        "1|甲",
        "a.jsonl:2: error: the line is no valid JSON: each line must be one JSON object; repair or remove the line",
        "3|丙",
      ]),
    Row(
      "a line that is no object", "a.jsonl", "[\"text\"]\n",
      [
        "a.jsonl:1: error: the line is JSON but no object: each line must be one JSON object; repair or remove the line"
      ]),
    Row(
      "no text field", "a.jsonl", "{\"id\":\"1\",\"body\":\"甲\"}\n{}\n",
      [
        "a.jsonl:1: error: no field is named text; name the text's field with --text-field (there are: id, body)",
        "a.jsonl:2: error: no field is named text; name the text's field with --text-field",
      ]),
    Row(
      "a text that is no string", "a.jsonl", "{\"text\":5}\n{\"text\":null}\n{\"text\":[\"甲\"],\"id\":1}\n",
      [
        "a.jsonl:1: error: the field text is no string; repair the line, or name the text's field with --text-field (there are: text)",
        "a.jsonl:2: error: the field text is no string; repair the line, or name the text's field with --text-field (there are: text)",
        "a.jsonl:3: error: the field text is no string; repair the line, or name the text's field with --text-field (there are: text, id)",
      ]),
    Row(
      "an identifier that is an object", "a.jsonl", "{\"text\":\"甲\",\"id\":{}}\n",
      [
        "a.jsonl:1: error: the field id is neither string nor number; name the identifier's field with --id-field (there are: text, id)"
      ]),
    Row(
      "an escaped NUL in a text", "a.jsonl", "{\"text\":\"a\\u0000b\"}\n",
      ["a.jsonl:1: error: NUL character in the text: this is binary data; remove the line"]),
    Row(
      "NUL bytes in a line", "a.jsonl", "{\"text\":\"a\0b\"}\n{\"id\":\"2\",\"text\":\"乙\"}\n",
      [
        "a.jsonl:1: error: NUL byte: this is binary data or UTF-16, not JSON lines; convert it to UTF-8 first",
        "2|乙",
      ]),
    Row(
      "a line cut inside a character", "a.jsonl", Array("{\"text\":\"".utf8) + [0xE5, 0x8C],
      [
        "a.jsonl:1: error: truncated UTF-8 at byte 9: the text ends inside a character; fetch the whole file again"
      ]),
    Row("an empty file of JSON lines", "a.jsonl", "", []),
    Row("a CSV file with nothing but a header", "a.csv", "id,text\n", []),
    Row(
      "an empty CSV file", "a.csv", "",
      ["a.csv:1: error: no column is named text; name the text's column with --text-field"]),
    Row(
      "no column for the text", "a.csv", "id,body\n1,甲\n",
      [
        "a.csv:1: error: no column is named text; name the text's column with --text-field (there are: id, body)"
      ]),
    Row(
      "a stray quotation mark", "a.csv", "id,text\n1,\"甲\"乙\n2,丙\n",
      [
        "a.csv:2: error: text behind a closing quotation mark; double the quotation marks inside the field",
        "2|丙",
      ]),
    Row(
      "a quotation mark that is never closed", "a.csv", "id,text\n1,甲\n2,\"乙\n",
      [
        "1|甲",
        "a.csv:3: error: the quotation mark that opens here is never closed; close it at the end of the field",
      ]),
    Row(
      "a file that no reader is made for", "page.xml", "<p>甲</p>",
      [
        "page.xml: error: there is no reader for .xml files (auto reads .txt, .jsonl, .csv and .html); say how to read it with --input-format text|jsonl|csv|html"
      ]),
    Row(
      "a page without text", "page.html", "<p><br></p>",
      [
        "page.html: error: the page has no text: nothing is shown but markup; fetch it again, or read its source as text"
      ]),
  ]

  @Test("stand in their places, and the others are read", arguments: rows)
  func read(row: Row) throws {
    let folder = try TemporaryFolder()
    #expect(contents(of: [try folder.write(row.bytes, to: row.file)], in: folder) == row.contents)
  }

  @Test("names of the rows are unique")
  func uniqueNames() { #expect(Set(Self.rows.map(\.name)).count == Self.rows.count) }

  @Test("are of one line each", arguments: rows)
  func oneLine(row: Row) throws {
    let folder = try TemporaryFolder()
    var reader = CorpusReader(inputs: [try folder.write(row.bytes, to: row.file)])
    while let item = reader.next() {
      if case .failure(let error) = item { #expect(!error.description.contains("\n")) }
    }
  }

  @Test("a missing file")
  func missing() throws {
    let folder = try TemporaryFolder()
    let other = try folder.write("甲", to: "b.txt")
    #expect(
      contents(of: [folder.path(of: "a.txt"), other], in: folder) == [
        "a.txt: error: no such file or folder; check the path", "b.txt|甲",
      ])
  }

  @Test("a link that leads nowhere, in a folder")
  func danglingLink() throws {
    let folder = try TemporaryFolder()
    try folder.link("a.txt", to: "nowhere")
    try folder.write("甲", to: "b.txt")
    #expect(
      contents(of: [folder.path], in: folder) == [
        "a.txt: error: no such file or folder; check the path", "b.txt|甲",
      ])
  }

  @Test("a folder without text")
  func noText() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("f/x.txt")
    try folder.write("png", to: "f/picture.png")
    #expect(
      contents(of: [folder.path(of: "f")], in: folder) == [
        "f: error: the folder has no text: there is no .txt, .jsonl, .csv or .html file in it; name files, or say how to read them with --input-format text|jsonl|csv|html"
      ])
  }

  /// Whether the process reads what it has no permission to read, as the superuser does.
  static let readsAll = getuid() == 0

  @Test("a file and a folder without permission to read them", .disabled(if: readsAll))
  func noPermission() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("甲", to: "a.txt")
    let closed = try folder.makeFolder("closed")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed) }
    #expect(
      contents(of: [folder.path], in: folder) == [
        "a.txt: error: no permission to read it; change its permissions or run as its owner",
        "closed: error: the folder cannot be read; change its permissions",
      ])
  }

  @Test("codes say what went wrong")
  func codes() throws {
    let folder = try TemporaryFolder()
    func code(_ path: String) -> CorpusError.Code? {
      var reader = CorpusReader(inputs: [path])
      if case .failure(let error)? = reader.next() { return error.code }
      return nil
    }
    #expect(code(folder.path(of: "missing")) == .unreadable)
    #expect(code(try folder.makeFolder("empty")) == .noText)
    #expect(code(try folder.write("{}", to: "a.json")) == .unknownFormat)
    #expect(code(try folder.write([0x61, 0, 0x62], to: "a.txt")) == .undecodable)
    #expect(code(try folder.write("{", to: "a.jsonl")) == .malformed)
    #expect(code(try folder.write("{}", to: "b.jsonl")) == .field)
  }
}
