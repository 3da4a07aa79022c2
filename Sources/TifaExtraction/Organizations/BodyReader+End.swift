import TifaLexicon
import TifaSegmentation
import TifaText

/// Where the body ends that a name starts with, and its inner units begin.
extension BodyReader {
  /// The index behind the last token of the body that a stretch of tokens names, before the units inside it:
  /// behind 公司 in 公司财务部.
  ///
  /// - Returns: nil where the stretch has no body but units, or none at all.
  func bodyEnd(in range: Range<Int>, of passage: Passage) -> Int? {
    let tokens = passage.tokens
    var found: (index: Int, end: Int)?
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if tokens[index].shape == .punctuation, closesBracket(passage[Int(tokens[index].start)]), found == nil,
        index + 1 == range.upperBound || !isName(tokens[index + 1])
      {
        // 某某分公司（八三厂）: what the bracket says is no part of the name.
        index = openingIndex(before: index, notBefore: range.lowerBound, in: passage) - 1
        continue
      }
      if isBody(index, from: range.lowerBound, in: passage) {
        let kind = lexicon.kind(tokens[index])
        let end = behindBracket(index + 1)
        if kind == .enterprise || kind == .hospital, tokens[index].classes.contains(.head) || found == nil {
          guard let found, !isInner(found.index) else { return end }
          return found.end
        }
        found = found ?? (index, end)
        if !isInner(index), kind != .enterprise { break }
      }
      index -= 1
    }
    return found?.end

    /// The index behind a bracket that closes there.
    func behindBracket(_ end: Int) -> Int {
      guard end < range.upperBound, tokens[end].shape == .punctuation,
        closesBracket(passage[Int(tokens[end].start)])
      else { return end }
      return end + 1
    }

    /// Whether a body is one that enterprises have inside them: 中心, 委员会, 指挥部.
    func isInner(_ index: Int) -> Bool {
      let kind = lexicon.kind(tokens[index])
      return kind == .other || kind == .association || kind == .party || kind == .task
    }
  }

  private func isName(_ token: LexicalToken) -> Bool { token.shape == .word || token.shape == .han }

  /// The index of the token that opens the bracket which a token closes, or of the first one allowed.
  private func openingIndex(before index: Int, notBefore lowerBound: Int, in passage: Passage) -> Int {
    var opening = index - 1
    while opening > lowerBound {
      let scalar = passage[Int(passage.tokens[opening].start)]
      if scalar == Punctuation.openBracket || scalar == 0x28 { return opening }
      opening -= 1
    }
    return lowerBound
  }

  private func closesBracket(_ scalar: UInt32) -> Bool {
    scalar == Punctuation.closeBracket || scalar == 0x29
  }

  /// Whether a token ends a body's name that starts at or after a token.
  func isBody(_ index: Int, from start: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    let classes = token.classes
    if !classes.isDisjoint(with: [.head, .international]) {
      if index > start || !classes.isDisjoint(with: [.alone, .body, .international]) { return true }
      // 法学院 alone names one, 研究所 does not.
      return token.range.count > 2 && lexicon.kind(token) == .school
    }
    if classes.contains(.body) { return !classes.contains(.unit) }
    guard classes.contains(.weakHead), index > start else { return false }
    let before = passage.tokens[index - 1]
    // 82所大学: a measure.
    if before.shape == .digits, passage[Int(token.start)] == institute, index + 1 < passage.tokens.count {
      let next = passage.tokens[index + 1]
      return (next.shape != .word && next.shape != .han)
        || !next.classes.isDisjoint(with: [.unit, .anyPost, .marker])
    }
    // 协会合办: a verb behind a whole body.
    if Self.isStrange(before), index - 1 > start,
      !passage.tokens[index - 2].classes.isDisjoint(with: [.head, .body, .international])
    {
      return false
    }
    // 海宁市委: of a division that is named in full.
    if before.classes.contains(.division), lexicon.kind(token) == .party { return true }
    // 中国队, 湖南厅: a place alone makes no name with a head of one character.
    if lexicon.isNation(before) { return false }
    return before.classes.isDisjoint(with: [.division, .foreignPlace, .bodySuffix, .body])
      || (before.classes.contains(.head) && lexicon.kind(token) != .government)
  }
}
