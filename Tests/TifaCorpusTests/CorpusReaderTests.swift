import Foundation
import Testing
import TifaTestSupport
import TifaText

@testable import TifaCorpus

/// All that a reader gives: identifiers with texts, and messages of errors, in their order.
///
/// A document is written `id|text`, an error as it is reported; the path of the folder is left out.
func contents(
  of inputs: [String], in folder: TemporaryFolder, options: CorpusReader.Options = CorpusReader.Options()
) -> [String] {
  var reader = CorpusReader(inputs: inputs, options: options)
  var contents: [String] = []
  while let item = reader.next() {
    switch item {
    case .success(let document): contents.append("\(document.id)|\(document.text.string)")
    case .failure(let error): contents.append(error.description)
    }
  }
  return contents.map { $0.replacing(folder.path + "/", with: "") }
}

@Suite("Corpus reader") struct CorpusReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a text file is one document whose identifier is its path")
  func text() throws {
    let path = try folder.write("第一行\n第二行\n", to: "a.txt")
    #expect(contents(of: [path], in: folder) == ["a.txt|第一行\n第二行\n"])
  }

  @Test("nobody has to wait for what lies in a file") func nextAtHand() throws {
    let path = try folder.write("{\"text\":\"甲\"}\n", to: "a.jsonl")
    var reader = CorpusReader(inputs: [path, "-"])
    #expect(reader.isNextAtHand)
    #expect(reader.next() != nil && reader.isNextAtHand)
    #expect(!CorpusReader(inputs: ["-"]).isNextAtHand)
  }

  @Test("an empty text file is an empty document")
  func emptyText() throws {
    #expect(contents(of: [try folder.write("", to: "a.txt")], in: folder) == ["a.txt|"])
  }

  @Test("a file whose name tells no form is text")
  func noExtension() throws {
    #expect(contents(of: [try folder.write("甲", to: "v1.report")], in: folder) == ["v1.report|甲"])
  }

  @Test("each line of JSON is a document; fields go through in order and as they stand")
  func jsonLines() throws {
    let path = try folder.write(
      "\u{FEFF}{\"id\":\"x\",\"date\":\"2024-01-02\",\"text\":\"甲\",\"n\":1.50}\r\n\n  \n{\"text\":\"乙\",\"id\":7}\n{\"text\":\"丙\"}\n{\"text\":\"丁\",\"id\":null}",
      to: "a.jsonl")
    #expect(
      contents(of: [path], in: folder) == ["x|甲", "7|乙", "a.jsonl:5|丙", "a.jsonl:6|丁"])
    var reader = CorpusReader(inputs: [path])
    let document = try #require(try reader.next()?.get())
    #expect(document.metadata.map(\.name) == ["date", "n"])
    #expect(document.metadata.map(\.json) == ["\"2024-01-02\"", "1.50"])
    #expect(document.location == CorpusLocation(path: path, line: 1))
    #expect(
      document.jsonLine(withText: "新", textField: "text", idField: "id")
        == "{\"id\":\"x\",\"date\":\"2024-01-02\",\"text\":\"新\",\"n\":1.50}")
  }

  @Test("the fields of text and identifier have the names that are given")
  func fieldNames() throws {
    let path = try folder.write("{\"body\":\"甲\",\"key\":\"k\",\"text\":\"t\"}\n", to: "a.jsonl")
    let options = CorpusReader.Options(textField: "body", idField: "key")
    #expect(contents(of: [path], in: folder, options: options) == ["k|甲"])
  }

  @Test("each record of CSV is a document; other columns go through as strings")
  func csv() throws {
    let path = try folder.write(
      "id,text,date\r\n1,\"　　甲,\n乙\",2024\r\n,丙,\r\n3,丁,1,2\r\n4,戊,5\r\n", to: "a.csv")
    #expect(
      contents(of: [path], in: folder) == [
        "1|　　甲,\n乙", "a.csv:4|丙",
        "a.csv:5: error: the record has 4 fields and the header 3; repair or remove it", "4|戊",
      ])
    var reader = CorpusReader(inputs: [path])
    let document = try #require(try reader.next()?.get())
    #expect(document.metadata == [CorpusDocument.Field(name: "date", json: "\"2024\"")])
    #expect(
      document.jsonLine(withText: "新", textField: "text", idField: "id")
        == "{\"id\":\"1\",\"date\":\"2024\",\"text\":\"新\"}")
  }

  @Test("a CSV file in GB18030 is decoded, and says so")
  func csvInGB18030() throws {
    // id,text / 1,区委书记
    let bytes: [UInt8] =
      Array("id,text\n1,".utf8) + [0xC7, 0xF8, 0xCE, 0xAF, 0xCA, 0xE9, 0xBC, 0xC7] + Array("\n".utf8)
    let path = try folder.write(bytes, to: "a.csv")
    var reader = CorpusReader(inputs: [path], options: CorpusReader.Options(encoding: "gbk"))
    let document = try #require(try reader.next()?.get())
    #expect(document.text.string == "区委书记")
    #expect(document.text.encoding == .gb18030)
  }

  @Test("lines of JSON are read each in its encoding, by what they look like or by the label")
  func jsonLinesInOtherEncodings() throws {
    func line(_ id: Int, _ text: [UInt8]) -> [UInt8] {
      Array("{\"id\":\"\(id)\",\"text\":\"".utf8) + text + Array("\"}\n".utf8)
    }
    // 区委 in GB18030, in UTF-8, and 區委書記主持會議 in Big5.
    let gb: [UInt8] = [0xC7, 0xF8, 0xCE, 0xAF]
    let big5: [UInt8] = [
      0xB0, 0xCF, 0xA9, 0x65, 0xAE, 0xD1, 0xB0, 0x4F, 0xA5, 0x44, 0xAB, 0xF9, 0xB7, 0x7C, 0xC4, 0xB3,
    ]
    let path = try folder.write(
      line(1, gb) + line(2, Array("区委".utf8)) + line(3, big5), to: "a.jsonl")
    func found(label: String?) throws -> [String] {
      var reader = CorpusReader(inputs: [path], options: CorpusReader.Options(encoding: label))
      var found: [String] = []
      while let item = reader.next() {
        let text = try item.get().text
        found.append("\(text.encoding) \(text.string)")
      }
      return found
    }
    #expect(try found(label: nil) == ["GB18030 区委", "UTF-8 区委", "Big5 區委書記主持會議"])
    #expect(try found(label: "gbk").prefix(2) == ["GB18030 区委", "UTF-8 区委"])
    #expect(try found(label: "big5").last == "Big5 區委書記主持會議")
  }

  @Test("a line of JSON with a byte that is no character is read, with U+FFFD in its place")
  func jsonLineWithDamage() throws {
    let bytes = Array("{\"id\":\"1\",\"text\":\"区委书记".utf8) + [0xFF] + Array("出席会议\"}\n".utf8)
    let path = try folder.write(bytes + Array("{\"id\":\"2\",\"text\":\"乙\"}\n".utf8), to: "a.jsonl")
    #expect(contents(of: [path], in: folder) == ["1|区委书记\u{FFFD}出席会议", "2|乙"])
  }

  @Test("a line of five megabytes is read")
  func longLine() throws {
    let text = String(repeating: "区委书记出席会议。", count: 190_000)
    let path = try folder.write("{\"text\":\"a\"}\n{\"text\":\"\(text)\"}\n{\"text\":\"b\"}\n", to: "a.jsonl")
    var reader = CorpusReader(inputs: [path])
    #expect(try reader.next()?.get().text.string == "a")
    #expect(try reader.next()?.get().text.count == 190_000 * 9)
    #expect(try reader.next()?.get().text.string == "b")
    #expect(reader.next().map { _ in true } == nil)
  }

  @Test("folders give the files whose names tell a form, sorted, at any depth; hidden files are skipped")
  func folders() throws {
    try folder.write("1", to: "f/b.txt")
    try folder.write("2", to: "f/a/z.TXT")
    try folder.write("{\"id\":\"3\",\"text\":\"3\"}", to: "f/a/y.jsonl")
    try folder.write("4", to: "f/.hidden/x.txt")
    try folder.write("5", to: "f/.x.txt")
    try folder.write("6", to: "f/picture.png")
    try folder.write("id,text\n7,7\n", to: "f/c.csv")
    try folder.link("f/a/loop", to: folder.path(of: "f"))
    let path = folder.path(of: "f")
    #expect(contents(of: [path], in: folder) == ["3|3", "f/a/z.TXT|2", "f/b.txt|1", "7|7"])
    #expect(contents(of: [path + "/"], in: folder) == ["3|3", "f/a/z.TXT|2", "f/b.txt|1", "7|7"])
  }

  @Test("a form that is given holds for all files of a folder")
  func folderWithForm() throws {
    try folder.write("1", to: "f/a.log")
    try folder.write("2", to: "f/b.csv")
    let options = CorpusReader.Options(format: .text)
    #expect(contents(of: [folder.path(of: "f")], in: folder, options: options) == ["f/a.log|1", "f/b.csv|2"])
  }

  @Test("inputs are read in the order in which they are given")
  func order() throws {
    let b = try folder.write("b", to: "b.txt")
    let a = try folder.write("a", to: "a.txt")
    #expect(contents(of: [b, a, b], in: folder) == ["b.txt|b", "a.txt|a", "b.txt|b"])
  }

  @Test(
    "a page is one document: the file with its reading text, and what the page says of itself as metadata")
  func page() throws {
    let html =
      "<meta charset=\"utf-8\"><meta name=PubDate content=\"2024-03-01 09:30\"><title>江州开会 - 江州日报</title>"
      + "<h1>江州开会</h1><div><p>区委书记闻人启明出席，并讲话。</p><p>来源：江州\"日报\"</p></div>"
    let folder = try TemporaryFolder()
    for name in ["a.html", "b.HTM", "c.xhtml"] { try folder.write(html, to: name) }
    var reader = CorpusReader(inputs: [folder.path])
    for name in ["a.html", "b.HTM", "c.xhtml"] {
      let document = try #require(try reader.next()?.get())
      #expect(document.id == folder.path(of: name))
      #expect(document.text.string == html)
      #expect(document.text.readingText.string == "江州开会\n区委书记闻人启明出席，并讲话。\n来源：江州\"日报\"")
      #expect(document.metadata.map(\.name) == ["title", "date", "source", "charset"])
      #expect(
        document.metadata.map(\.json) == [
          "\"江州开会\"", "\"2024-03-01T09:30\"", "\"江州\\\"日报\\\"\"", "\"utf-8\"",
        ])
    }
    #expect(reader.next().map { _ in 0 } == nil)
  }

  @Test("a page that says nothing of itself has no metadata")
  func plainPage() throws {
    var reader = CorpusReader(
      inputs: [try folder.write("<p>会议强调，要落实。</p>", to: "a.page")], options: .init(format: .html))
    let document = try #require(try reader.next()?.get())
    #expect(document.metadata.isEmpty)
    #expect(document.text.readingText.string == "会议强调，要落实。")
  }
}
