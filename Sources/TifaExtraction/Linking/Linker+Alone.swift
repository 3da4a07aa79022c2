import TifaLexicon
import TifaText

/// The rule for a post that stands alone where the document has one holder of it: 总书记.
extension Linker {
  /// The post that a document which names its holder has no other one of.
  private static let secretary = "总书记".unicodeScalars.map(\.value)

  /// Whether a group is that post alone, without a body.
  func isAlone(_ group: TitleGroup, _ titles: [TitleCandidate], in passage: Passage) -> Bool {
    let title = titles[group.titles.lowerBound]
    return group.titles.count == 1 && title.start == title.positionStart
      && title.end - title.start == Self.secretary.count && passage.has(Self.secretary, at: title.start)
  }

  /// The one person whose post ends so, if there is one and the post is no foreign one.
  ///
  /// - Complexity: O(*n*) in the number of held titles.
  func secretary(_ titles: [TitleCandidate], in passage: Passage, _ table: LinkTable) -> Int? {
    var found: Int?
    for (index, person) in table.persons.enumerated()
    where person.titles.contains(where: { passage.has(Self.secretary, endingAt: titles[$0].end) }) {
      guard found == nil, !person.hasForeignTitle else { return nil }
      found = index
    }
    return found
  }
}
