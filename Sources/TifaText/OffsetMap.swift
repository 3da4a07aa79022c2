/// The way between the offsets of a source text and those of its repaired form, made of the edits between them.
///
/// A position inside a replacement leads to the whole edited span: a span that touches an edit covers it.
///
///     let map = OffsetMap(edits: edits, sourceCount: source.count)
///     map.sourceSpan(of: NormalizedSpan(0, 2))
public struct OffsetMap: Hashable, Sendable {
  /// The edits in order, each with the index in the repaired text where its replacement starts.
  private struct Entry: Hashable, Sendable {
    var sourceStart: Int
    var sourceEnd: Int
    var start: Int
    var end: Int
  }

  private var entries: [Entry] = []
  /// The number of scalars in the source text.
  public let sourceCount: Int
  /// The number of scalars in the repaired text.
  public let count: Int

  /// Creates the map of a list of edits.
  ///
  /// - Parameters:
  ///   - edits: Edits in the order of the source that do not overlap.
  ///   - sourceCount: The number of Unicode scalars in the source.
  /// - Complexity: O(*e*) in the number of edits.
  public init(edits: [TextEdit], sourceCount: Int) {
    var shift = 0
    var previousEnd = 0
    entries.reserveCapacity(edits.count)
    for edit in edits {
      precondition(edit.span.start.scalars >= previousEnd, "edits are in order and do not overlap")
      previousEnd = edit.span.end.scalars
      let start = edit.span.start.scalars + shift
      entries.append(
        Entry(
          sourceStart: edit.span.start.scalars, sourceEnd: edit.span.end.scalars, start: start,
          end: start + edit.replacement.count))
      shift += edit.replacement.count - edit.span.count
    }
    precondition(previousEnd <= sourceCount, "edits lie in the source")
    self.sourceCount = sourceCount
    self.count = sourceCount + shift
  }

  /// Whether source and repaired text are the same.
  public var isIdentity: Bool { entries.isEmpty }

  /// The span of the source that a span of the repaired text came from.
  ///
  /// What was deleted before the first or behind the last character of the span stays outside; what was deleted
  /// inside it is covered.
  ///
  /// - Complexity: O(log *e*) in the number of edits.
  public func sourceSpan(of span: NormalizedSpan) -> TextSpan {
    guard !entries.isEmpty else {
      return TextSpan(start: TextOffset(scalars: span.start), end: TextOffset(scalars: span.end))
    }
    let start = sourceStart(of: span.start)
    let end = span.isEmpty ? start : sourceEnd(of: span.end)
    return TextSpan(start: TextOffset(scalars: start), end: TextOffset(scalars: max(start, end)))
  }

  /// The span of the repaired text that a span of the source became.
  ///
  /// - Complexity: O(log *e*) in the number of edits.
  public func normalizedSpan(of span: TextSpan) -> NormalizedSpan {
    let start = normalizedOffset(of: span.start.scalars, roundingUp: false)
    let end = normalizedOffset(of: span.end.scalars, roundingUp: true)
    return NormalizedSpan(start, max(start, end))
  }

  /// The source position where the character at `index` of the repaired text starts.
  private func sourceStart(of index: Int) -> Int {
    let after = entries.partitioningIndex { $0.end > index || ($0.end == index && $0.start > index) }
    if after < entries.count, entries[after].start <= index, entries[after].end > index {
      return entries[after].sourceStart
    }
    guard let previous = last(before: index) else { return index }
    return previous.sourceEnd + (index - previous.end)
  }

  /// The source position where the character before `index` of the repaired text ends.
  private func sourceEnd(of index: Int) -> Int {
    let position = entries.partitioningIndex { $0.end >= index }
    if position < entries.count, entries[position].start < index {
      return entries[position].sourceEnd
    }
    guard position > 0 else { return index }
    let previous = entries[position - 1]
    return previous.sourceEnd + (index - previous.end)
  }

  /// The last entry whose replacement ends at or before `index`.
  private func last(before index: Int) -> Entry? {
    let position = entries.partitioningIndex { $0.end > index }
    return position > 0 ? entries[position - 1] : nil
  }

  private func normalizedOffset(of source: Int, roundingUp: Bool) -> Int {
    let index = entries.partitioningIndex { $0.sourceEnd > source }
    if index < entries.count, entries[index].sourceStart < source {
      return roundingUp ? entries[index].end : entries[index].start
    }
    guard index > 0 else { return source }
    return entries[index - 1].end + (source - entries[index - 1].sourceEnd)
  }
}
