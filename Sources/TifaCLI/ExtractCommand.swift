import ArgumentParser
import Tifa

/// `tifa extract`
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Finds officials with their titles, numeric policy frames, slogans, figures and dates.",
    discussion: """
      JSON has for every title the division it is of (place) and its range of ranks (rank), and for every document the
      changes of office that it reports (personnel) and who made it (credits).

      Examples:
        tifa extract report.txt
        tifa extract --format jsonl --jobs 2 news.jsonl > found.jsonl
        tifa extract --format csv --kind official reports/
        tifa extract --kind frame --unknown report.txt
        tifa extract --kind figure --kind date --date 2024-03-05 report.txt
        tifa extract --kind personnel notice.txt
        curl … | tifa extract -
      """)

  /// The forms of the output.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, jsonl, csv
  }

  @OptionGroup var input: InputOptions

  @Option(help: "The form of the output: table, json (one array), jsonl (one object a line) or csv.")
  var format: Format = .table

  @Option(
    help: ArgumentHelp(
      "Only results of a kind: official, title, person, organization, statement, frame, slogan, figure, date, personnel or credit.",
      discussion:
        "May be given several times. Without it JSON has all, tables and CSV officials, frames and slogans."),
    transform: ExtractCommand.kind)
  var kind: [RenderOptions.Kind] = []

  @Flag(
    help: ArgumentHelp(
      "Only frames and slogans that are not in the dictionary.",
      discussion:
        "With --kind frame it lists what a document coins: tifa extract --kind frame --unknown news.jsonl"))
  var unknown = false

  @Option(
    help: ArgumentHelp(
      "The field of JSON lines or CSV that holds the day of the document.",
      discussion:
        "Relative dates (昨日, 3月5日) are reckoned from it. Without it the day is that of --date, or of the text's dateline."
    ))
  var dateField = "date"

  @Option(
    help: "The day of documents that have no such field, as 2024-03-05.", transform: ExtractCommand.day)
  var date: CalendarDate?

  @Flag(
    help: ArgumentHelp(
      "Say why titles, persons, frames and slogans were found.",
      discussion:
        "Each explanation has the rule, the words it rests on, and the readings it beat with the margin. For table, json and jsonl."
    ))
  var explain = false

  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if explain, format == .csv {
      throw ValidationError("--explain is for the formats table, json and jsonl; csv has a result a line")
    }
  }

  func run() throws {
    let analyzer: Analyzer
    do {
      analyzer = try Analyzer()
    } catch {
      Console.report("error: \(error)")
      throw ExitStatus.noInput
    }
    let renderer = renderer()
    var reader = CorpusReader(inputs: input.inputs, options: input.readerOptions)
    var session = try Session(
      output, head: renderer.head, separator: renderer.separator, tail: renderer.tail)
    // The options are looked up once: each of them is a box.
    let (dateField, date, explain, unknown) = (dateField, date, explain, unknown)
    try Pipeline(jobs: output.jobs).run(&reader, into: &session) { (documents: [CorpusDocument]) in
      let texts = documents.map { (text: $0.text, date: $0.date(field: dateField) ?? date) }
      let found = analyzer.analyze(texts, explaining: explain)
      return renderer.render(unknown ? found.map { $0.withoutKnownFormulations() } : found, of: documents)
    }
    try session.finish()
  }

  private func renderer() -> any DocumentRenderer {
    let isTerminal = output.output == nil && Console.isTerminal(1)
    let options = RenderOptions(
      kinds: kind.isEmpty ? nil : Set(kind), offsets: offsets.offsets, explains: explain,
      isColored: isTerminal && Console.isColored,
      width: isTerminal ? Console.width : nil)
    return switch format {
    case .table: TableRenderer(options)
    case .json: JSONRenderer(options, isPretty: true)
    case .jsonl: JSONRenderer(options, isPretty: false)
    case .csv: CSVRenderer(options)
    }
  }

  private static func day(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw ValidationError("'\(text)' is no day; give year, month and day as 2024-03-05")
    }
    return date
  }

  private static func kind(_ name: String) throws -> RenderOptions.Kind {
    try .member(name, of: RenderOptions.Kind.all, called: "kind")
  }
}
