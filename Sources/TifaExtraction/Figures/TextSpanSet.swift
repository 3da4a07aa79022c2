import TifaText

/// Some spans of a text, asked for in the order of the text.
struct TextSpanSet {
  private let spans: [TextSpan]

  init(_ spans: [TextSpan]) { self.spans = spans.sorted { $0.start < $1.start } }

  /// Whether a span has a character in common with one of them.
  ///
  /// - Complexity: O(log *m*) in their number, for spans that are not inside each other.
  func overlaps(_ span: TextSpan) -> Bool {
    let index = spans.partitioningIndex { $0.end > span.start }
    return index < spans.count && spans[index].start < span.end
  }
}
