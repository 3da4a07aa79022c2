/// A rule of extraction: its stable name, what it does, and texts that show it.
///
///     let rule = RuleCatalogue.rule(named: "post-before-name")
///     rule?.summary   // the holder's name stands behind the posts
///     rule?.examples[0].text
public struct Rule: Hashable, Sendable {
  /// A text, and what the rule finds in it.
  public struct Example: Hashable, Sendable {
    /// The text, with invented names.
    public let text: String
    /// The results that carry the rule, in the order of the text: a title as `holder: title`, others by their wording.
    public let finds: [String]

    public init(_ text: String, finds: [String]) {
      self.text = text
      self.finds = finds
    }
  }

  public let name: RuleName
  /// What the rule does, in a few words.
  public let summary: String
  public let examples: [Example]

  public init(_ name: RuleName, _ summary: String, _ examples: Example...) {
    self.name = name
    self.summary = summary
    self.examples = examples
  }
}
