import ArgumentParser

/// `tifa lexicon`
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Shows the known formulations: members, first use, English renderings, sources.",
    discussion: """
      Examples:
        tifa lexicon show 两个维护
        tifa lexicon list --kind set --status current
        tifa lexicon search "lucid waters"
      """,
    subcommands: [LexiconShowCommand.self, LexiconListCommand.self, LexiconSearchCommand.self])
}
