import TifaText

/// Titles that follow one another as one list and have the same holders: 副区长、区公安分局党委书记、局长.
struct TitleGroup {
  /// The indices of the titles in the passage's list.
  var titles: ClosedRange<Int>
  /// The start of the first title and the end of the last.
  var start: Int
  var end: Int
  /// Whether some title of the group is foreign; the others are then too.
  var isForeign: Bool

  private static let connectors = ["、", "，", "兼", "兼任", "和", "及", "暨", "、兼", "/", "并兼任"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// The groups of a list of titles in the order of the text.
  ///
  /// - Complexity: O(*n*) in the number of titles.
  static func groups(of titles: [TitleCandidate], in passage: Passage) -> [TitleGroup] {
    var groups: [TitleGroup] = []
    groups.reserveCapacity(titles.count)
    for (index, title) in titles.enumerated() {
      if var last = groups.last, connects(last.end, title.start, in: passage),
        titles[last.titles.upperBound].isPost == title.isPost
      {
        last.titles = last.titles.lowerBound...index
        last.end = title.end
        // 国务委员兼外长: a post without a body is of the office that the one before it is of.
        last.isForeign =
          last.isForeign || (title.isForeign && title.isPost && title.organization != nil)
        groups[groups.count - 1] = last
      } else {
        let inherits = groups.last.map { $0.isForeign && isInSeries($0.end, title, in: passage) } ?? false
        groups.append(
          TitleGroup(
            titles: index...index, start: title.start, end: title.end,
            isForeign: title.isPost && (title.isForeign || inherits)))
      }
    }
    return groups
  }

  private static let joiners = ScalarSet("、和与及")
  private static let governments = Set(["政府", "议会", "外交部", "国防部"].map { $0.unicodeScalars.map(\.value) })

  /// 越南总理…和政府总理…: a post without a place behind a foreign one in the same list.
  private static func isInSeries(_ end: Int, _ title: TitleCandidate, in passage: Passage) -> Bool {
    guard title.start > end, title.start - end <= 12, joiners.contains(passage[title.start - 1]),
      !passage.scalars[end..<title.start].contains(where: Punctuation.endsClause)
    else { return false }
    guard let organization = title.organization else { return true }
    return governments.contains(Array(passage.scalars[organization.range]))
  }

  /// What joins the posts of one person, and as well those of two.
  private static let looseConnectors = ["和", "及", "，"].map { $0.unicodeScalars.map(\.value) }

  /// The titles up to the first 和 or comma between two, and the others; nil where there is none.
  func parted(of titles: [TitleCandidate], in passage: Passage) -> (TitleGroup, TitleGroup)? {
    let index = self.titles.dropFirst().first { index in
      let end = titles[index - 1].end
      return Self.looseConnectors.contains {
        $0.count == titles[index].start - end && passage.has($0, at: end)
      }
    }
    guard let index else { return nil }
    var (first, others) = (self, self)
    first.titles = self.titles.lowerBound...index - 1
    first.end = titles[index - 1].end
    others.titles = index...self.titles.upperBound
    others.start = titles[index].start
    others.isForeign = titles[index].isPost && titles[index].isForeign
    return (first, others)
  }

  private static func connects(_ end: Int, _ start: Int, in passage: Passage) -> Bool {
    guard start > end, start - end <= 3 else { return false }
    return connectors.contains { $0.count == start - end && passage.has($0, at: end) }
  }
}
