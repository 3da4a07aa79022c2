import TifaLexicon
import TifaText

/// Gives titles that leave their organisation out the one of the title before them.
///
/// In 区公安分局党委书记、局长 the 局长 is of 区公安分局: the part of the Party in the first title's organisation stays
/// behind. In 公司财务部经理、副总经理 the 副总经理 is of the company.
struct Inheritance: Sendable {
  private static let partyParts = [
    "党组", "党委", "党工委", "工委", "党总支", "总支", "党支部", "支部", "纪委", "纪检组", "机关党委",
  ].map { $0.unicodeScalars.map(\.value) }

  /// How far behind the title before it a profession can stand that is of the same body: 副校长、教授.
  private static let nearest = 3

  let lexicon: BodyLexicon

  /// For each title the span of its organisation, and whether it is inherited.
  ///
  /// - Complexity: O(*n*) in the number of titles.
  func organizations(
    of titles: [TitleCandidate], groups: [TitleGroup], in passage: Passage
  ) -> [(span: NormalizedSpan, isInherited: Bool)?] {
    var result = [(span: NormalizedSpan, isInherited: Bool)?](filledWith: nil, count: titles.count)
    var last: NormalizedSpan?
    var body: NormalizedSpan?
    var previousEnd = 0
    for group in groups {
      if previousEnd < group.start, passage.hasLineEnd(in: previousEnd..<group.start) {
        last = nil
        body = nil
      }
      for index in group.titles {
        let title = titles[index]
        if let own = title.organization {
          result[index] = (own, false)
          last = Self.core(of: own, in: passage)
          // 财务部 alone is inside the company that was named before.
          if let named = title.body ?? (title.classes.contains(.corporatePost) ? body : last) { body = named }
        } else if let last, title.isPost || title.start <= previousEnd + Self.nearest {
          result[index] = (isOfWhole(title, in: passage) ? body ?? last : last, true)
        }
        previousEnd = max(previousEnd, title.end)
      }
    }
    return result
  }

  /// Whether a post is one of the whole company: 董事, 副总经理.
  private func isOfWhole(_ title: TitleCandidate, in passage: Passage) -> Bool {
    lexicon.isBoardPost(passage.tokens[passage.tokenIndex(at: title.end - 1)])
  }

  /// An organisation without the part of the Party at its end.
  private static func core(of span: NormalizedSpan, in passage: Passage) -> NormalizedSpan {
    for part in partyParts where span.count > part.count && passage.has(part, endingAt: span.end) {
      return NormalizedSpan(span.start, span.end - part.count)
    }
    return span
  }
}
