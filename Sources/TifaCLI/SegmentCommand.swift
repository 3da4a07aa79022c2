import ArgumentParser
import Tifa

/// `tifa segment`
struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Divides texts into words.",
    discussion: """
      In mode words, which is the default, texts are divided into short words, numbers, dates and names; in mode search the
      words inside of longer words come before them. In mode icu the boundaries are exactly those of ICU's word iterator.

      A lexicon has a word a line, then its frequency and its tag if there are any, with spaces between them. Its words
      are found in either script.

      With --count plain text is counted as it comes, whatever its size; several jobs share one text then.

      Formats: text has the words of each line with one space between them; tsv has a token a line with its start, end,
      kind and text (tab, line end and backslash as \\t, \\n, \\\\); jsonl has an object a document, whose tokens have their
      part of speech too, where a dictionary or the lexicon's tag says it.

      Examples:
        tifa segment report.txt
        tifa segment --format tsv --offsets utf16 report.txt
        tifa segment --count news.jsonl
        tifa segment --lexicon own.txt report.txt
        tifa segment --mode icu report.txt
      """)

  /// The forms of the output.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, tsv, jsonl
  }

  @OptionGroup var input: InputOptions

  @Option(help: "The way of dividing: words, search or icu.", transform: SegmentCommand.mode)
  var mode: Segmenter.Mode = .words

  @Option(help: "A file of words of your own, for the modes words and search.")
  var lexicon: String?

  @Option(help: "The form of the output: text, tsv or jsonl.")
  var format: Format = .text

  @Flag(help: "Print only the number of tokens of each document.")
  var count = false

  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let segmenter: Segmenter
    do {
      segmenter = try Segmenter(mode: mode, lexicon: lexicon.map { try Lexicon(contentsOf: $0) } ?? Lexicon())
    } catch {
      Console.report("error: \(error)")
      throw ExitStatus.noInput
    }
    var session = try Session(output)
    if count {
      try countTokens(with: segmenter, into: &session)
    } else {
      let renderer = TokenRenderer(format: format.rawValue, unit: offsets.offsets)
      var reader = CorpusReader(inputs: input.inputs, options: input.readerOptions)
      try Pipeline(jobs: output.jobs).run(&reader, into: &session) { document in
        renderer.render(segmenter.segment(document.text), of: document)
      }
    }
    try session.finish()
  }

  /// Counts the tokens of all inputs, of plain texts as they come.
  private func countTokens(with segmenter: Segmenter, into session: inout Session) throws {
    let counter = TokenCounter(segmenter: segmenter, jobs: output.jobs)
    for source in CorpusInput.inputs(named: input.inputs, format: input.inputFormat) {
      if case .success(let text) = source, text.format == .text {
        switch Result(catching: { () throws(CorpusError) in try counter.count(text, label: input.encoding) })
        {
        case .success(let count): try session.write("\(count)\n")
        case .failure(let error): try session.report(error)
        }
        continue
      }
      var reader = CorpusReader([source], options: input.readerOptions)
      try Pipeline(jobs: output.jobs).run(&reader, into: &session) { document in
        "\(segmenter.segment(document.text).count)\n"
      }
    }
  }

  private static func mode(_ name: String) throws -> Segmenter.Mode {
    let mode = Segmenter.Mode(rawValue: name)
    guard Segmenter.Mode.all.contains(mode) else {
      throw ValidationError(
        "no mode is named '\(name)'; there is \(Segmenter.Mode.all.map(\.rawValue).joined(separator: ", "))")
    }
    return mode
  }
}
