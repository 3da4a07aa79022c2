import Foundation
import Testing
import TifaTestSupport

@Suite("tifa extract") struct ExtractTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A line of JSON as the command writes it, as far as the tests look at it.
  private struct Document: Decodable {
    struct Official: Decodable {
      struct Title: Decodable {
        let text: String
        let start, end: Int
      }
      let name: String
      let titles: [Title]
    }
    let id, offsets: String
    let metadata: [String: String]?
    let officials: [Official]
    let titles, persons: [Empty]
    struct Empty: Decodable {}
  }

  private func documents(_ run: CommandRun) throws -> [Document] {
    try run.text.split(separator: "\n").map { try JSONDecoder().decode(Document.self, from: Data($0.utf8)) }
  }

  @Test("prints a table of standard input, without colours where no terminal is")
  func table() throws {
    let run = try CommandRun.tifa("extract", input: "區委書記王立新出席會議。\n".utf8, in: folder)
    #expect(
      run.text == """
        <stdin>  UTF-8 · traditional

        officials (1)
          王立新  區委書記

        """)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test("writes a line of JSON for each document, with its other fields")
  func jsonLines() throws {
    try folder.write(
      "{\"id\":\"1\",\"date\":\"2024\",\"text\":\"区委书记王立新出席会议。\"}\n{\"id\":\"2\",\"text\":\"𠮷，区长王立新出席会议。\"}\n",
      to: "a.jsonl"
    )
    let run = try CommandRun.tifa("extract", "--format", "jsonl", "--offsets", "utf8", "a.jsonl", in: folder)
    let documents = try documents(run)
    #expect(documents.map(\.id) == ["1", "2"])
    #expect(documents.map(\.metadata) == [["date": "2024"], nil])
    #expect(documents.map { $0.officials.map(\.name) } == [["王立新"], ["王立新"]])
    #expect(documents[1].offsets == "utf8")
    let title = try #require(documents[1].officials.first?.titles.first)
    #expect((title.text, title.start, title.end) == ("区长", 7, 13))
    #expect(run.status == 0)
  }

  @Test("prints figures and dates, these by the day that is given")
  func figuresAndDates() throws {
    let run = try CommandRun.tifa(
      "extract", "--kind", "figure", "--kind", "date", "--date", "2024-03-05",
      input: "昨日，全区城镇新增就业1200万人以上。\n".utf8, in: folder)
    #expect(
      run.text == """
        <stdin>  UTF-8 · simplified

        figures (1)
          全区城镇新增就业1200万人以上  12000000 人 以上  全区城镇新增就业

        dates (1)
          昨日  2024-03-04

        """)
    #expect(run.errors == "")
  }

  @Test("reckons dates from the day in a document's field, and from --date where it has none")
  func dateField() throws {
    let lines = #"{"id":"1","day":"20230101","text":"昨日闭幕"}"# + "\n" + #"{"id":"2","text":"昨日闭幕"}"# + "\n"
    try folder.write(lines, to: "a.jsonl")
    let dated = try CommandRun.tifa(
      "extract", "--format", "csv", "--kind", "date", "--date-field", "day", "--date", "2024-03-05",
      "a.jsonl",
      in: folder)
    let days = dated.text.split(separator: "\r\n").dropFirst().map { $0.contains("2022-12-31") }
    #expect(days == [true, false])
    #expect(dated.text.contains("2024-03-04"))
    let undated = try CommandRun.tifa(
      "extract", "--format", "csv", "--kind", "date", "--date-field", "day", "a.jsonl", in: folder)
    #expect(undated.text.contains("2022-12-31") && !undated.text.contains("2024"), "\(undated.text)")
  }

  @Test("answers a line from a pipe before the next one comes") func dialogue() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandRun.binary)
    process.arguments = ["extract", "--input-format", "jsonl", "--format", "jsonl"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    defer { process.waitUntilExit() }
    // Nothing is answered before its time where this ends the command.
    DispatchQueue.global().asyncAfter(deadline: .now() + 60) { if process.isRunning { process.terminate() } }
    for name in ["闻人启明", "戚望舒"] {
      input.fileHandleForWriting.write(Data("{\"text\":\"县长\(name)出席会议。\"}\n".utf8))
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer.contains("\"name\":\"\(name)\""))
    }
    try input.fileHandleForWriting.close()
  }

  @Test("writes one array of JSON")
  func json() throws {
    let inputs = ["a.txt", "b.txt"]
    for input in inputs { try folder.write("区委书记王立新出席会议。", to: input) }
    let run = try CommandRun.tifa("extract", "--format", "json", "a.txt", "b.txt", in: folder)
    let documents = try JSONDecoder().decode([Document].self, from: Data(run.output))
    #expect(documents.map(\.id) == inputs)
    let none = try CommandRun.tifa("extract", "--format", "json", "--input-format", "jsonl", in: folder)
    #expect(try JSONDecoder().decode([Document].self, from: Data(none.output)).isEmpty)
  }

  @Test("an array of JSON is whole though a document in it failed")
  func jsonWithFailures() throws {
    let lines = ["{", "{\"id\":\"1\",\"text\":\"甲\"}", "{", "{\"id\":\"2\",\"text\":\"乙\"}", "{"]
    let run = try CommandRun.tifa(
      "extract", "--format", "json", "--input-format", "jsonl", input: lines.joined(separator: "\n").utf8,
      in: folder)
    #expect(try JSONDecoder().decode([Document].self, from: Data(run.output)).map(\.id) == ["1", "2"])
    #expect(run.errors.split(separator: "\n").count == 3)
    #expect(run.status == 1)
  }

  @Test("writes nothing where no input was usable", arguments: ["table", "json", "jsonl", "csv"])
  func nothing(format: String) throws {
    let run = try CommandRun.tifa("extract", "--format", format, "missing.txt", in: folder)
    #expect(run.text == "")
    #expect(run.status == 65)
  }

  @Test("writes CSV with a header, and only the kinds that are asked for")
  func csv() throws {
    let run = try CommandRun.tifa(
      "extract", "--format", "csv", "--kind", "title", "--kind", "person", input: "区委书记王立新出席会议。".utf8,
      in: folder)
    let rows = run.text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.map { $0[1] } == ["type", "title", "person"])
    #expect(rows.map { $0[2] } == ["text", "区委书记", "王立新"])
  }

  @Test("only the kinds that are asked for are in the JSON; the lists of the others are empty")
  func kinds() throws {
    let run = try CommandRun.tifa(
      "extract", "--format", "jsonl", "--kind", "title", input: "区委书记王立新出席会议。".utf8, in: folder)
    let document = try #require(try documents(run).first)
    #expect((document.officials.count, document.titles.count, document.persons.count) == (0, 1, 0))
  }

  @Test("reads folders and other encodings")
  func folders() throws {
    // 区委书记王立新出席会议。 in GB18030.
    let bytes: [UInt8] = [
      0xC7, 0xF8, 0xCE, 0xAF, 0xCA, 0xE9, 0xBC, 0xC7, 0xCD, 0xF5, 0xC1, 0xA2, 0xD0, 0xC2, 0xB3, 0xF6, 0xCF,
      0xAF, 0xBB,
      0xE1, 0xD2, 0xE9, 0xA1, 0xA3,
    ]
    try folder.write(bytes, to: "f/b.txt")
    try folder.write("甲", to: "f/a/c.txt")
    let run = try CommandRun.tifa("extract", "--format", "jsonl", "--encoding", "gb2312", "f", in: folder)
    let documents = try documents(run)
    #expect(documents.map(\.id) == ["f/a/c.txt", "f/b.txt"])
    #expect(documents.last?.officials.map(\.name) == ["王立新"])
  }

  @Test("gives the same output in the same order however many jobs there are")
  func jobs() throws {
    let lines = (0..<300).map { index in
      index % 7 == 3
        ? "broken"
        : "{\"id\":\"\(index)\",\"text\":\"\(String(repeating: "区委书记王立新强调要落实责任。", count: index % 50))\"}"
    }
    try folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
    let one = try CommandRun.tifa("extract", "--format", "jsonl", "a.jsonl", in: folder)
    let four = try CommandRun.tifa("extract", "--format", "jsonl", "--jobs", "4", "a.jsonl", in: folder)
    #expect(one.status == 1)
    #expect(four.status == 1)
    #expect(one.output == four.output)
    #expect(one.errors == four.errors)
    #expect(try documents(four).map(\.id) == (0..<300).filter { $0 % 7 != 3 }.map(String.init))
  }

  static let script = "/usr/bin/script"

  @Test(
    "colours a table on a terminal, unless NO_COLOR or a dumb terminal says otherwise",
    .enabled(if: FileManager.default.isExecutableFile(atPath: script)),
    arguments: [
      (["TERM": "xterm", "NO_COLOR": ""], true), (["TERM": "xterm", "NO_COLOR": "1"], false),
      (["TERM": "dumb", "NO_COLOR": ""], false),
    ])
  func colors(environment: [String: String], isColored: Bool) throws {
    try folder.write("区委书记王立新出席会议。", to: "a.txt")
    let run = try CommandRun.run(
      Self.script, ["-qec", "'\(CommandRun.binary)' extract a.txt", "/dev/null"], in: folder,
      environment: environment)
    #expect(run.text.contains("王立新"))
    #expect(run.text.contains("\u{1B}[") == isColored)
    #expect(run.status == 0)
  }
}
