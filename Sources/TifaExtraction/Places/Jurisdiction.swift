import TifaText

/// The division that a title's body is of, as far as the document tells.
struct Jurisdiction {
  /// The wording: 永定区, or 区 alone.
  let span: NormalizedSpan
  /// The division, as an index of the table; nil where it is open.
  let division: Int?
  /// The divisions that it can be, where there are several.
  let candidates: [Int]
  /// The character by which it is meant where no name is given: 区 in 区委.
  let suffix: UInt32?
  let rule: RuleName
  /// Where the names of divisions start that the wording ends: at 湖南省 of 湖南省永定区.
  let start: Int
  /// Whether it is that of an earlier title in the same list: 县委常委、组织部部长.
  var isElsewhere = false

  /// The place as results give it; nil where no division is known that it can be.
  func place(in passage: Passage, _ table: DivisionTable) -> Place? {
    guard division != nil || !candidates.isEmpty else { return nil }
    let mention = passage.mention(span)
    return Place(
      text: mention.text, span: mention.span, name: division.map(table.fullName(of:)),
      code: division.map { table.divisions[$0].code.description },
      until: division.flatMap { table.divisions[$0].until },
      successor: division.flatMap { table.divisions[$0].successor?.description },
      candidates: candidates.map {
        Place.Candidate(name: table.fullName(of: $0), code: table.divisions[$0].code.description)
      },
      rule: rule)
  }
}
