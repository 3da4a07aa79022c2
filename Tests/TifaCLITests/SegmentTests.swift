import Testing
import TifaTestSupport

@Suite("tifa segment") struct SegmentTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("writes the words of each line with one space between them")
  func text() throws {
    let run = try CommandRun.tifa("segment", input: "中国人民 银行\n\nabc，123".utf8, in: folder)
    #expect(run.text == "中国 人民 银行\n\nabc ， 123\n")
    #expect(run.status == 0)
  }

  @Test("writes a token a line, and the tokens laid end to end are the text")
  func table() throws {
    let text = "𠮷中国\t人民\\银行\r\n会议"
    let run = try CommandRun.tifa(
      "segment", "--format", "tsv", "--offsets", "utf16", input: text.utf8, in: folder)
    let rows = run.text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.allSatisfy { $0.count == 4 })
    #expect(rows.first == ["0", "2", "word", "𠮷"])
    #expect(rows.first { $0[3].hasPrefix("\\") } == ["4", "5", "space", "\\t"])
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0[1] == $1[0] })
    let laid = rows.map {
      $0[3].replacing("\\\\", with: "\u{1}").replacing("\\t", with: "\t").replacing("\\r", with: "\r")
        .replacing("\\n", with: "\n").replacing("\u{1}", with: "\\")
    }
    #expect(laid.joined() == text)
  }

  @Test("divides by words of the user's own, in either script")
  func lexicon() throws {
    try folder.write("云梯计划 20 n\n", to: "own.txt")
    let run = try CommandRun.tifa(
      "segment", "--mode", "words", "--lexicon", "own.txt", input: "推進雲梯計劃，3月5日".utf8, in: folder)
    #expect(run.text == "推進 雲梯計劃 ， 3月 5日\n")
    let search = try CommandRun.tifa("segment", "--mode", "search", input: "人民政府 会议".utf8, in: folder)
    #expect(search.text == "人民 民政 政府 人民政府 会议\n")
  }

  @Test("says where a lexicon is wrong")
  func wrongLexicon() throws {
    try folder.write("云梯计划 20 n\n星桥 2 n 多\n", to: "own.txt")
    let run = try CommandRun.tifa(
      "segment", "--mode", "words", "--lexicon", "own.txt", input: "会议".utf8, in: folder)
    #expect(
      run.errors
        == "error: own.txt:2: error: the line has 4 columns: write a word, its frequency and its tag\n")
    #expect(run.status != 0)
  }

  @Test("prints the number of tokens of each document")
  func count() throws {
    try folder.write("{\"text\":\"中国人民\"}\n{\"text\":\"\"}\n", to: "a.jsonl")
    #expect(try CommandRun.tifa("segment", "--count", "a.jsonl", in: folder).text == "2\n0\n")
  }

  @Test("counts plain text as it comes, whatever its lines and the number of jobs", arguments: [1, 3])
  func countOfText(jobs: Int) throws {
    // More than one block, and less than what tables are compiled for.
    let line = "中国人民，会议\n"
    try folder.write("\u{FEFF}" + String(repeating: line, count: 25_000), to: "lines.txt")
    try folder.write(String(repeating: "会议，", count: 30_000), to: "one.txt")
    try folder.write("", to: "none.txt")
    let run = try CommandRun.tifa(
      "segment", "--count", "--jobs", "\(jobs)", "lines.txt", "one.txt", "none.txt", in: folder)
    #expect(run.text == "125000\n60000\n0\n")
    #expect(run.status == 0)
  }

  @Test("says which text cannot be counted, and counts the others") func countOfNoText() throws {
    try folder.write("会议", to: "a.txt")
    let run = try CommandRun.tifa("segment", "--count", "none.txt", "a.txt", in: folder)
    #expect(run.text == "1\n")
    #expect(run.errors == "none.txt: error: no such file or folder; check the path\n")
    #expect(run.status == 1)
  }

  @Test("divides at ICU's boundaries where that is asked for") func icu() throws {
    let run = try CommandRun.tifa("segment", "--mode", "icu", input: "增长30%，3月5日".utf8, in: folder)
    #expect(run.text == "增长 30 % ， 3 月 5 日\n")
    #expect(try CommandRun.tifa("segment", input: "增长30%，3月5日".utf8, in: folder).text == "增长 30% ， 3月 5日\n")
  }

  @Test("counts the same tokens in every mode whatever the number of jobs", arguments: ["words", "search"])
  func countOfModes(mode: String) throws {
    try folder.write(String(repeating: "人民政府3月开会，\n", count: 60_000), to: "lines.txt")
    let counts = try [1, 3].map { jobs in
      try CommandRun.tifa("segment", "--mode", mode, "--count", "--jobs", "\(jobs)", "lines.txt", in: folder)
        .text
    }
    // 人民政府 has 人民, 民政 and 政府 in it.
    #expect(counts == [String](repeating: mode == "words" ? "300000\n" : "480000\n", count: 2))
  }

  @Test("writes an object a document")
  func json() throws {
    let run = try CommandRun.tifa("segment", "--format", "jsonl", input: "法国会议".utf8, in: folder)
    #expect(
      run.text
        == #"{"id":"<stdin>","offsets":"scalar","tokens":[{"text":"法国","kind":"word","start":0,"end":2,"partOfSpeech":"ns"},{"text":"会议","kind":"word","start":2,"end":4,"partOfSpeech":null}]}"#
        + "\n")
  }
}
