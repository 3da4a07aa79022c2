import TifaText

/// The places of a passage, to be asked for by where they stand and by what a bare 区 or 县 means.
struct PlaceMap {
  let mentions: [PlaceMention]
  let table: DivisionTable
  /// For each division that is named beyond doubt how often it or one inside of it is; in the head of the document twice.
  private var counts: [Int: Int] = [:]

  init(mentions: [PlaceMention], table: DivisionTable) {
    self.mentions = mentions
    self.table = table
    for mention in mentions {
      var next = mention.division
      while let index = next {
        counts[index, default: 0] += mention.span.end <= Self.headLength ? 2 : 1
        next = table.divisions[index].parent
      }
    }
  }

  /// The index of the first mention that ends behind a position.
  ///
  /// - Complexity: O(log *m*) in the number of mentions.
  private func firstMention(endingBehind position: Int) -> Int {
    mentions.partitioningIndex { $0.span.end > position }
  }

  /// The place that a body's name has in it: the last of the first ones that stand side by side.
  ///
  /// - Parameter range: The body; a name may reach one scalar beyond it, as 湖南省 does in 湖南 and 省长.
  /// - Returns: The place, and where the first of them starts.
  func mention(in range: Range<Int>) -> (mention: PlaceMention, start: Int)? {
    var index = firstMention(endingBehind: range.lowerBound)
    guard index < mentions.count, mentions[index].span.start >= range.lowerBound,
      mentions[index].span.start < range.upperBound, mentions[index].span.end <= range.upperBound + 1,
      !mentions[index].readings.isEmpty
    else { return nil }
    let start = mentions[index].span.start
    while index + 1 < mentions.count, mentions[index + 1].outer == index,
      mentions[index + 1].span.end <= range.upperBound
    {
      index += 1
    }
    return (mentions[index], start)
  }

  /// How often one division must be named for each time that another is, to be the one that a document is about, and how
  /// often at least: a place that is named in passing is not.
  private static let lead = 3
  private static let least = 2
  /// How far the head of a document reaches, in scalars: its heading and dateline.
  private static let headLength = 60

  /// The division that a bare 区, 县, 市 … means at a position: the one of that sort that the sentence has named before,
  /// or else the one that the document is about.
  ///
  /// - Parameters:
  ///   - suffix: The character: 省, 市, 区, 县, 州, 盟 or 旗.
  ///   - sentence: From the start of the sentence to the character.
  /// - Complexity: O(*m*) in the number of divisions that are named.
  func own(_ suffix: UInt32, sentence: Range<Int>) -> (division: Int, rule: RuleName)? {
    var index = firstMention(endingBehind: sentence.lowerBound)
    var found: Set<Int> = []
    while index < mentions.count, mentions[index].span.end <= sentence.upperBound {
      if let division = mentions[index].division, table.divisions[division].suffix == suffix {
        found.insert(division)
      }
      index += 1
    }
    if found.count == 1, let division = found.first { return (division, PlaceRule.sentence) }
    return own { table.divisions[$0].suffix == suffix }.map { ($0, PlaceRule.document) }
  }

  /// The district or county that a document is about, for the towns in it.
  func ownCounty() -> Int? { own { table.divisions[$0].level == .county } }

  private func own(_ fits: (Int) -> Bool) -> Int? {
    var best: (division: Int, count: Int)?
    var second = 0
    for (division, count) in counts where fits(division) {
      if count > best?.count ?? 0 {
        second = best?.count ?? 0
        best = (division, count)
      } else {
        second = max(second, count)
      }
    }
    guard let best, best.count >= max(Self.least, Self.lead * second) else { return nil }
    return best.division
  }
}
