/// Why a result was found: its rule, the words that it rests on, and the readings that it beat.
public struct Explanation: Hashable, Sendable {
  /// A stretch of the text that speaks for a result.
  public struct Evidence: Hashable, Sendable {
    /// What the stretch is: `title`, `organization`, `name`, `between`, `mention`, `member` or `quotation`.
    public let role: String
    public let mention: Mention

    public init(role: String, mention: Mention) {
      self.role = role
      self.mention = mention
    }
  }

  /// Another reading of the same words.
  public struct Alternative: Hashable, Sendable {
    /// What would have been found: another name, or `no name`, `no motto`.
    public let text: String
    /// By how much it lost: in nats for names, which is the logarithm of how much less likely it is, in points for mottoes.
    public let margin: Float

    public init(text: String, margin: Float) {
      self.text = text
      self.margin = margin
    }

    /// The margin with one place behind the point: `4.5`.
    public var tenths: String {
      let tenths = Int((margin.isFinite ? max(0, margin) : 0) * 10 + 0.5)
      return "\(tenths / 10).\(tenths % 10)"
    }
  }

  /// The kind of the result: `title`, `person`, `frame` or `slogan`.
  public let kind: String
  /// The wording of the result; of a held title with the holder behind a colon.
  public let text: String
  public let rule: RuleName
  /// What the rule does, in a few words; empty where the catalogue has no such rule.
  public let summary: String
  public let evidence: [Evidence]
  /// The readings that were weighed and lost, the closest first.
  public let beaten: [Alternative]

  public init(
    kind: String, text: String, rule: RuleName, evidence: [Evidence], beaten: [Alternative]
  ) {
    self.kind = kind
    self.text = text
    self.rule = rule
    summary = RuleCatalogue.rule(named: rule)?.summary ?? ""
    self.evidence = evidence
    self.beaten = beaten
  }
}
