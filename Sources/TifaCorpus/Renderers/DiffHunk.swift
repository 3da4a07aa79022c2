/// Changes of lines that stand near each other.
struct DiffHunk {
  /// Lines of the old text in the place of which lines of the new one stand.
  struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// A line of a hunk, by its number in the old text, or in the new one where it was added.
  enum Line {
    case kept(Int)
    case removed(Int)
    case added(Int)
  }

  private var changes: [Change]

  init(_ change: Change) { changes = [change] }

  /// The lines of the old text from the first change to the last.
  var old: Range<Int> { changes[0].old.lowerBound..<changes[changes.count - 1].old.upperBound }

  /// The lines of the new text in their place.
  var new: Range<Int> { changes[0].new.lowerBound..<changes[changes.count - 1].new.upperBound }

  /// Takes in a change that starts at most some lines behind the last one; whether it did.
  mutating func join(_ change: Change, within distance: Int) -> Bool {
    let last = changes[changes.count - 1]
    guard change.old.lowerBound - last.old.upperBound <= distance else { return false }
    if change.old.lowerBound < last.old.upperBound || change.new.lowerBound < last.new.upperBound {
      // Both change the same line.
      changes[changes.count - 1].old = last.old.lowerBound..<max(last.old.upperBound, change.old.upperBound)
      changes[changes.count - 1].new = last.new.lowerBound..<max(last.new.upperBound, change.new.upperBound)
    } else {
      changes.append(change)
    }
    return true
  }

  /// The lines of the hunk with those around it.
  ///
  /// - Parameter lines: The lines of the old text that are shown.
  func changes(in lines: Range<Int>) -> [Line] {
    var result: [Line] = []
    var position = lines.lowerBound
    for change in changes {
      result += (position..<change.old.lowerBound).map(Line.kept)
      result += change.old.map(Line.removed)
      result += change.new.map(Line.added)
      position = change.old.upperBound
    }
    return result + (position..<lines.upperBound).map(Line.kept)
  }
}
