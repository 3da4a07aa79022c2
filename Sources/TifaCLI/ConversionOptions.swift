import ArgumentParser
import Tifa

/// The options for what texts are converted to.
struct ConversionOptions: ParsableArguments {
  @Option(help: "The target by a name for people, such as simplified or taiwan-phrases: see --list.")
  var to: String?

  @Option(help: "One of OpenCC's own configurations, such as s2twp, or the path of a configuration file.")
  var config: String?

  @Option(
    help: ArgumentHelp(
      "A file of words of your own: a line has the source, a tab, and the target.",
      discussion:
        "Where one is the longest match its target stands as it is. May be given several times; later files win.",
      valueName: "file"))
  var dictionary: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Change quotation marks too: “” ‘’ to 「」 『』, or back where the target is simplified."))
  var punctuation = false

  @Option(
    help: ArgumentHelp(
      "What keeps its characters: names.",
      discussion: """
        Names of persons and places and fixed formulations that extraction finds are converted into the other script, but \
        into no other words, and in names 范, 余 or 于 do not become 範, 餘 or 於. A text is then read as a whole.
        """), transform: ConversionOptions.protection)
  var protect: Protection?

  /// What can be protected.
  enum Protection: String { case names }

  /// The configuration that was asked for.
  var configuration: Converter.Configuration {
    to.flatMap(Converter.Configuration.init(named:)) ?? Converter.Configuration(config ?? "")
  }

  /// The words of the user; nil where no file is named.
  ///
  /// - Throws: Exit status 64, with a report, where one is missing or broken.
  func words() throws -> ConversionDictionary? {
    try Self.reporting { () throws(ConversionError) in
      dictionary.isEmpty ? nil : try ConversionDictionary(contentsOf: dictionary)
    }
  }

  /// The quotation marks of the target; nil where they stay.
  ///
  /// - Throws: Exit status 64, with a report, where nobody knows them.
  func quotationStyle() throws -> Converter.QuotationStyle? {
    guard punctuation else { return nil }
    guard let style = configuration.quotationStyle else {
      Console.report(
        "error: the quotation marks of \(configuration)'s target are not known; leave out --punctuation, or end the configuration's name in 2s, 2t, 2tw or 2hk"
      )
      throw ExitStatus.usage
    }
    return style
  }

  private static func protection(_ name: String) throws -> Protection {
    guard let protection = Protection(rawValue: name) else {
      throw ValidationError("nothing that can be protected is named '\(name)'; there is names")
    }
    return protection
  }

  /// Does something that reads configurations and dictionaries; what is wrong with them is wrong usage.
  static func reporting<Result>(_ body: () throws(ConversionError) -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      Console.report(error.message.contains(": error: ") ? error.message : "error: \(error)")
      throw ExitStatus.usage
    }
  }

  /// Checks that the target is named once, and is one that there is.
  func checkTarget() throws {
    guard (to == nil) != (config == nil) else {
      throw ValidationError(
        "give either --to or --config, which say what to convert to; --list shows the names")
    }
    if let to, Converter.Configuration(named: to) == nil {
      let names = Converter.Configuration.named.map(\.name).joined(separator: ", ")
      throw ValidationError("no target is named '\(to)'; there are \(names)")
    }
  }
}
