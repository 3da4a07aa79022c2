import ArgumentParser
import Tifa

/// `tifa segment`
struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Divides texts into words.",
    discussion: """
      In mode icu the boundaries are exactly those of ICU's word iterator. In mode words texts are divided into short
      words, numbers, dates and names; in mode search the words inside of longer words come before them.

      A lexicon has a word a line, then its frequency and its tag if there are any, with spaces between them. Its words
      are found in either script.

      Formats: text has the words of each line with one space between them; tsv has a token a line with its start, end,
      kind and text (tab, line end and backslash as \\t, \\n, \\\\); jsonl has an object a document.

      Examples:
        tifa segment report.txt
        tifa segment --format tsv --offsets utf16 report.txt
        tifa segment --count news.jsonl
        tifa segment --mode words --lexicon own.txt report.txt
      """)

  /// The forms of the output.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, tsv, jsonl
  }

  @OptionGroup var input: InputOptions

  @Option(help: "The way of dividing: icu, words or search.", transform: SegmentCommand.mode)
  var mode: Segmenter.Mode = .icu

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
    let renderer = TokenRenderer(format: format.rawValue, unit: offsets.offsets)
    let count = count
    var reader = CorpusReader(inputs: input.inputs, options: input.readerOptions)
    var session = try Session(output)
    try Pipeline(jobs: output.jobs).run(&reader, into: &session) { document in
      let tokens = segmenter.segment(document.text)
      return count ? "\(tokens.count)\n" : renderer.render(tokens, of: document)
    }
    try session.finish()
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
