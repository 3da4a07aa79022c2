import TifaText

/// The lines of a text, for a diff.
struct DiffLines {
  private let scalars: [UInt32]
  /// Where each line starts, and the end of the text.
  private let bounds: [Int]

  init(_ scalars: [UInt32]) {
    self.scalars = scalars
    var bounds = [0]
    for (index, value) in scalars.enumerated() where value == 0x0A { bounds.append(index + 1) }
    if bounds[bounds.count - 1] < scalars.count { bounds.append(scalars.count) }
    self.bounds = bounds
  }

  /// The number of lines.
  var count: Int { bounds.count - 1 }

  /// The lines that a range of the text lies in; the line it stands in where it is empty.
  func lines(touching range: Range<Int>) -> Range<Int> {
    guard count > 0 else { return 0..<0 }
    let first = min(line(at: range.lowerBound), count - 1)
    let last = range.isEmpty ? first : min(line(at: range.upperBound - 1), count - 1)
    return first..<max(first, last) + 1
  }

  /// The line that a position lies in.
  private func line(at position: Int) -> Int {
    bounds.partitioningIndex { $0 > position } - 1
  }

  /// A line behind a sign, with its end; as `diff` does, a last line without one says so.
  func text(_ line: Int, behind sign: String) -> String {
    let text = sign + String(scalarValues: scalars[bounds[line]..<bounds[line + 1]])
    return text.utf8.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
  }
}
