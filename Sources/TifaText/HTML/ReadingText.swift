/// The text that is read of a source: the source itself, or of a page what its markup edits leave.
///
///     let reading = page.source.readingText
///     reading.text.string
///     reading.offsets.sourceSpan(of: NormalizedSpan(0, 2))  // where its first two characters stand in the file
public struct ReadingText: Hashable, Sendable {
  /// The text, without markup.
  public let text: SourceText
  /// The way back to the source.
  public let offsets: OffsetMap

  /// The text as a string.
  public var string: String { text.string }
}

extension SourceText {
  /// The text that is read, with the way back to this one.
  ///
  /// - Complexity: O(*n*) in the length of the text; O(1) for a text that is no page.
  public var readingText: ReadingText {
    let offsets = OffsetMap(edits: markup, sourceCount: count)
    guard !markup.isEmpty else { return ReadingText(text: self, offsets: offsets) }
    return ReadingText(
      text: SourceText(scalars: markup.applied(to: scalars), encoding: encoding), offsets: offsets)
  }
}
