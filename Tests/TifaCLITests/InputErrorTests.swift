import Foundation
import Testing
import TifaTestSupport

/// What the command says of inputs that are broken, and how it ends: every subcommand reads in the same way.
@Suite("Broken inputs") struct InputErrorTests {
  /// A file that is broken, what the command reports, and its exit status.
  struct Row: CustomTestStringConvertible, Sendable {
    let file: String
    let bytes: [UInt8]
    let errors: [String]
    let status: Int32

    init(_ file: String, _ bytes: some Sequence<UInt8>, _ errors: [String], _ status: Int32) {
      self.file = file
      self.bytes = Array(bytes)
      self.errors = errors
      self.status = status
    }

    var testDescription: String { file }
  }

  static let rows = [
    Row("empty.txt", [], [], 0),
    Row("empty.jsonl", [], [], 0),
    Row(
      "nul.txt", "区委书记\0出席会议".utf8,
      ["nul.txt: error: NUL byte at byte 12: this is binary data, not text; convert it to text first"], 65),
    Row(
      "binary.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52],
      ["binary.txt: error: NUL byte at byte 8: this is binary data, not text; convert it to text first"], 65),
    Row(
      "truncated.txt", "区委书记出席会议，强调要落实责任。".utf8.dropLast(),
      [
        "truncated.txt: error: truncated UTF-8 at byte 48: the text ends inside a character; fetch the whole file again"
      ], 65),
    Row(
      "malformed.txt", "区委书记出席会议，".utf8 + [0xFF, 0xFF, 0xFF] + "强调要落实责任。".utf8,
      [
        "malformed.txt: error: malformed UTF-8 at byte 27, and at 3 places in all, too many to pass over: repair the bytes, or give the encoding as its label"
      ], 65),
    Row("one.txt", "区委书记出席会议，".utf8 + [0xFF] + "强调要落实责任。".utf8, [], 0),
    Row("mixed.txt", "区委书记出席会议。\n".utf8 + [0xC7, 0xF8, 0xCE, 0xAF, 0xCA, 0xE9, 0xBC, 0xC7, 0x0A], [], 0),
    Row(
      "unknown.txt", [0xFF, 0x80, 0xFF, 0x80, 0x20, 0xFF, 0xFF],
      [
        "unknown.txt: error: neither UTF-8, UTF-16, GB18030 nor Big5: convert the file to UTF-8, or give its encoding as a label"
      ], 65),
    Row(
      "cut.jsonl", "{\"id\":\"1\",\"text\":\"甲\"}\n{\"id\":\"2\",\"text\":\"区委".utf8.dropLast(),
      [
        "cut.jsonl:2: error: truncated UTF-8 at byte 21: the text ends inside a character; fetch the whole file again"
      ],
      1),
    Row(
      "broken.jsonl", "{\"id\":\"1\",\"text\":\"甲\"}\n{\"id\":\n".utf8,
      [
        "broken.jsonl:2: error: the line is no valid JSON: each line must be one JSON object; repair or remove the line"
      ], 1),
    Row(
      "nothing.jsonl", "{\"id\":\n{\n".utf8,
      [
        "nothing.jsonl:1: error: the line is no valid JSON: each line must be one JSON object; repair or remove the line",
        "nothing.jsonl:2: error: the line is no valid JSON: each line must be one JSON object; repair or remove the line",
      ], 65),
    Row(
      "nofield.jsonl", "{\"id\":\"1\",\"text\":\"甲\"}\n{\"id\":\"2\",\"body\":\"乙\"}\n".utf8,
      [
        "nofield.jsonl:2: error: no field is named text; name the text's field with --text-field (there are: id, body)"
      ], 1),
    Row(
      "number.jsonl", "{\"id\":\"1\",\"text\":5}\n".utf8,
      [
        "number.jsonl:1: error: the field text is no string; repair the line, or name the text's field with --text-field (there are: id, text)"
      ], 65),
    Row(
      "open.csv", "id,text\n1,甲\n2,\"乙\n".utf8,
      [
        "open.csv:3: error: the quotation mark that opens here is never closed; close it at the end of the field"
      ], 1),
    Row(
      "page.xml", "<p>甲</p>".utf8,
      [
        "page.xml: error: there is no reader for .xml files (auto reads .txt, .jsonl, .csv and .html); say how to read it with --input-format text|jsonl|csv|html"
      ], 65),
    Row(
      "page.html", "<p><br></p>".utf8,
      [
        "page.html: error: the page has no text: nothing is shown but markup; fetch it again, or read its source as text"
      ], 65),
  ]

  @Test("are reported, and the exit status says whether anything could be done", arguments: rows)
  func report(row: Row) throws {
    let folder = try TemporaryFolder()
    try folder.write(row.bytes, to: row.file)
    for command in ["extract", "normalize", "segment"] {
      let run = try CommandRun.tifa(command, row.file, in: folder)
      #expect(run.errors == row.errors.map { $0 + "\n" }.joined(), "\(command)")
      #expect(run.status == row.status, "\(command)")
    }
  }

  @Test("stand beside others that are processed, in the order of the inputs")
  func others() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲", to: "a.txt")
    try folder.link("b.txt", to: "nowhere")
    try folder.write("丙", to: "c.txt")
    let run = try CommandRun.tifa("normalize", "c.txt", "missing.txt", "b.txt", "a.txt", in: folder)
    #expect(run.text == "丙\n甲\n")
    #expect(
      run.errors == """
        missing.txt: error: no such file or folder; check the path
        b.txt: error: no such file or folder; check the path

        """)
    #expect(run.status == 1)
  }

  @Test("a folder without text, by a name that looks like a file's")
  func folderWithoutText() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("x.txt")
    let run = try CommandRun.tifa("extract", "x.txt", in: folder)
    #expect(
      run.errors
        == "x.txt: error: the folder has no text: there is no .txt, .jsonl, .csv or .html file in it; name files, or say how to read them with --input-format text|jsonl|csv|html\n"
    )
    #expect(run.status == 65)
  }

  @Test("a file without permission to read it", .disabled(if: getuid() == 0, "the superuser reads all"))
  func noPermission() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("甲", to: "a.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let run = try CommandRun.tifa("extract", "a.txt", in: folder)
    #expect(
      run.errors == "a.txt: error: no permission to read it; change its permissions or run as its owner\n")
    #expect(run.status == 65)
  }

  @Test("standard input that is no text")
  func standardInput() throws {
    let run = try CommandRun.tifa("extract", input: [0, 1, 2, 3, 4, 5, 6, 7, 8], in: TemporaryFolder())
    #expect(
      run.errors
        == "<stdin>: error: NUL byte at byte 0: this is binary data, not text; convert it to text first\n")
    #expect(run.status == 65)
  }

  @Test("a line of five megabytes is no broken one")
  func longLine() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "区委书记出席会议。", count: 190_000)
    try folder.write("{\"id\":\"long\",\"text\":\"\(text)\"}\n{\"id\":\"b\",\"text\":\"乙\"}\n", to: "a.jsonl")
    let run = try CommandRun.tifa("normalize", "a.jsonl", in: folder)
    #expect(run.text == (try folder.text(of: "a.jsonl")))
    #expect(run.errors == "")
    #expect(run.status == 0)
  }
}
