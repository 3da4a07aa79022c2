extension Array where Element == TextEdit {
  /// The text that the edits make of another one.
  ///
  /// - Parameter scalars: The Unicode scalar values of the text that the edits' spans count in.
  /// - Complexity: O(*n*) in the length of the text.
  public func applied(to scalars: [UInt32]) -> [UInt32] {
    guard !isEmpty else { return scalars }
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    var position = 0
    for edit in self {
      result.append(contentsOf: scalars[position..<edit.span.start.scalars])
      result.append(contentsOf: edit.replacement)
      position = edit.span.end.scalars
    }
    result.append(contentsOf: scalars[position...])
    return result
  }

  /// The text that the edits were made in, from what they made of it and nothing else.
  ///
  ///     text.edits.undone(in: text.repaired) == text.source.scalars  // always
  ///
  /// - Parameter scalars: The Unicode scalar values of the repaired text.
  /// - Complexity: O(*n*) in the length of the text.
  public func undone(in scalars: [UInt32]) -> [UInt32] {
    guard !isEmpty else { return scalars }
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    var position = 0
    for edit in self {
      let start = position + edit.span.start.scalars - result.count
      result.append(contentsOf: scalars[position..<start])
      result.append(contentsOf: edit.original)
      position = start + edit.replacement.count
    }
    result.append(contentsOf: scalars[position...])
    return result
  }
}
