import TifaLexicon
import TifaText

/// The rule for later mentions by the given name and post: 志远省长, 玉成同志.
extension Linker {
  private static let comrade = "同志".unicodeScalars.map(\.value)
  private static let given = 2
  /// How many of a person's titles are compared with a post.
  private static let mostTitles = 32

  /// Links a bare post or 同志 behind two characters to the official of the document who has them as given name.
  func linkGivenName(
    _ group: TitleGroup, _ titles: inout [TitleCandidate], in passage: Passage, _ table: inout LinkTable
  ) -> Bool {
    let index = group.titles.lowerBound
    let title = titles[index]
    let start = title.positionStart - Self.given
    let isComrade = passage.has(Self.comrade, endingAt: title.end) && title.end - title.positionStart == 2
    guard start >= 0, title.isPost || isComrade, title.start == title.positionStart || title.start == start
    else {
      return false
    }
    let name = passage.scalars[start..<title.positionStart]
    guard
      let person = table.persons(withGivenName: name).first(where: { index in
        let person = table.persons[index]
        return isSurname(person.name.prefix(person.name.count - Self.given))
          && person.titles.prefix(Self.mostTitles).contains {
            titles[$0].isPost && (isComrade || ends(titles[$0], like: title, in: passage))
          }
      })
    else { return false }
    titles[index].start = title.positionStart
    table.mention(person, at: NormalizedSpan(start, title.positionStart))
    if isComrade { return true }
    for index in group.titles {
      table.link(
        index, of: titles[index], isForeign: group.isForeign, to: person, rule: LinkRule.givenNameAndPost)
    }
    return true
  }

  private func isSurname(_ surname: ArraySlice<UInt32>) -> Bool {
    let surname = Array(surname)
    return parser.model.surnameCost(surname, surname.indices) != nil
  }

  /// Whether a title ends with the post of another one.
  func ends(_ title: TitleCandidate, like other: TitleCandidate, in passage: Passage) -> Bool {
    let post = passage.scalars[other.positionStart..<other.end]
    return title.end - title.start >= post.count
      && passage.scalars[title.end - post.count..<title.end].elementsEqual(post)
  }
}
