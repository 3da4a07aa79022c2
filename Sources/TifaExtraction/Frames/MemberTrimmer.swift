import TifaLexicon
import TifaText

/// Takes from the ends of a list what belongs to the sentence and not to a member.
struct MemberTrimmer: Sendable {
  private let verbs = WordSet(embedded: "frames/list-verbs.txt")
  private let tails = WordSet("建设 工作 管理 发展 体系 领域 方面")
  private let want = "要".unicodeScalars.first!.value
  private let toward = "向".unicodeScalars.first!.value

  /// The first member without the verbs and other words before the list, judged by its likeness to the others.
  func trimFirst(_ list: MemberList, in passage: Passage) -> MemberList {
    var items = list.items
    guard items.count > 1 else { return list }
    var first = items[0]
    let others = items.dropFirst()
    // 官兵后路、后院、后代: where all others start alike, the first starts there too.
    let initial = passage[others.first!.start]
    let lengths = Set(others.map(\.count))
    if others.count >= 2, others.allSatisfy({ passage[$0.start] == initial }),
      passage[first.start] != initial,
      let start = (first.start..<first.end).first(where: {
        passage[$0] == initial && first.end - $0 >= 2 && abs(first.end - $0 - others.first!.count) <= 3
      })
    {
      items[0] = NormalizedSpan(start, first.end)
      return MemberList(items: items)
    }
    first = strippingVerbs(first, in: passage)
    let average = others.map(\.count).reduce(0, +) / others.count
    first = cut(first, toAbout: average, in: passage)
    // 饲草到户、饮水到户: of equal members the first has their length.
    if lengths.count == 1, first.count > average, first.count - average <= 4,
      passage.token(startingAt: first.end - average) != nil
    {
      first = NormalizedSpan(first.end - average, first.end)
    }
    items[0] = first
    return MemberList(items: items)
  }

  /// The members without what the sentence adds to all: 向…要…, a shared 建设.
  func trimShared(_ list: MemberList, in passage: Passage) -> MemberList {
    var items = list.items
    // 向政治建警要忠诚度、从严治警要纯洁性: what is asked for is not the member.
    let wants = items.map { item in (item.start + 1..<item.end).first { passage[$0] == want } }
    if wants.allSatisfy({ $0 != nil }) {
      items = zip(items, wants).map { item, end in
        NormalizedSpan(passage[item.start] == toward ? item.start + 1 : item.start, end ?? item.end)
      }
    }
    for index in items.indices.dropFirst() {
      let item = items[index]
      let previous = items[index - 1]
      guard item.count > previous.count,
        let start = tails.start(
          in: passage.scalars, endingAt: item.end, notBefore: item.start + 1),
        alike(NormalizedSpan(item.start, start), previous, in: passage)
      else { continue }
      items[index] = NormalizedSpan(item.start, start)
    }
    return MemberList(items: items)
  }

  /// A span without verbs, adverbs and particles at its start.
  func strippingVerbs(_ span: NormalizedSpan, in passage: Passage) -> NormalizedSpan {
    var start = span.start
    while let end = verbs.end(in: passage.scalars, from: start), end < span.end - 1 { start = end }
    return NormalizedSpan(start, span.end)
  }

  /// A span that is longer than the others, cut behind the verb in it that leaves the length nearest to theirs.
  private func cut(_ span: NormalizedSpan, toAbout length: Int, in passage: Passage) -> NormalizedSpan {
    guard span.count > length + 1 else { return span }
    var best = span
    for position in span.start..<span.end - 2 {
      guard let end = verbs.end(in: passage.scalars, from: position), end - position >= 2, end < span.end - 1
      else {
        continue
      }
      if abs(span.end - end - length) < abs(best.count - length) { best = NormalizedSpan(end, span.end) }
    }
    return best
  }

  /// Whether two spans end with the same two characters or, being short, with the same one.
  private func alike(_ left: NormalizedSpan, _ right: NormalizedSpan, in passage: Passage) -> Bool {
    guard left.count >= 2, right.count >= 2 else { return false }
    return passage[left.end - 1] == passage[right.end - 1] && left.count == right.count
      || (passage[left.end - 1] == passage[right.end - 1] && passage[left.end - 2] == passage[right.end - 2])
  }
}
