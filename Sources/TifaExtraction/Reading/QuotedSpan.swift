import TifaText

/// A quotation of a passage: what stands between “ and ”.
struct QuotedSpan {
  /// The quoted text, without the marks.
  let content: NormalizedSpan

  /// The longest quotation that is looked at, in scalars.
  private static let longest = 60

  /// The quotations of a passage in the order of their ends, inner ones too.
  ///
  /// - Complexity: O(*n*) in the length of the passage.
  static func spans(in passage: Passage) -> [QuotedSpan] {
    guard passage.allStarts.contains(.quotation) else { return [] }
    var open: [Int] = []
    var spans: [QuotedSpan] = []
    var position = 0
    while true {
      let index = passage.firstStart(of: [.quotation, .lineMark], from: position)
      guard index < passage.count else { return spans }
      position = index + 1
      switch passage.scalars[index] {
      case Punctuation.openQuote: open.append(index)
      case Punctuation.closeQuote:
        guard let start = open.popLast(), index - start - 1 <= longest, index > start + 1 else { continue }
        spans.append(QuotedSpan(content: NormalizedSpan(start + 1, index)))
      case 0x0A: open.removeAll(keepingCapacity: true)
      default: break
      }
    }
  }
}
