import ArgumentParser
import Tifa

/// `tifa convert`
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Converts texts between scripts and regional standards with OpenCC's configurations.",
    discussion: """
      What comes out is byte for byte what opencc gives. Text is converted as it comes, line by line, and what is no
      UTF-8 passes through; JSON lines come out as JSON lines with the text replaced,
      records of CSV as JSON lines too, and of an HTML page its main text.

      Examples:
        tifa convert --to traditional a.txt
        tifa convert --config s2twp < a.txt
        tifa convert --config my/config.json --output b.jsonl a.jsonl
        tifa convert --list
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "The target by a name for people, such as simplified or taiwan-phrases: see --list.")
  var to: String?

  @Option(help: "One of OpenCC's own configurations, such as s2twp, or the path of a configuration file.")
  var config: String?

  @Flag(help: "List the names that --to and --config take.")
  var list = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !list else { return }
    guard (to == nil) != (config == nil) else {
      throw ValidationError(
        "give either --to or --config, which say what to convert to; --list shows the names")
    }
    if let to, Converter.Configuration(named: to) == nil {
      let names = Converter.Configuration.named.map(\.name).joined(separator: ", ")
      throw ValidationError("no target is named '\(to)'; there are \(names)")
    }
  }

  func run() throws {
    if list { return try printList() }
    let configuration =
      to.flatMap(Converter.Configuration.init(named:)) ?? Converter.Configuration(config ?? "")
    let converter: Converter
    do {
      converter = try Converter(configuration)
    } catch {
      Console.report("error: \(error)")
      throw ExitStatus.usage
    }
    var session = try Session(output)
    for input in CorpusInput.inputs(named: input.inputs, format: input.inputFormat) {
      switch input {
      case .success(let input) where input.format == .text:
        try convert(input, with: converter, into: &session)
      default: try convertDocuments(of: input, with: converter, into: &session)
      }
    }
    try session.finish()
  }

  /// Converts a text chunk by chunk.
  private func convert(_ source: CorpusInput, with converter: Converter, into session: inout Session) throws {
    var stream = Converter.Stream(converter)
    do {
      var chunks = try TextChunks(source, label: input.encoding)
      while let chunk = try chunks.next() { try session.output.write(stream.convert(chunk)) }
      try session.output.write(stream.finish())
      session.count()
    } catch let error as CorpusError {
      try session.report(error)
    }
  }

  /// Converts the texts of JSON lines, CSV or a page.
  private func convertDocuments(
    of source: Result<CorpusInput, CorpusError>, with converter: Converter, into session: inout Session
  ) throws {
    let (textField, idField) = (input.textField, input.idField)
    var reader = CorpusReader([source], options: input.readerOptions)
    try Pipeline(jobs: output.jobs).run(&reader, into: &session) { document in
      let text = converter.convert(document.text.readingText.string)
      let line = document.jsonLine(withText: text, textField: textField, idField: idField)
      return (line ?? text) + "\n"
    }
  }

  private func printList() throws {
    var output = try Output(self.output.output)
    for (name, configuration) in Converter.Configuration.named {
      let padding = String(repeating: " ", count: max(1, 34 - name.utf8.count))
      try output.write(name + padding + configuration.name + "\n")
    }
    try output.finish()
  }
}
