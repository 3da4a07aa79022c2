import TifaText

/// Renders what repair changes in documents as unified diffs, which `patch` reads.
public struct DiffRenderer: Sendable {
  /// The lines around a change that are shown.
  private static let context = 2

  private let isColored: Bool

  /// Creates a renderer.
  ///
  /// - Parameter isColored: Whether lines are coloured for a terminal.
  public init(isColored: Bool = false) { self.isColored = isColored }

  /// The diff of one document; nothing where repair changes nothing.
  ///
  /// - Complexity: O(*n*) in the length of the document.
  public func render(_ text: NormalizedText, of document: CorpusDocument) -> String {
    guard !text.edits.isEmpty else { return "" }
    let before = DiffLines(text.source.scalars)
    let after = DiffLines(text.repaired)
    var output = paint("--- \(document.id)", "1") + "\n" + paint("+++ \(document.id) (repaired)", "1") + "\n"
    for hunk in hunks(text, before, after) {
      let old = hunk.old.widened(by: Self.context, within: before.count)
      let leading = hunk.old.lowerBound - old.lowerBound
      let trailing = old.upperBound - hunk.old.upperBound
      let new = hunk.new.lowerBound - leading..<hunk.new.upperBound + trailing
      output += paint("@@ -\(position(old)) +\(position(new)) @@", "36") + "\n"
      for change in hunk.changes(in: old) {
        switch change {
        case .kept(let line): output += before.text(line, behind: " ")
        case .removed(let line): output += paint(before.text(line, behind: "-"), "31")
        case .added(let line): output += paint(after.text(line, behind: "+"), "32")
        }
      }
    }
    return output
  }

  /// The changes of a text, those whose surroundings touch as one hunk.
  private func hunks(_ text: NormalizedText, _ before: DiffLines, _ after: DiffLines) -> [DiffHunk] {
    var hunks: [DiffHunk] = []
    for edit in text.edits {
      let new = text.offsets.normalizedSpan(of: edit.span)
      // A line end that comes or goes changes the line behind it too.
      let margin = edit.original.last == 0x0A || edit.replacement.last == 0x0A ? 1 : 0
      let change = DiffHunk.Change(
        old: before.lines(touching: edit.span.start.scalars..<edit.span.end.scalars + margin),
        new: after.lines(touching: new.start..<new.end + margin))
      if hunks.isEmpty || !hunks[hunks.count - 1].join(change, within: 2 * Self.context) {
        hunks.append(DiffHunk(change))
      }
    }
    return hunks
  }

  /// The first line and the number of lines, as heads of hunks have them.
  private func position(_ lines: Range<Int>) -> String { "\(lines.lowerBound + 1),\(lines.count)" }

  private func paint(_ text: String, _ color: String) -> String {
    isColored ? "\u{1B}[\(color)m\(text)\u{1B}[0m" : text
  }
}

extension Range<Int> {
  /// The range with some more on both sides, as far as there is more.
  fileprivate func widened(by margin: Int, within count: Int) -> Range<Int> {
    Swift.max(0, lowerBound - margin)..<Swift.min(count, upperBound + margin)
  }
}
