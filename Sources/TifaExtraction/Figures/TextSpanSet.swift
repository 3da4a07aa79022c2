import TifaText

/// Some spans of a text, asked for in the order of the text.
struct TextSpanSet {
  private let spans: [TextSpan]

  init(_ spans: [TextSpan]) { self.spans = spans.sorted { $0.start < $1.start } }

  /// Whether a span has a character in common with one of them.
  ///
  /// - Complexity: O(log *m*) in their number, for spans that are not inside each other.
  func overlaps(_ span: TextSpan) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].start < span.end
  }
}
