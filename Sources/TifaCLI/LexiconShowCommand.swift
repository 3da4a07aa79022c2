import ArgumentParser
import Tifa

/// `tifa lexicon show`
struct LexiconShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows all that is known of a formulation.",
    discussion: """
      The formulation is named by its wording or a variant of it, in either script, with or without quotation marks, or by
      its identifier, which `tifa extract` gives as `known`.

      Examples:
        tifa lexicon show 两个维护
        tifa lexicon show “兩個維護”
        tifa lexicon show --format json two-upholds
      """)

  @Argument(help: "A wording or an identifier.")
  var name: String

  @OptionGroup var options: LexiconOptions

  func run() throws {
    let index = FormulationIndex.embedded()
    let folder = try LexiconOptions.folder()
    guard let formulation = index.formulation(named: name, folding: folder) else {
      LexiconOptions.reportUnknown(name, in: index, folding: folder)
      throw ExitStatus.noInput
    }
    let renderer = FormulationRenderer(documents: .embedded())
    try options.write(
      options.format == .json ? renderer.json(of: formulation) : renderer.text(of: formulation))
  }
}
