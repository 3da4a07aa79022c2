import TifaText

/// Says to whom a place of a document belongs: the speaker whose statement it stands in, and the organisation.
struct Attribution {
  private let statements: [Statement]
  private let organizations: [Organization]
  /// The places where organisations are named, in order.
  private let places: [(start: TextOffset, organization: Int)]

  init(statements: [Statement], organizations: [Organization]) {
    let isInOrder = zip(statements, statements.dropFirst()).allSatisfy { $0.span.start <= $1.span.start }
    self.statements = isInOrder ? statements : statements.sorted { $0.span.start < $1.span.start }
    self.organizations = organizations
    var places: [(start: TextOffset, organization: Int)] = []
    places.reserveCapacity(organizations.reduce(0) { $0 + $1.mentions.count })
    for index in organizations.indices {
      for mention in organizations[index].mentions { places.append((mention.span.start, index)) }
    }
    self.places = places.sorted { $0.start < $1.start }
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
    let index = places.partitioningIndex { $0.start > position }
    return index > 0 ? organizations[places[index - 1].organization].name : organizations.first?.name
  }
}
