import TifaLexicon
import TifaSegmentation
import TifaText

/// A normalised text laid out for the rules: its scalars, its tokens, and where each token starts and ends.
///
/// Rules read a passage and never change it; it is passed on by reference. All positions are indices of the normalised
/// text.
final class Passage: Sendable {
  let text: NormalizedText
  /// The canonical scalars, which all rules match on.
  let scalars: [UInt32]
  /// The codes of the scalars in the gazetteer's alphabet; 0 for those that it lacks.
  let codes: [UInt16]
  /// The tokens of the domain lattice, which laid end to end are the text.
  let tokens: [LexicalToken]
  /// For each position what the character there can start.
  let starts: [CharacterStarts]
  /// What the characters of the passage can start.
  let allStarts: CharacterStarts
  /// The positions of the marks that lines and sentences are divided at, in order.
  let marks: [Int32]
  /// For each position the token that covers it, and the number of tokens behind the last one.
  private let tokenTable: [Int32]
  /// For each Han character the cost of the best path from there to the end of its run, in nats; 0 elsewhere.
  let pathCosts: [Float]

  init(_ text: NormalizedText, lattice: LexicalLattice, starts table: StartTable) {
    self.text = text
    scalars = text.canonical
    codes = lattice.gazetteer.trie.alphabet.codes(of: text.canonical)
    (starts, allStarts) = table.starts(of: text, codes: codes)
    marks = allStarts.contains(.lineMark) ? Self.marks(of: starts) : []
    let (tokens, costs) = lattice.paths(in: text.canonical, codes: codes)
    self.tokens = tokens
    pathCosts = costs
    tokenTable = Self.table(of: tokens, count: text.count)
  }

  private static func marks(of starts: [CharacterStarts]) -> [Int32] {
    var marks: [Int32] = []
    marks.reserveCapacity(starts.count / 16)
    let starts = starts.span
    for index in starts.indices where starts[index].contains(.lineMark) {
      marks.append(Int32(truncatingIfNeeded: index))
    }
    return marks
  }

  /// For each position the token that covers it, and the number of tokens behind the last position.
  private static func table(of tokens: [LexicalToken], count: Int) -> [Int32] {
    let end = Int32(truncatingIfNeeded: tokens.count)
    // Four places are filled for each token, which few tokens are longer than: those behind it are filled again by the next ones.
    var table = [Int32](filledWith: end, count: count + 4)
    var places = table.mutableSpan
    for index in tokens.indices {
      let number = Int32(truncatingIfNeeded: index)
      let start = Int(tokens[index].start)
      places[start] = number
      places[start + 1] = number
      places[start + 2] = number
      places[start + 3] = number
      var position = start + 4
      while position < Int(tokens[index].end) {
        places[position] = number
        position += 1
      }
    }
    places[count] = end
    return table
  }

  /// The number of scalars.
  var count: Int { scalars.count }

  /// The index of the token that covers a position; the number of tokens at the end of the text.
  @inline(__always)
  func tokenIndex(at position: Int) -> Int { Int(tokenTable[position]) }

  /// The first position from one on where something of some sorts can start; the end of the passage where there is none.
  ///
  /// - Complexity: O(*n*) in the number of characters that are passed over.
  func firstStart(of sorts: CharacterStarts, from position: Int) -> Int {
    let table = starts
    let starts = table.span
    var index = position
    while index < starts.count, starts[index].isDisjoint(with: sorts) { index += 1 }
    return index
  }

  /// The token that starts at a position, if one does.
  func token(startingAt position: Int) -> LexicalToken? {
    guard position >= 0, position < count else { return nil }
    let token = tokens[tokenIndex(at: position)]
    return Int(token.start) == position ? token : nil
  }

  /// The token that ends at a position, if one does.
  func token(endingAt position: Int) -> LexicalToken? {
    guard position > 0, position <= count else { return nil }
    let token = tokens[tokenIndex(at: position - 1)]
    return Int(token.end) == position ? token : nil
  }

  /// The scalar at a position, or 0 outside the text.
  @inline(__always)
  subscript(position: Int) -> UInt32 {
    position >= 0 && position < scalars.count ? scalars[position] : 0
  }

  /// Whether the text has a word at a position.
  func has(_ word: [UInt32], at position: Int) -> Bool {
    guard position >= 0, position + word.count <= count else { return false }
    for (offset, scalar) in word.enumerated() where scalars[position + offset] != scalar { return false }
    return true
  }

  /// Whether the text has a word that ends at a position.
  func has(_ word: [UInt32], endingAt position: Int) -> Bool { has(word, at: position - word.count) }

  /// The longest stretch of a sentence or line that rules look at, in scalars: it keeps their time linear in texts
  /// without marks.
  private static let longestStretch = 600

  /// The start of the sentence that a position is in: behind the last 。！？；or line end before it, within reach.
  ///
  /// - Complexity: O(log *m*) in the number of marks.
  func sentenceStart(before position: Int) -> Int {
    start(before: position, behind: Punctuation.endsSentence)
  }

  /// The start of the line that a position is in, within reach.
  ///
  /// - Complexity: O(log *m*) in the number of marks.
  func lineStart(before position: Int) -> Int { start(before: position, behind: Punctuation.endsLine) }

  /// The position behind the last mark of a sort before a position, within reach.
  @inline(__always)
  private func start(before position: Int, behind isEnd: (UInt32) -> Bool) -> Int {
    let limit = max(0, position - Self.longestStretch)
    var index = marks.partitioningIndex { Int($0) >= position }
    while index > 0, Int(marks[index - 1]) >= limit {
      index -= 1
      if isEnd(scalars[Int(marks[index])]) { return Int(marks[index]) + 1 }
    }
    return limit
  }

  /// The end of the sentence that a position is in, before its closing mark, within reach.
  ///
  /// - Complexity: O(log *m*) in the number of marks.
  func sentenceEnd(after position: Int) -> Int {
    let limit = min(count, position + Self.longestStretch)
    return firstMark(from: position, before: limit, Punctuation.endsSentence) ?? limit
  }

  /// Whether a line ends in a range.
  ///
  /// - Complexity: O(log *m*) in the number of marks, and O(*k*) in that of those in the range.
  func hasLineEnd(in range: Range<Int>) -> Bool {
    firstMark(from: range.lowerBound, before: range.upperBound, Punctuation.endsLine) != nil
  }

  /// The first mark of a sort from a position on.
  @inline(__always)
  private func firstMark(from start: Int, before end: Int, _ isMark: (UInt32) -> Bool) -> Int? {
    var index = marks.partitioningIndex { Int($0) >= start }
    while index < marks.count, Int(marks[index]) < end {
      if isMark(scalars[Int(marks[index])]) { return Int(marks[index]) }
      index += 1
    }
    return nil
  }

  /// The position of the bracket or quotation mark that a closing one ends, not further back than `limit` scalars.
  func opening(of open: UInt32, closedAt position: Int, limit: Int) -> Int? {
    let close = scalars[position]
    var depth = 0
    var index = position - 1
    while index >= 0, position - index <= limit {
      if scalars[index] == close { depth += 1 }
      if scalars[index] == open {
        if depth == 0 { return index }
        depth -= 1
      }
      index -= 1
    }
    return nil
  }

  /// The wording of a span: in the source's own script, damage repaired.
  func string(in span: NormalizedSpan) -> String { text.string(in: span) }

  /// The name at a span: a Chinese one without the spaces that lists put into it (舒　兰).
  func name(in span: NormalizedSpan) -> String {
    isSpaced(span.range) ? string(in: span).filter { !$0.isWhitespace } : string(in: span)
  }

  /// Whether a range has a Chinese name with spaces inside.
  func isSpaced(_ name: Range<Int>) -> Bool {
    scalars[name].contains(Punctuation.space) && ScalarClass.isHan(scalars[name.lowerBound])
  }

  /// The span of the source that a span came from.
  func sourceSpan(of span: NormalizedSpan) -> TextSpan { text.sourceSpan(of: span) }

  /// The mention at a span: its wording and its place in the source.
  func mention(_ span: NormalizedSpan) -> Mention {
    Mention(text: string(in: span), span: sourceSpan(of: span))
  }
}
