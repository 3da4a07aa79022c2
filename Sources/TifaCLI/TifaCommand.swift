import ArgumentParser
import Tifa

/// The command `tifa`.
@main
struct TifaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tifa",
    abstract: "Reads Chinese official news: officials and their posts, slogans, and numeric policy frames.",
    discussion: """
      Tifa (提法) reads simplified, traditional, mixed or damaged text.

        tifa extract report.txt                  officials, frames and slogans as a table
        tifa extract --format jsonl news.jsonl   one JSON object a document
        tifa normalize page.txt                  the text with its damage repaired
        tifa convert --to taiwan-phrases a.txt   another script
        tifa segment --mode icu a.txt            words
        tifa lexicon show 两个维护               what a formulation is and where it comes from

      Data goes to standard output, everything else to standard error. Exit status: 0 done; 1 some documents failed,
      the others were processed; 64 wrong usage; 65 no input was usable; 74 output could not be written.
      """,
    // The fingerprints are worked out only where they are asked for.
    version: CommandLine.arguments.contains("--version") ? Versions.description : TifaVersion.current,
    subcommands: [
      ExtractCommand.self, NormalizeCommand.self, ConvertCommand.self, SegmentCommand.self,
      LexiconCommand.self,
    ])

  /// Runs the command; a subcommand that there is not is answered with those that there are.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    if let name = arguments.first, !name.hasPrefix("-"), !names.contains(name) {
      Console.report("error: no subcommand is named '\(name)'; there are \(names.joined(separator: ", "))")
      exit(withError: ExitStatus.usage)
    }
    main(arguments)
  }
}
