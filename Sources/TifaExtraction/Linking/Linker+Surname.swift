import TifaLexicon
import TifaSegmentation
import TifaText

/// The rule for later mentions by surname and post: 逄书记, 欧阳县长.
extension Linker {
  /// Links a bare post behind a surname to the official of that surname who holds such a post.
  func linkSurname(
    _ group: TitleGroup, _ titles: inout [TitleCandidate], in passage: Passage, _ table: inout LinkTable
  ) -> Bool {
    let index = group.titles.lowerBound
    let title = titles[index]
    guard title.isPost, title.windowStart < title.positionStart, title.positionStart - title.start <= 1 else {
      return false
    }
    for length in [2, 1] where title.positionStart - length >= title.windowStart {
      let surname = title.positionStart - length..<title.positionStart
      guard parser.model.surnameCost(passage.scalars, surname) != nil,
        startsName(surname.lowerBound, in: passage),
        let person = holder(of: passage.scalars[surname], title, titles, in: passage, table)
      else { continue }
      // 区主席 of 区向华: what looked like a place is the surname.
      titles[index].start = title.positionStart
      for index in group.titles {
        table.link(
          index, of: titles[index], isForeign: group.isForeign, to: person, rule: LinkRule.surnameAndPost)
      }
      return true
    }
    return false
  }

  /// Whether a bare post stands behind what can be a surname alone: 习主席, 逄书记.
  func isSurnamed(_ group: TitleGroup, _ titles: [TitleCandidate], in passage: Passage) -> Bool {
    let title = titles[group.titles.lowerBound]
    guard group.titles.count == 1, title.isPost, title.organization == nil else { return false }
    return [2, 1].contains { length in
      let start = title.positionStart - length
      return start >= title.windowStart
        && parser.model.surnameCost(passage.scalars, start..<title.positionStart) != nil
        && startsName(start, in: passage)
    }
  }

  /// Whether nothing but a mark or a word that ends before it stands at a position.
  private func startsName(_ start: Int, in passage: Passage) -> Bool {
    if start == 0 || Punctuation.isDelimiter(passage[start - 1]) { return true }
    guard let token = passage.token(endingAt: start) else { return false }
    return token.shape == .word
      && !token.classes.isDisjoint(with: [.boundary, .speech, .participation, .word])
  }

  /// The person with a surname who holds a post that ends like a title does.
  private func holder(
    of surname: ArraySlice<UInt32>, _ title: TitleCandidate, _ titles: [TitleCandidate], in passage: Passage,
    _ table: LinkTable
  ) -> Int? {
    table.persons.firstIndex { person in
      person.name.starts(with: surname) && person.name.count > surname.count
        && person.titles.contains { titles[$0].isPost && ends(titles[$0], like: title, in: passage) }
    }
  }
}
