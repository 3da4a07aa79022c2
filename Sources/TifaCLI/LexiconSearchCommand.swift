import ArgumentParser
import Tifa

/// `tifa lexicon search`
struct LexiconSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds formulations by a part of a wording, a member, an English rendering or an identifier.",
    discussion: """
      Case is no matter, nor is the script of Chinese text.

      Examples:
        tifa lexicon search 乡村
        tifa lexicon search 機制
        tifa lexicon search --format json "shared future"
      """)

  @Argument(help: "The text to look for.")
  var text: String

  @OptionGroup var options: LexiconOptions

  func run() throws {
    let index = FormulationIndex.embedded()
    let folder = try LexiconOptions.folder()
    let found = index.formulations(containing: text, folding: folder)
    guard !found.isEmpty else {
      LexiconOptions.reportUnknown(text, in: index, folding: folder)
      throw ExitStatus.noInput
    }
    try options.write(found)
  }
}
