/// A person of a document, with every place where the name stands.
public struct NamedEntity: Hashable, Sendable {
  public let name: String
  public let mentions: [Mention]
  /// The rule that found the entity first.
  public let rule: RuleName

  public init(name: String, mentions: [Mention], rule: RuleName) {
    self.name = name
    self.mentions = mentions
    self.rule = rule
  }
}
