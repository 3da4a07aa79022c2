import TifaLexicon
import TifaText

/// Divides text into the words of a gazetteer by the path of the lowest cost.
///
/// Every run of Han characters is a lattice whose arcs are the gazetteer's words; a character that no word covers
/// costs ``Gazetteer/unknownCost``. Digits, Latin letters, spaces and punctuation make tokens of their own.
/// The path is the shortest one by dynamic programming (Viterbi, 1967); of equal paths the one with the longer
/// first word stands.
public struct LexicalLattice: Sendable {
  /// The gazetteer whose words are the arcs.
  public let gazetteer: Gazetteer

  public init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The tokens of a text, which laid end to end are the text.
  ///
  /// - Parameter text: Canonical scalars.
  /// - Complexity: O(*n* · *w*) in the length of the text and of the longest word.
  public func tokens(of text: [UInt32]) -> [LexicalToken] {
    var tokens: [LexicalToken] = []
    tokens.reserveCapacity(text.count / 2 + 1)
    var best: [Float] = []
    var choice: [Int32] = []
    var index = 0
    while index < text.count {
      let shape = Self.shape(text[index])
      guard shape == .han else {
        var end = index + 1
        if shape == .digits || shape == .latin || shape == .space {
          while end < text.count, Self.continues(text, end, shape) { end += 1 }
        }
        tokens.append(
          LexicalToken(start: Int32(index), end: Int32(end), entry: -1, shape: shape, classes: []))
        index = end
        continue
      }
      var end = index + 1
      while end < text.count, Self.shape(text[end]) == .han { end += 1 }
      shortestPath(text, index, end, &best, &choice)
      let start = index
      while index < end {
        let next = index + Int(choice[(index - start) * 2])
        let entry = choice[(index - start) * 2 + 1]
        tokens.append(
          LexicalToken(
            start: Int32(index), end: Int32(next), entry: entry, shape: entry < 0 ? .han : .word,
            classes: gazetteer.classes(entry)))
        index = next
      }
    }
    return tokens
  }

  /// The costs of the best paths from each position of a stretch to its end.
  ///
  /// - Parameters:
  ///   - text: Canonical scalars.
  ///   - range: A stretch of Han characters.
  /// - Returns: One cost more than the stretch has characters, in nats; the last is 0.
  /// - Complexity: O(*m* · *w*) in the length of the stretch and of the longest word.
  public func costs(of text: [UInt32], in range: Range<Int>) -> [Float] {
    var best: [Float] = []
    var choice: [Int32] = []
    shortestPath(text, range.lowerBound, range.upperBound, &best, &choice)
    return best
  }

  /// Fills, from the end of a run to its start, the cost of the best path and its first step: length and entry.
  private func shortestPath(
    _ text: [UInt32], _ start: Int, _ end: Int, _ best: inout [Float], _ choice: inout [Int32]
  ) {
    let count = end - start
    best.removeAll(keepingCapacity: true)
    best.append(contentsOf: repeatElement(0, count: count + 1))
    choice.removeAll(keepingCapacity: true)
    choice.append(contentsOf: repeatElement(0, count: count * 2))
    var position = count - 1
    while position >= 0 {
      var cost = best[position + 1] + Gazetteer.unknownCost
      var length: Int32 = 1
      var entry: Int32 = -1
      gazetteer.trie.forEachMatch(in: text, from: start + position) { wordEnd, value in
        guard wordEnd <= end else { return }
        let candidate = best[wordEnd - start] + gazetteer.cost(value)
        if candidate <= cost {
          cost = candidate
          length = Int32(wordEnd - start - position)
          entry = value
        }
      }
      best[position] = cost
      choice[position * 2] = length
      choice[position * 2 + 1] = entry
      position -= 1
    }
  }

  /// The sort of character that a scalar is.
  static func shape(_ value: UInt32) -> LexicalToken.Shape {
    if ScalarClass.isHan(value) { return .han }
    if ScalarClass.isDigit(value) { return .digits }
    if ScalarClass.isLatin(value) { return .latin }
    if value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029 { return .lineEnd }
    if ScalarClass.isSpace(value) { return .space }
    return .punctuation
  }

  /// Whether the scalar at a position goes on with a token of a shape; numbers keep their points and commas.
  private static func continues(_ text: [UInt32], _ index: Int, _ shape: LexicalToken.Shape) -> Bool {
    let next = Self.shape(text[index])
    if next == shape { return true }
    guard shape == .digits, index + 1 < text.count else { return false }
    let isSeparator = text[index] == 0x2E || text[index] == 0x2C
    return isSeparator && Self.shape(text[index + 1]) == .digits && Self.shape(text[index - 1]) == .digits
  }
}
