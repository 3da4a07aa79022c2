import Testing
import TifaTestSupport

/// What the command says when it is used wrongly: what is wrong, and what there is instead.
@Suite("Wrong usage") struct UsageTests {
  @Test(
    "is an error that lists what exists",
    arguments: [
      (
        ["extract", "--formt", "json"],
        "Error: Unknown option '--formt'. Did you mean '--format'?"
      ),
      (
        ["extract", "--format", "xml"],
        "Error: The value 'xml' is invalid for '--format <format>'. Please provide one of 'table', 'json', 'jsonl' or 'csv'."
      ),
      (
        ["extract", "--kind", "mayor"],
        "Error: The value 'mayor' is invalid for '--kind <kind>': no kind is named 'mayor'; there are official, title, person, organization, statement, frame, slogan, figure, date, personnel, credit"
      ),
      (
        ["extract", "--date", "5.3.2024"],
        "Error: The value '5.3.2024' is invalid for '--date <date>': '5.3.2024' is no day; give year, month and day as 2024-03-05"
      ),
      (
        ["extract", "--offsets", "bytes"],
        "Error: The value 'bytes' is invalid for '--offsets <offsets>': no unit of offsets is named 'bytes'; there are scalar, utf16, utf8"
      ),
      (
        ["extract", "--input-format", "xml"],
        "Error: The value 'xml' is invalid for '--input-format <input-format>': no input format is named 'xml'; there are auto, text, jsonl, csv, html"
      ),
      (
        ["normalize", "--encoding", "klingon"],
        "Error: no encoding is named 'klingon'; there are utf-8, utf-16le, utf-16be, gb18030, gbk, big5"
      ),
      (["normalize", "--jobs", "0"], "Error: --jobs takes a number from 1 to 256, not 0"),
      (
        ["convert"],
        "Error: give either --to or --config, which say what to convert to; --list shows the names"
      ),
      (
        ["convert", "--to", "simplified", "--config", "t2s"],
        "Error: give either --to or --config, which say what to convert to; --list shows the names"
      ),
      (
        ["convert", "--to", "klingon"],
        "Error: no target is named 'klingon'; there are simplified, traditional, taiwan, taiwan-phrases, hong-kong, japanese, simplified-from-taiwan, simplified-from-taiwan-phrases, simplified-from-hong-kong, traditional-from-taiwan, traditional-from-hong-kong, traditional-from-japanese, taiwan-from-traditional, hong-kong-from-traditional"
      ),
      (
        ["convert", "--config", "s2x"],
        "error: no configuration is named s2x; there are hk2s, hk2t, jp2t, s2hk, s2t, s2tw, s2twp, t2hk, t2jp, t2s, t2tw, tw2s, tw2sp, tw2t"
      ),
      (
        ["convert", "--config", "my/x.json"],
        "error: my/x.json: no such configuration file; give a path that exists or one of OpenCC's names"
      ),
      (
        ["convert", "--to", "taiwan", "--inspect", "--ambiguities"],
        "Error: give either --inspect or --ambiguities: each prints in place of the texts"
      ),
      (
        ["convert", "--to", "taiwan", "--inspect", "--punctuation"],
        "Error: --inspect and --ambiguities show what the dictionaries do; leave out --punctuation and --protect"
      ),
      (
        ["convert", "--to", "taiwan", "--protect", "dates"],
        "Error: The value 'dates' is invalid for '--protect <protect>': nothing that can be protected is named 'dates'; there is names"
      ),
      (
        ["segment", "--mode", "jieba"],
        "Error: The value 'jieba' is invalid for '--mode <mode>': no mode is named 'jieba'; there is words, search, icu"
      ),
      (
        ["lexicon", "list", "--kind", "proverb"],
        "Error: The value 'proverb' is invalid for '--kind <kind>': no kind is named 'proverb'; there are set, plan, phrase, motto, watchword, formulation, concept"
      ),
      (
        ["lexicon", "list", "--status", "old"],
        "Error: The value 'old' is invalid for '--status <status>': no status is named 'old'; there are current, historical, superseded, abandoned"
      ),
      (["lexicon", "show"], "Error: Missing expected argument '<name>'"),
      (
        ["translate"],
        "error: no subcommand is named 'translate'; there are extract, normalize, convert, segment, lexicon, help"
      ),
    ])
  func report(arguments: [String], message: String) throws {
    let run = try CommandRun.run(CommandRun.binary, arguments, in: TemporaryFolder())
    #expect(run.errors.split(separator: "\n").first.map(String.init) == message)
    #expect(run.text == "")
    #expect(run.status == 64)
  }

  @Test("help names the subcommands and the exit statuses")
  func help() throws {
    let run = try CommandRun.tifa("--help", in: TemporaryFolder())
    for name in ["extract", "normalize", "convert", "segment", "lexicon"] {
      #expect(run.text.contains("\n  \(name) "))
    }
    #expect(run.text.contains("65 no input was usable"))
    #expect(run.status == 0)
  }

  @Test(
    "help of every subcommand has examples",
    arguments: ["extract", "normalize", "convert", "segment", "lexicon"])
  func helpOfSubcommand(name: String) throws {
    let run = try CommandRun.tifa(name, "--help", in: TemporaryFolder())
    #expect(run.text.contains("Examples:"))
    #expect(run.text.contains("tifa \(name) "))
    #expect(run.status == 0)
  }

  @Test("help of the commands about formulations has examples", arguments: ["show", "list", "search"])
  func helpOfLexicon(name: String) throws {
    let run = try CommandRun.tifa("lexicon", name, "--help", in: TemporaryFolder())
    #expect(run.text.contains("Examples:"))
    #expect(run.text.contains("tifa lexicon \(name) "))
    #expect(run.status == 0)
  }

  @Test("the version names Tifa, ICU, libxml2, OpenCC's data and the dictionaries")
  func version() throws {
    let run = try CommandRun.tifa("--version", in: TemporaryFolder())
    let lines = run.text.split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(
      zip(lines, ["tifa ", "ICU ", "libxml2 ", "OpenCC data ", "dictionaries "]).allSatisfy {
        $0.hasPrefix($1)
      })
    #expect(run.status == 0)
  }

  @Test("completions are made for shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let run = try CommandRun.tifa("--generate-completion-script", shell, in: TemporaryFolder())
    #expect(run.text.contains("normalize"))
    #expect(run.status == 0)
  }
}
