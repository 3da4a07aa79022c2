import ArgumentParser
import Tifa

/// `tifa lexicon list`
struct LexiconListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the known formulations.",
    discussion: """
      A line has a wording, its kind, status and identifier, and its first English rendering.

      Examples:
        tifa lexicon list
        tifa lexicon list --kind set --status current
        tifa lexicon list --kind motto --kind watchword --format json
      """)

  @Option(
    help: ArgumentHelp(
      "Only formulations of a kind: set, plan, phrase, motto, watchword, formulation or concept.",
      discussion: "May be given several times."),
    transform: LexiconListCommand.kind)
  var kind: [Formulation.Kind] = []

  @Option(
    help: ArgumentHelp(
      "Only formulations of a status: current, historical, superseded or abandoned.",
      discussion: "May be given several times."),
    transform: LexiconListCommand.status)
  var status: [Formulation.Status] = []

  @OptionGroup var options: LexiconOptions

  func run() throws {
    try options.write(
      FormulationIndex.embedded().formulations.filter {
        (kind.isEmpty || kind.contains($0.kind)) && (status.isEmpty || status.contains($0.status))
      })
  }

  private static func kind(_ name: String) throws -> Formulation.Kind {
    try .member(name, of: Formulation.Kind.all, called: "kind")
  }

  private static func status(_ name: String) throws -> Formulation.Status {
    try .member(name, of: Formulation.Status.all, called: "status")
  }
}
