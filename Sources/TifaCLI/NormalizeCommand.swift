import ArgumentParser
import Tifa

/// `tifa normalize`
struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Prints texts with their damage repaired, in their own script.",
    discussion: """
      The pinyin readings that mirror sites put behind characters, 區(qū)委副書(shū)記(jì), are taken out, and what they
      put out of step, 擔當?shù)墓茶F軍, is put back: 擔當的公安鐵軍. Text in the wrong encoding, 鍙戝睍, is read again: 发展.
      Entities, invisible characters, radicals (⼈⺠) and letter-spacing go. The output
      is UTF-8 whatever the input was. JSON lines come out as JSON lines with the text replaced,
      records of CSV as JSON lines too, and of an HTML page its main text.

      With --report what was wrong is printed in place of the texts, a JSON object a document: a score from 0 to 1, and
      each finding with its place in the source, what stands there, what was made of it, and how sure that is: repaired
      (the text proves it), guessed (the likeliest reading), or flagged (left as it stands). Wrong conversion between
      scripts (皇後, 公裏) is reported, and repaired only with --repair-conversion.

      Examples:
        tifa normalize page.txt
        tifa normalize --output clean.jsonl scraped.jsonl
        tifa normalize --report scraped.jsonl > damage.jsonl
        tifa normalize --dry-run page.txt
        tifa normalize --steps glosses,entities page.txt
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var repair: RepairOptions

  @Flag(help: "Print what was wrong, as JSON lines, in place of the texts.")
  var report = false

  @Flag(help: "Print what would change, as a unified diff, in place of the texts.")
  var dryRun = false

  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !(report && dryRun) else {
      throw ValidationError("give either --report or --dry-run: each prints in place of the texts")
    }
  }

  func run() throws {
    let preset = repair.chosen(isChecking: report)
    let analyzer: Analyzer
    do {
      analyzer = try Analyzer(repair: preset)
    } catch {
      Console.report("error: \(error)")
      throw ExitStatus.noInput
    }
    let render = renderer()
    var reader = CorpusReader(inputs: input.inputs, options: input.readerOptions)
    var session = try Session(output)
    try Pipeline(jobs: output.jobs).run(&reader, into: &session) { document in
      render(analyzer.normalize(document.text), document)
    }
    try session.finish()
  }

  /// What prints a normalised text.
  private func renderer() -> @Sendable (NormalizedText, CorpusDocument) -> String {
    if report {
      let renderer = DamageRenderer(unit: offsets.offsets)
      return { renderer.render($0, of: $1) }
    }
    if dryRun {
      let renderer = DiffRenderer(
        isColored: output.output == nil && Console.isTerminal(1) && Console.isColored)
      return { renderer.render($0, of: $1) }
    }
    let (textField, idField) = (input.textField, input.idField)
    return { text, document in
      let text = text.repairedString
      if let line = document.jsonLine(withText: text, textField: textField, idField: idField) {
        return line + "\n"
      }
      return text.isEmpty || text.utf8.last == 0x0A ? text : text + "\n"
    }
  }
}
