import TifaText

/// A person whom a document gives a public post.
public struct Official: Hashable, Sendable {
  /// The bare name: 戴必欣, not 戴必欣同志.
  public let name: String
  /// Whether the office is a foreign or international one.
  public let isForeign: Bool
  /// Each distinct title that the document uses for the official, first mention first.
  public let titles: [Title]
  /// Every place where the official is named.
  public let mentions: [Mention]
  /// What the official is reported to have said.
  public let statements: [Statement]
  /// How the official took part: 出席, 主持 …, each once.
  public let participation: [String]
  /// The rule that first made the person an official.
  public let rule: RuleName

  public init(
    name: String, isForeign: Bool, titles: [Title], mentions: [Mention], statements: [Statement],
    participation: [String], rule: RuleName
  ) {
    self.name = name
    self.isForeign = isForeign
    self.titles = titles
    self.mentions = mentions
    self.statements = statements
    self.participation = participation
    self.rule = rule
  }
}
