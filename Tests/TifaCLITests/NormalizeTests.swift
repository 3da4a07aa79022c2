import Testing
import TifaTestSupport

@Suite("tifa normalize") struct NormalizeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("takes out readings and keeps the script")
  func text() throws {
    let run = try CommandRun.tifa("normalize", input: "區(qū)委副書(shū)記(jì)\n出席".utf8, in: folder)
    #expect(run.text == "區委副書記\n出席\n")
    #expect(run.status == 0)
  }

  @Test("leaves what is not damaged")
  func undamaged() throws {
    let text = "　　区委书记（qū）出席。\r\n\r\nABC\n"
    #expect(try CommandRun.tifa("normalize", input: text.utf8, in: folder).text == text)
  }

  @Test("replaces the text of JSON lines and leaves the rest as it stands")
  func jsonLines() throws {
    let run = try CommandRun.tifa(
      "normalize", "--input-format", "jsonl", "--text-field", "body",
      input: "{\"body\":\"區(qū)委書(shū)記(jì)\", \"n\":[1, 2]}\n".utf8, in: folder)
    #expect(run.text == "{\"body\":\"區委書記\", \"n\":[1, 2]}\n")
  }

  @Test("reports what was wrong in place of the text")
  func report() throws {
    let run = try CommandRun.tifa(
      "normalize", "--report", "--offsets", "utf16", input: "⼈民走了三公裏".utf8, in: folder)
    #expect(
      run.text == #"{"id":"<stdin>","source":{"encoding":"UTF-8"},"offsets":"utf16","#
        + #""damage":{"score":0.286,"repaired":1,"guessed":0,"flagged":1},"findings":["#
        + #"{"kind":"compatibility","outcome":"repaired","start":0,"end":1,"text":"⼈","repaired":"人","confidence":1.000},"#
        + #"{"kind":"conversion","outcome":"flagged","start":6,"end":7,"text":"裏","repaired":"里","confidence":0.800}]}"#
        + "\n")
    #expect(run.status == 0)
  }

  @Test("shows what would change as a diff")
  func dryRun() throws {
    try folder.write("一\n⼈民\n", to: "a.txt")
    let run = try CommandRun.tifa("normalize", "--dry-run", "a.txt", in: folder)
    #expect(run.text == "--- a.txt\n+++ a.txt (repaired)\n@@ -1,2 +1,2 @@\n 一\n-⼈民\n+人民\n")
  }

  struct Choice: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let output: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(
    "presets and steps choose what is repaired",
    arguments: [
      Choice(arguments: [], output: "人民&市長,走了三公裏<\n"),
      Choice(arguments: ["--preset", "minimal"], output: "⼈民&市長,走了三公裏<\n"),
      Choice(arguments: ["--preset", "uniform"], output: "人民&市長，走了三公裏<\n"),
      Choice(arguments: ["--steps", "compatibility"], output: "人民&amp;市長,走了三公裏&lt;\n"),
      Choice(arguments: ["--steps", "conversion"], output: "⼈民&amp;市長,走了三公里&lt;\n"),
      Choice(arguments: ["--repair-conversion"], output: "人民&市長,走了三公里<\n"),
    ])
  func choices(choice: Choice) throws {
    let run = try CommandRun.run(
      CommandRun.binary, ["normalize"] + choice.arguments, input: Array("⼈民&amp;市長,走了三公裏&lt;".utf8),
      in: folder)
    #expect(run.text == choice.output)
  }

  struct Misuse: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let message: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(
    "says what is wrong with the options",
    arguments: [
      Misuse(
        arguments: ["--preset", "all"],
        message: "no preset is named 'all'; there are minimal, analysis, uniform"),
      Misuse(
        arguments: ["--steps", "glosses,gloss"],
        message: "no step of repair is named 'gloss'; there are mojibake, byte-shift, glosses,"),
      Misuse(
        arguments: ["--steps", "glosses", "--preset", "minimal"],
        message: "give either --preset or --steps: steps stand in place of a preset"),
      Misuse(
        arguments: ["--report", "--dry-run"],
        message: "give either --report or --dry-run: each prints in place of the texts"),
    ])
  func misuse(misuse: Misuse) throws {
    let run = try CommandRun.run(CommandRun.binary, ["normalize"] + misuse.arguments, in: folder)
    #expect(run.errors.contains(misuse.message))
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }
}
