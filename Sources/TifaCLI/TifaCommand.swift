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

      Data goes to standard output, everything else to standard error. Exit status: 0 done; 1 some documents failed,
      the others were processed; 64 wrong usage; 65 no input was usable; 74 output could not be written.
      """,
    version: Versions.description,
    subcommands: [ExtractCommand.self, NormalizeCommand.self, ConvertCommand.self, SegmentCommand.self])
}
