import TifaText

/// Where the pieces of text end that no dictionary is asked about: Latin words, spaces, punctuation, other scripts.
///
/// The ends are found from the end of the text to its start, each from the one behind it, so that long runs take linear
/// time. Latin words have their digits and the marks inside of them: COVID-19, 5G, AT&T. A dash or a row of dots of
/// several characters is one piece.
struct PieceRules {
  /// The end of the piece that a position is in, had it begun there.
  private(set) var ends: [Int32] = []
  /// Whether that piece has a Latin letter.
  private(set) var hasLetter: [Bool] = []
  private(set) var shapes: [PieceShape] = []

  /// Finds the pieces of a line.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  mutating func find(in text: [UInt32], _ range: Range<Int>) {
    let count = range.count
    shapes.removeAll(keepingCapacity: true)
    for index in range { shapes.append(PieceShape(text[index])) }
    ends.removeAll(keepingCapacity: true)
    ends.append(contentsOf: repeatElement(0, count: count))
    hasLetter.removeAll(keepingCapacity: true)
    hasLetter.append(contentsOf: repeatElement(false, count: count))
    var index = count - 1
    while index >= 0 {
      let next = follower(of: index, text, range.lowerBound)
      ends[index] = next < count ? ends[next] : Int32(index + 1)
      hasLetter[index] = shapes[index] == .latin || (next < count && hasLetter[next])
      index -= 1
    }
  }

  /// The next position that goes on with the piece at a position; the number of positions where none does.
  private func follower(of index: Int, _ text: [UInt32], _ base: Int) -> Int {
    let count = shapes.count
    let next = index + 1
    guard next < count else { return count }
    if shapes[next] == .extender || text[base + index] == 0x200D {
      return shapes[index] == .han ? count : next
    }
    let isMark = next + 1 < count && shapes[next] == .punctuation
    switch shapes[index] {
    case .latin, .digit:
      if shapes[next] == .latin || shapes[next] == .digit { return next }
      if isMark, Self.joins(text[base + next], shapes[index], shapes[next + 1]) { return next }
      return count
    case .punctuation:
      // The mark inside of a Latin word, or the next of several equal dots or dashes.
      if index > 0, isWordPart(index - 1), isWordPart(next),
        Self.joins(text[base + index], shapes[index - 1], shapes[next])
      {
        return next
      }
      return text[base + next] == text[base + index] && Self.isRepeated(text[base + index]) ? next : count
    case .extender, .letter, .space, .katakana:
      return shapes[next] == shapes[index] ? next : count
    case .lineEnd:
      return text[base + index] == 0x0D && text[base + next] == 0x0A ? next : count
    case .han, .other: return count
    }
  }

  private func isWordPart(_ index: Int) -> Bool { shapes[index] == .latin || shapes[index] == .digit }

  /// Whether a mark joins what is on both its sides to one Latin word.
  private static func joins(_ mark: UInt32, _ before: PieceShape, _ after: PieceShape) -> Bool {
    let hasLetter = before == .latin || after == .latin
    switch mark {
    case 0x2D, 0x26, 0x27, 0x5F, 0x2019:  // - & ' _ ’
      return hasLetter && (before == .latin || before == .digit) && (after == .latin || after == .digit)
    case 0x2E: return before == .latin && after == .latin || before == .digit && after == .digit  // .
    default: return false
    }
  }

  /// Whether several of a mark in a row are one: —— …… ...
  private static func isRepeated(_ mark: UInt32) -> Bool {
    mark == 0x2014 || mark == 0x2026 || mark == 0x2E || mark == 0x2D
  }
}
