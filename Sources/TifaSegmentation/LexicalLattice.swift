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
    paths(in: text, codes: gazetteer.trie.alphabet.codes(of: text)).tokens
  }

  /// The tokens of a text, which laid end to end are the text, with the costs of the paths that were weighed.
  ///
  /// - Parameters:
  ///   - text: Canonical scalars.
  ///   - codes: Their codes in the gazetteer's alphabet.
  /// - Returns: The tokens, and one cost more than the text has scalars, in nats: for each Han character the cost of the
  ///   best path from there to the end of its run of Han characters; 0 for everything else.
  /// - Complexity: O(*n* · *w*) in the length of the text and of the longest word.
  public func paths(in text: [UInt32], codes: [UInt16]) -> (tokens: [LexicalToken], costs: [Float]) {
    var costs = [Float](filledWith: 0, count: text.count + 1)
    var steps = [Step](filledWith: Step(end: 0, entry: -1), count: text.count)
    findPaths(in: text.span, codes.span, costs.mutableSpan, steps.mutableSpan)
    let scalars = text.span
    let tokens = [LexicalToken](capacity: text.count) { tokens in
      let steps = steps.span
      var index = 0
      while index < scalars.count {
        let step = steps[index]
        if step.end > 0 {
          tokens.append(
            LexicalToken(
              start: Int32(truncatingIfNeeded: index), end: step.end, entry: step.entry,
              shape: step.entry < 0 ? .han : .word, classes: gazetteer.classes(step.entry)))
          index = Int(step.end)
          continue
        }
        let shape = Self.shape(scalars[index])
        var end = index + 1
        if shape == .digits || shape == .latin || shape == .space {
          while end < scalars.count, Self.continues(scalars, end, shape) { end += 1 }
        }
        tokens.append(
          LexicalToken(
            start: Int32(truncatingIfNeeded: index), end: Int32(truncatingIfNeeded: end), entry: -1,
            shape: shape, classes: []))
        index = end
      }
    }
    return (tokens, costs)
  }

  /// The cost of the best path over a short stretch of Han characters, in nats.
  ///
  /// - Complexity: O(*m*²) in the length of the stretch.
  public func cost(of text: [UInt32], in range: Range<Int>) -> Float {
    if range.isEmpty { return 0 }
    var best = Float.infinity
    if range.count == 1 { best = Gazetteer.unknownCost }
    gazetteer.trie.forEachMatch(in: text, from: range.lowerBound) { end, value in
      guard end <= range.upperBound else { return }
      best = min(
        best,
        gazetteer.cost(value) + (end < range.upperBound ? cost(of: text, in: end..<range.upperBound) : 0))
    }
    if range.count > 1 {
      best = min(best, Gazetteer.unknownCost + cost(of: text, in: range.lowerBound + 1..<range.upperBound))
    }
    return best
  }

  /// The first step of the best path from a position: where it ends, and the word that it is; the end is 0 where no Han character
  /// stands.
  private struct Step {
    var end: Int32
    var entry: Int32
  }

  /// Fills, from the end of a text to its start, the costs of the best paths over its runs of Han characters and their first steps.
  private func findPaths(
    in text: Span<UInt32>, _ codes: Span<UInt16>, _ costs: consuming MutableSpan<Float>,
    _ steps: consuming MutableSpan<Step>
  ) {
    let trie = gazetteer.trie
    var position = text.count
    /// The end of the run.
    var runEnd = position
    while position > 0 {
      position -= 1
      guard ScalarClass.isHan(text[position]) else {
        runEnd = position
        continue
      }
      var cost = costs[position + 1] + Gazetteer.unknownCost
      var step = Step(end: Int32(truncatingIfNeeded: position + 1), entry: -1)
      var node = trie.child(WordArray.start, code: codes[position])
      var end = position + 1
      while node != 0 {
        let word = trie.word(node)
        if word.value != WordArray.noValue {
          let candidate = costs[end] + word.cost
          if candidate <= cost {
            cost = candidate
            step = Step(end: Int32(truncatingIfNeeded: end), entry: word.value)
          }
        }
        guard end < runEnd else { break }
        node = trie.child(node, code: codes[end])
        end += 1
      }
      costs[position] = cost
      steps[position] = step
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
  private static func continues(_ text: Span<UInt32>, _ index: Int, _ shape: LexicalToken.Shape) -> Bool {
    let next = Self.shape(text[index])
    if next == shape { return true }
    guard shape == .digits, index + 1 < text.count else { return false }
    let isSeparator = text[index] == 0x2E || text[index] == 0x2C
    return isSeparator && Self.shape(text[index + 1]) == .digits && Self.shape(text[index - 1]) == .digits
  }
}
