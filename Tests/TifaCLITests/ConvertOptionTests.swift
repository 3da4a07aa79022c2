import Foundation
import Testing
import TifaTestSupport

/// What the options of `tifa convert` add to plain conversion.
@Suite("Options of tifa convert") struct ConvertOptionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("words of one's own stand, those of later files before those of earlier")
  func dictionaries() throws {
    try folder.write("鼠标\t老鼠\n余丑\t余丑\n", to: "a.txt")
    try folder.write("鼠标\t耗子\n", to: "b.txt")
    try folder.write("{\"id\":\"1\",\"text\":\"余丑的鼠标\"}\n", to: "c.jsonl")
    try folder.write("id,text\n1,余丑的鼠标\n", to: "c.csv")
    let run = try CommandRun.tifa(
      "convert", "--config", "s2twp", "--dictionary", "a.txt", "--dictionary", "b.txt", "c.jsonl", "c.csv",
      "-",
      input: "余丑的鼠标\n".utf8, in: folder)
    #expect(
      run.text
        == "{\"id\":\"1\",\"text\":\"余丑的耗子\"}\n{\"id\":\"1\",\"text\":\"余丑的耗子\"}\n余丑的耗子\n")
    #expect(run.errors == "")
  }

  @Test(
    "changes quotation marks to those of the target",
    arguments: [
      ("taiwan", "“守住‘三道防线’”", "「守住『三道防線』」"), ("simplified", "「守住『三道防線』」", "“守住‘三道防线’”"),
    ])
  func punctuation(target: String, text: String, expected: String) throws {
    try folder.write("{\"text\":\"\(text)\"}\n", to: "a.jsonl")
    let run = try CommandRun.tifa(
      "convert", "--to", target, "--punctuation", "-", "a.jsonl", input: "\(text)\n".utf8, in: folder)
    #expect(run.text == "\(expected)\n{\"text\":\"\(expected)\"}\n")
  }

  @Test("knows no quotation marks for Japan")
  func unknownPunctuation() throws {
    let run = try CommandRun.tifa("convert", "--to", "japanese", "--punctuation", in: folder)
    #expect(
      run.errors
        == "error: the quotation marks of t2jp's target are not known; leave out --punctuation, or end the configuration's name in 2s, 2t, 2tw or 2hk\n"
    )
    #expect(run.status == 64)
  }

  @Test("protects the names that extraction finds, and only where it is asked to")
  func protection() throws {
    let text = "区委副书记范余生到于都县调研，在范围内走访余下的群众。"
    let plain = try CommandRun.tifa("convert", "--to", "traditional", input: text.utf8, in: folder)
    #expect(plain.text == "區委副書記範餘生到于都縣調研，在範圍內走訪餘下的羣衆。")
    let run = try CommandRun.tifa(
      "convert", "--to", "traditional", "--protect", "names", input: text.utf8, in: folder)
    #expect(run.text == "區委副書記范余生到于都縣調研，在範圍內走訪餘下的羣衆。")
    try folder.write("{\"text\":\"\(text)\"}\n", to: "a.jsonl")
    let lines = try CommandRun.tifa(
      "convert", "--to", "traditional", "--protect", "names", "a.jsonl", in: folder)
    #expect(lines.text == "{\"text\":\"\(run.text)\"}\n")
  }

  @Test("prints what each stage did as JSON lines")
  func inspect() throws {
    let run = try CommandRun.tifa(
      "convert", "--config", "s2twp", "--inspect", "--offsets", "utf8", input: "用鼠标".utf8, in: folder)
    #expect(
      run.text == """
        {"id":"<stdin>","offsets":"utf8","input":"用鼠标","normalization":[],"segments":["用鼠标"],"words":[],\
        "stages":[{"dictionaries":["STPhrases.ocd2","STCharacters.ocd2"],"segments":["用鼠標"],\
        "replacements":[{"start":6,"end":9,"text":"标","target":"標","dictionary":"STCharacters.ocd2"}]},\
        {"dictionaries":["TWPhrases.ocd2"],"segments":["用滑鼠"],\
        "replacements":[{"start":3,"end":9,"text":"鼠標","target":"滑鼠","dictionary":"TWPhrases.ocd2"}]},\
        {"dictionaries":["TWVariants.ocd2"],"segments":["用滑鼠"],"replacements":[]}],"output":"用滑鼠"}

        """)
    #expect(run.status == 0)
  }

  @Test("prints the characters that could become others as JSON lines")
  func ambiguities() throws {
    try folder.write("id,text\n七,我的头发\n八,甲\n", to: "a.csv")
    let run = try CommandRun.tifa("convert", "--to", "traditional", "--ambiguities", "a.csv", in: folder)
    #expect(
      run.text == """
        {"id":"七","start":3,"end":4,"text":"发","chosen":"髮","alternatives":["發","髮"],"word":"头发","dictionary":"STPhrases.ocd2"}

        """)
  }

  @Test("takes a configuration with dictionaries in it")
  func inlineConfiguration() throws {
    try folder.write(
      "{\"conversion_chain\": [{\"dict\": {\"type\": \"inline\", \"entries\": {\"甲\": \"乙\"}}}, // one\n]}",
      to: "my/c.json")
    let run = try CommandRun.tifa("convert", "--config", "my/c.json", input: "甲丙".utf8, in: folder)
    #expect(run.text == "乙丙")
  }

  @Test("warns of what is no UTF-8, unless it is to be quiet")
  func invalidBytes() throws {
    let text = Array(String(repeating: "区委", count: 40).utf8)
    try folder.write(text + [0xFF, 0xE5], to: "a.txt")
    try folder.write(text + [0xFF], to: "b.txt")
    for options in [[], ["--protect", "names"]] {
      let arguments = ["convert", "--to", "traditional", "a.txt", "b.txt"] + options
      let run = try CommandRun.run(CommandRun.binary, arguments, in: folder)
      let converted = Array(String(repeating: "區委", count: 40).utf8)
      #expect(run.output == converted + [0xFF, 0xE5] + converted + [0xFF])
      #expect(
        run.errors == """
          a.txt: warning: 2 bytes are no UTF-8 and passed through unchanged
          b.txt: warning: 1 byte is no UTF-8 and passed through unchanged

          """)
      #expect(run.status == 0)
      let quiet = try CommandRun.run(CommandRun.binary, arguments + ["--quiet"], in: folder)
      #expect(quiet.output == run.output)
      #expect(quiet.errors == "")
    }
  }

  @Test("converts long texts in parts at a time to the same bytes")
  func jobs() throws {
    let lines = String(repeating: "鼠标和软件，内存与硬盘的里程。\r\n皇后在后面\n", count: 8_000)
    let line = String(repeating: "鼠标和软件，内存与硬盘的里程。", count: 9_000)
    // No character in it lies between words: it goes through as one piece.
    let dense = String(repeating: "鼠标内存", count: 20_000) + "\n" + String(repeating: "后面", count: 30_000)
    for text in [lines, line, dense] {
      let bytes = Array(text.utf8) + [0xFF]
      let one = try CommandRun.tifa("convert", "--config", "s2twp", input: bytes, in: folder)
      let two = try CommandRun.tifa("convert", "--config", "s2twp", "--jobs", "2", input: bytes, in: folder)
      let many = try CommandRun.tifa("convert", "--config", "s2twp", "--jobs", "9", input: bytes, in: folder)
      #expect(one.output == two.output && one.output == many.output, "\(text.prefix(10))")
      #expect(two.errors == "<stdin>: warning: 1 byte is no UTF-8 and passed through unchanged\n")
      #expect(one.output.count > bytes.count * 9 / 10)
    }
    // A dictionary that has the line end as a character.
    try folder.write(
      "{\"conversion_chain\": [{\"dict\": {\"type\": \"inline\", \"entries\": {\"甲\\n乙\": \"丙\", \"\\r\": \"丁\"}}}]}",
      to: "c.json")
    let text = String(repeating: "甲\n乙\r\n", count: 60_000)
    let run = try CommandRun.tifa(
      "convert", "--config", "c.json", "--jobs", "3", input: text.utf8, in: folder)
    #expect(run.text == String(repeating: "丙丁\n", count: 60_000))
  }

  @Test("needs no folder for caches, and no whole files in it")
  func caches() throws {
    try folder.write("", to: "file")
    let text = "皇后在后面\n"
    for environment in [
      ["XDG_CACHE_HOME": folder.path(of: "file")], ["XDG_CACHE_HOME": "/proc"],
      ["XDG_CACHE_HOME": "", "HOME": ""],
      ["XDG_CACHE_HOME": folder.path(of: "cache")],
    ] {
      let run = try CommandRun.tifa(
        "convert", "--config", "t2hk", input: text.utf8, in: folder, environment: environment)
      #expect(run.text == text)
      #expect(run.errors == "", "\(environment)")
      #expect(run.status == 0)
    }
    let caches = folder.path(of: "cache/tifa")
    let names = try FileManager.default.contentsOfDirectory(atPath: caches)
    #expect(names.count == 1)
    try folder.write("damaged", to: "cache/tifa/\(names[0])")
    let run = try CommandRun.tifa(
      "convert", "--config", "t2hk", input: text.utf8, in: folder,
      environment: ["XDG_CACHE_HOME": folder.path(of: "cache")])
    #expect(run.text == text)
    #expect(run.errors == "")
  }

  /// What is broken, the arguments, and what is said of it.
  static let errors: [(file: String, content: String, arguments: [String], message: String)] = [
    (
      "c.json", "{\n  oops\n}", ["--config", "./c.json"],
      "./c.json: error: line 2 is no JSON; mend it there"
    ),
    (
      "c.json", "{\"conversion_chain\": [{\"dict\": {\"type\": \"ocd2\", \"file\": \"X.ocd2\"}}]}",
      ["--config", "c.json"],
      "c.json: error: the dictionary X.ocd2 is in none of ., /usr/share/opencc; put it there, or give its whole path"
    ),
    (
      "d.txt", "余丑\t余丑\n\t甲\n", ["--to", "traditional", "--dictionary", "d.txt"],
      "d.txt:2: error: there is no key before the tab; write one"
    ),
    (
      "d.txt", "余丑 余丑\n", ["--to", "traditional", "--dictionary", "d.txt", "--inspect"],
      "d.txt:1: error: there is no tab; a line has a key, a tab, and its values with spaces between them"
    ),
    (
      "d.txt", "", ["--to", "traditional", "--dictionary", "e.txt", "--protect", "names"],
      "e.txt: error: the dictionary cannot be read; check the path and its permissions"
    ),
  ]

  @Test("says where configurations and dictionaries are broken", arguments: errors)
  func broken(row: (file: String, content: String, arguments: [String], message: String)) throws {
    try folder.write(row.content, to: row.file)
    let run = try CommandRun.run(CommandRun.binary, ["convert"] + row.arguments, in: folder)
    #expect(run.errors == row.message + "\n")
    #expect(run.text == "")
    #expect(run.status == 64)
  }
}
