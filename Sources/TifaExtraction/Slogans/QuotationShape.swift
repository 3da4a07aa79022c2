import TifaLexicon
import TifaSegmentation
import TifaText

/// What the make of a quotation says for or against a motto.
struct QuotationShape: Sendable {
  /// Words that names end with.
  let nameHeads: WordSet
  /// Characters of words that make clauses.
  private let predicates = ScalarSet("是就要不必须能会有为以让把到在得起皆促成守治防抓当做莫勿无没难")

  /// Characters of persons that speak or are spoken of.
  private let pronouns = ScalarSet("我你您他她咱")

  /// The lengths of a quotation that can be a motto, in scalars.
  private static let lengths = 4...40

  /// Whether a quotation is Han text of a fitting length, without the marks of titles.
  func isWording(_ content: NormalizedSpan, in passage: Passage) -> Bool {
    guard Self.lengths.contains(content.count), passage[content.start - 2] != Punctuation.openTitleMark else {
      return false
    }
    var han = 0
    for position in content.range {
      let scalar = passage[position]
      if ScalarClass.isHan(scalar) {
        han += 1
      } else if !Self.dividesParts(scalar), position < content.end - 1 || scalar != Punctuation.fullStop {
        return false
      }
    }
    return han * 10 >= content.count * 7
  }

  private static func dividesParts(_ scalar: UInt32) -> Bool {
    scalar == Punctuation.enumerationComma || scalar == Punctuation.comma || scalar == Punctuation.semicolon
      || scalar == Punctuation.space
  }

  /// The parts of a quotation between its marks.
  func parts(of content: NormalizedSpan, in passage: Passage) -> [NormalizedSpan] {
    var parts: [NormalizedSpan] = []
    var start = content.start
    for position in content.range where !ScalarClass.isHan(passage[position]) {
      if position > start { parts.append(NormalizedSpan(start, position)) }
      start = position + 1
    }
    if start < content.end { parts.append(NormalizedSpan(start, content.end)) }
    return parts
  }

  /// How much the make of a quotation speaks for a motto.
  func points(of content: NormalizedSpan, _ parts: [NormalizedSpan], in passage: Passage) -> Int {
    if parts.count > 1 { return points(of: parts, in: passage) - (endsAsName(content, in: passage) ? 1 : 0) }
    var points = content.count >= 6 ? 1 : 0
    if content.count >= 5, content.range.contains(where: { predicates.contains(passage[$0]) }) { points += 1 }
    if isRepeating(content, in: passage) { points += 2 }
    if endsAsName(content, in: passage) { points -= 2 }
    if content.range.contains(where: { pronouns.contains(passage[$0]) }) { points -= 2 }
    return points
  }

  private func points(of parts: [NormalizedSpan], in passage: Passage) -> Int {
    let lengths = parts.map(\.count)
    guard let shortest = lengths.min(), let longest = lengths.max() else { return 0 }
    let isEven =
      longest - shortest <= 1 || lengths.count == 4 && lengths[0] == lengths[2] && lengths[1] == lengths[3]
    // 真诚、温暖、振奋: words in a row are no motto by themselves; clauses are.
    var points = shortest >= 3 ? (isEven ? 4 : 2) : longest > 4 ? 1 : isEven && parts.count >= 3 ? 1 : 0
    if sharesCharacters(parts, in: passage) { points += shortest >= 3 ? 2 : 1 }
    return points
  }

  /// Whether the last word is one that names end with: 中心, 计划, 队.
  private func endsAsName(_ content: NormalizedSpan, in passage: Passage) -> Bool {
    if nameHeads.start(in: passage.scalars, endingAt: content.end, notBefore: content.start + 1) != nil {
      return true
    }
    guard let last = passage.token(endingAt: content.end) else { return false }
    return !last.classes.isDisjoint(with: [.body, .bodySuffix, .division, .foreignPlace, .anyTitle])
  }

  /// Whether the parts have characters in the same places: 送岗位、送政策; 有…有….
  private func sharesCharacters(_ parts: [NormalizedSpan], in passage: Passage) -> Bool {
    guard let first = parts.first else { return false }
    return (0..<min(first.count, 3)).contains { offset in
      parts.allSatisfy { $0.count > offset && passage[$0.start + offset] == passage[first.start + offset] }
    } || parts.allSatisfy { passage[$0.end - 1] == passage[first.end - 1] }
  }

  /// Whether a character comes back: 以进促稳 does not, 打防结合、人民城市人民建 does.
  private func isRepeating(_ content: NormalizedSpan, in passage: Passage) -> Bool {
    for position in content.range.dropFirst() {
      if passage.scalars[content.start..<position].contains(passage[position]) { return true }
    }
    return false
  }
}
