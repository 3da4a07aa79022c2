import TifaLexicon
import TifaSegmentation
import TifaText

extension NameParser {
  /// The furthest back that the words before a name are read, in scalars.
  private static let reach = 10

  /// The name that ends at a position, if one does: 习近平 before 总书记, 王可 before 兼任.
  ///
  /// - Parameter lowerBound: The position that the name must not start before.
  /// - Complexity: Bounded: a few dozen characters are read.
  func name(
    endingAt end: Int, notBefore lowerBound: Int, in passage: Passage, _ context: Context
  ) -> Range<Int>? {
    guard end > lowerBound, ScalarClass.isHan(passage[end - 1]) else { return nil }
    if let persons = context.persons {
      return persons.name(endingAt: end).flatMap { $0.lowerBound >= lowerBound ? $0 : nil }
    }
    if let dotted = dottedName(endingAt: end, notBefore: lowerBound, in: passage) { return dotted }
    var anchor = end
    while anchor > lowerBound, end - anchor < Self.reach, ScalarClass.isHan(passage[anchor - 1]) {
      anchor -= 1
    }
    if let known = knownName(endingAt: end, notBefore: anchor, in: passage, context) { return known }
    // How much better the reading with the name is than the one without, in nats.
    var best: (range: Range<Int>, gain: Float)?
    for length in 2...Self.reach where end - length >= anchor {
      let range = end - length..<end
      guard let cost = nameCost(range, in: passage, context) else { continue }
      let words = wordCosts(range, notBefore: anchor, in: passage)
      let name = cost + leftCost(range.lowerBound, in: passage) + wordingCost(range, in: passage)
      let gain = words.plain - words.before - name
      if best == nil || gain > best!.gain { best = (range, gain) }
    }
    let bonus: Float = context.isOffice ? 9 : context.isList ? 4 : 1.5
    guard let best, best.gain + bonus > 0, !isThing(best.range, in: passage) else { return nil }
    return best.range
  }

  /// The cost of the words from the last boundary before a name to its end, and of those from there to its start.
  private func wordCosts(
    _ name: Range<Int>, notBefore anchor: Int, in passage: Passage
  ) -> (plain: Float, before: Float) {
    let text = passage.scalars
    let boundary = max(anchor, Int(passage.tokens[passage.tokenIndex(at: name.lowerBound)].start))
    let before = lattice.cost(of: text, in: boundary..<name.lowerBound)
    let end = name.upperBound
    let isBoundary = end == passage.count || Int(passage.tokens[passage.tokenIndex(at: end)].start) == end
    let plain =
      isBoundary
      ? passage.pathCosts[boundary] - (ScalarClass.isHan(passage[end]) ? passage.pathCosts[end] : 0)
      : lattice.cost(of: text, in: boundary..<end)
    return (plain, before)
  }

  private func knownName(
    endingAt end: Int, notBefore anchor: Int, in passage: Passage, _ context: Context
  ) -> Range<Int>? {
    guard let known = context.known else { return nil }
    var start = anchor
    while start < end - 1 {
      if known.contains(passage.scalars[start..<end]) { return start..<end }
      start += 1
    }
    return nil
  }

  /// The lowest cost of a range as a name of any sort; nil where it can be none.
  private func nameCost(_ range: Range<Int>, in passage: Passage, _ context: Context) -> Float? {
    let text = passage.scalars
    var best: Float?
    func offer(_ cost: Float) { best = min(best ?? cost, cost) }
    model.forEachSurname(text, at: range.lowerBound) { behind, cost in
      guard (1...2).contains(range.upperBound - behind) else { return }
      offer(cost + model.givenCost(text, behind..<range.upperBound))
    }
    if context.isForeign, range.count <= 8 {
      offer(model.transliterationCost(text, range))
    } else if range.count <= 8, let cost = model.minorityCost(text, range) {
      offer(cost + (range.count == 2 ? 7 : 5))
    }
    return best
  }

  /// What the character before a name adds to its cost.
  private func leftCost(_ start: Int, in passage: Passage) -> Float {
    if Punctuation.isDelimiter(passage[start - 1]) { return -2 }
    if let token = passage.token(endingAt: start) {
      if !token.classes.isDisjoint(with: [.boundary, .speech, .participation]) { return -0.5 }
      if !token.classes.isDisjoint(with: .anyTitle) { return -1 }
    }
    return 1.5
  }

  private func dottedName(endingAt end: Int, notBefore lowerBound: Int, in passage: Passage) -> Range<Int>? {
    var position = end
    var dots = 0
    var part = 0
    while position > lowerBound, end - position < 24 {
      let scalar = passage[position - 1]
      if scalar == Punctuation.middleDot, part > 0 {
        dots += 1
        part = 0
      } else if ScalarClass.isHan(scalar), part < 7 {
        part += 1
      } else {
        break
      }
      position -= 1
    }
    guard dots > 0, part > 0 else { return nil }
    // The first part starts where syllables read better than words do.
    var best: (start: Int, cost: Float)?
    for candidate in position..<position + part {
      let cost =
        model.transliterationCost(passage.scalars, candidate..<position + part)
        + lattice.cost(of: passage.scalars, in: position..<candidate) + leftCost(candidate, in: passage)
      if best == nil || cost < best!.cost { best = (candidate, cost) }
    }
    return best.map { $0.start..<end }
  }
}
