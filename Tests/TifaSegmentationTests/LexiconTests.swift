import FoundationEssentials
import Testing
import TifaSegmentation

@Suite("Lexicon") struct LexiconTests {
  @Test("reads words, frequencies and tags") func parses() throws {
    let lexicon = try Lexicon(parsing: "\u{FEFF}云梯计划 20 n\r\n海绵校区\n\n萤火行动 nz\n星桥 5")
    #expect(
      lexicon.entries.map { String(String.UnicodeScalarView($0.word.map { Unicode.Scalar($0)! })) }
        == ["云梯计划", "海绵校区", "萤火行动", "星桥"])
    #expect(lexicon.entries.map(\.frequency) == [20, nil, nil, 5])
    #expect(lexicon.entries.map(\.tag) == ["n", nil, "nz", nil])
  }

  @Test(
    "a word added is a word found, in either script",
    arguments: ["云梯计划", "雲梯計畫科", "海绵校区", "的了", "新的", "5G萤火", "C罗", "三个", "习作小组办", "A-萤&火"])
  func isFound(word: String) throws {
    let lexicon = try Lexicon(parsing: word)
    #expect(try WordSegmenterTests.words("会议强调\(word)很重要", .words, lexicon).contains(word))
  }

  @Test("a simplified entry matches traditional text, and the reverse") func scripts() throws {
    #expect(
      try WordSegmenterTests.words("推進雲梯計劃", .words, Lexicon(parsing: "云梯计划")) == ["推進", "雲梯計劃"])
    #expect(
      try WordSegmenterTests.words("推进云梯计划", .words, Lexicon(parsing: "雲梯計劃")) == ["推进", "云梯计划"])
  }

  @Test("the last line for a word counts, and the frequency 0 takes a word out") func lastLine() throws {
    let text = "推进云梯计划"
    let none = try WordSegmenterTests.words(text)
    #expect(!none.contains("云梯计划"))
    #expect(try WordSegmenterTests.words(text, .words, Lexicon(parsing: "云梯计划 9\n云梯计划 0")) == none)
    #expect(
      try WordSegmenterTests.words(text, .words, Lexicon(parsing: "云梯计划 0\n云梯计划")).contains("云梯计划"))
    #expect(try !WordSegmenterTests.words("会议", .words, Lexicon(parsing: "会议 0")).contains("会议"))
  }

  /// Words, what is added or taken out, and the words that a text has then.
  static let overlays: [(lexicon: String, words: String)] = [
    // A character that no dictionary has, beyond the basic plane and in it.
    ("𪚥会", "在|𪚥会|上"), ("😀会议", "开|😀会议|。"), ("㐀的", "在|㐀的"),
    // A phrase that is no sum of its characters, in a word of the user's own.
    ("乾隆科", "在|乾隆科|里"),
    // Marks where texts are cut otherwise.
    ("云梯。计划", "推进|云梯。计划|，|会议"), ("云，梯", "在|云，梯|上"),
    // An ending behind a word of the user's own.
    ("萤桥", "在|萤桥局|里"),
    // A name that is taken out is no guess either.
    ("陈晓梅 0", "主任|陈晓|梅"),
    // A word that is taken out does not come back with an ending either.
    ("会议 0", "会|议"), ("会议 0", "会|议室"),
  ]

  @Test("words are added to the dictionaries, and taken out of them", arguments: overlays)
  func overlay(lexicon: String, words: String) throws {
    let words = words.split(separator: "|").map(String.init)
    #expect(try WordSegmenterTests.words(words.joined(), .words, Lexicon(parsing: lexicon)) == words)
  }

  @Test("search finds words of the user's own inside of longer words, and none that are taken out")
  func inner() throws {
    let lexicon = try Lexicon(parsing: "民共\n华人 0")
    #expect(
      try WordSegmenterTests.words("中华人民共和国", .search, lexicon)
        == ["中华", "人民", "民共", "共和", "共和国", "中华人民共和国"])
  }

  static let errors: [(text: String, message: String)] = [
    (
      "云梯 3 n\n星桥 多 n",
      "own.txt:2: error: the frequency '多' is no whole number of 0 or more: correct it or leave it out"
    ),
    (
      "云梯 -3",
      "own.txt:1: error: the frequency '-3' is no whole number of 0 or more: correct it or leave it out"
    ),
    ("\n云梯 3 n 星桥", "own.txt:2: error: the line has 4 columns: write a word, its frequency and its tag"),
  ]

  @Test("errors name the file and the line", arguments: errors) func error(text: String, message: String) {
    #expect {
      try Lexicon(parsing: text, name: "own.txt")
    } throws: { "\($0)" == message }
  }

  @Test("reads files, and says where one cannot be read or is no UTF-8") func files() throws {
    let folder =
      FileManager.default.temporaryDirectory.path + "/tifa-lexicon-\(UInt64.random(in: 0...(.max)))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/own.txt"
    try Data("云梯计划 3\n".utf8).write(to: URL(filePath: path))
    #expect(try Lexicon(contentsOf: URL(filePath: path)).entries.map(\.frequency) == [3])
    try Data([0xE4, 0xBA, 0x91, 0x0A, 0xFF, 0x0A]).write(to: URL(filePath: path))
    #expect {
      try Lexicon(contentsOf: path)
    } throws: { "\($0)" == "\(path):2: error: the line is no UTF-8: save the file in UTF-8" }
    #expect {
      try Lexicon(contentsOf: folder + "/none.txt")
    } throws: {
      "\($0)" == "\(folder)/none.txt: error: the lexicon cannot be read: see that the file is there"
    }
  }

  @Test("mode icu takes no lexicon") func icu() {
    #expect {
      try Segmenter(mode: .icu, lexicon: Lexicon(parsing: "云梯"))
    } throws: { "\($0)" == "mode icu takes no lexicon: its words are ICU's; use mode words or search" }
  }
}
