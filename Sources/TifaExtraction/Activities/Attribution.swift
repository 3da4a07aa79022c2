import TifaText

/// Says to whom a place of a document belongs: the speaker whose statement it stands in, and the organisation.
struct Attribution {
  private let statements: [Statement]
  /// The places where organisations are named, in order, with their names.
  private let organizations: [(start: TextOffset, name: String)]

  init(statements: [Statement], organizations: [Organization]) {
    self.statements = statements.sorted { $0.span.start < $1.span.start }
    var places: [(start: TextOffset, name: String)] = []
    places.reserveCapacity(organizations.reduce(0) { $0 + $1.mentions.count })
    for organization in organizations {
      for mention in organization.mentions { places.append((mention.span.start, organization.name)) }
    }
    self.organizations = places.sorted { $0.start < $1.start }
  }

  /// A mention with its speaker and organisation.
  ///
  /// - Complexity: O(log *s* + log *o*) in the numbers of statements and mentions of organisations, where statements do not
  ///   lie in one another.
  func use(_ mention: Mention) -> FormulationUse {
    let statement = statement(around: mention.span)
    return FormulationUse(
      text: mention.text, span: mention.span, speaker: statement?.speaker,
      body: statement?.body ?? organization(before: mention.span.start))
  }

  /// The last statement that a span lies in.
  private func statement(around span: TextSpan) -> Statement? {
    let index = statements.partitioningIndex { $0.span.start > span.start }
    // Statements do not overlap but where one is reported inside of another: two are looked at.
    return statements[max(0, index - 2)..<index].last { span.end <= $0.span.end }
  }

  private func organization(before position: TextOffset) -> String? {
    let index = organizations.partitioningIndex { $0.start > position }
    return index > 0 ? organizations[index - 1].name : organizations.first?.name
  }
}
