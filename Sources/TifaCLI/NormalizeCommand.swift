import ArgumentParser
import Tifa

/// `tifa normalize`
struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Prints texts with their damage repaired, in their own script.",
    discussion: """
      The pinyin readings that mirror sites put behind characters, 區(qū)委副書(shū)記(jì), are taken out, and what they
      put out of step, 擔當?shù)墓茶F軍, is put back: 擔當的公安鐵軍. The output
      is UTF-8 whatever the input was. JSON lines come out as JSON lines with the text replaced,
      records of CSV as JSON lines too, and of an HTML page its main text.

      Examples:
        tifa normalize page.txt
        tifa normalize --output clean.jsonl scraped.jsonl
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let analyzer = try Analyzer()
    let (textField, idField) = (input.textField, input.idField)
    var reader = CorpusReader(inputs: input.inputs, options: input.readerOptions)
    var session = try Session(output)
    try Pipeline(jobs: output.jobs).run(&reader, into: &session) { document in
      let text = analyzer.normalize(document.text).repairedString
      if let line = document.jsonLine(withText: text, textField: textField, idField: idField) {
        return line + "\n"
      }
      return text.isEmpty || text.utf8.last == 0x0A ? text : text + "\n"
    }
    try session.finish()
  }
}
