import TifaLexicon
import TifaSegmentation
import TifaText

/// Names with middle dots: 贾卡亚·绍里姆·基奎特, 艾力·买买提.
extension PersonWeights {
  /// The most characters of a part of such a name.
  private static let longestPart = 8
  private static let mostParts = 7
  /// What a middle dot between two parts says for a name.
  private static let dotted: Float = 6
  private static let hyphened: Float = 1
  /// A last part of one syllable, where more of them follow: 坎 of 坎宁安.
  private static let stump: Float = -6
  /// A part whose first syllables stand before it.
  private static let torn: Float = -2.5
  /// A last part with a syllable behind it that is in no word: 霍普金 of 霍普金斯.
  private static let cut: Float = -4
  /// A first part with a country before it: 巴西 + 佩德罗.
  private static let foreignPlace: Float = -8
  /// The least that what stands behind a name says for its ending elsewhere: 霍普金斯 + 大学.
  private static let leastBehind: Float = -2
  /// The least that what stands behind a name says where it is no body's: 霍普金斯 + 大学.
  private static let body: Float = -6

  /// Whether a mark joins the parts of a foreign name: a middle dot, or a hyphen.
  @inline(__always)
  static func isJoint(_ scalar: UInt32) -> Bool {
    scalar == Punctuation.middleDot || scalar == 0x2D
  }

  /// The least that a first part scores which is a word.
  private static let word: Float = -3

  /// What a part costs beside its characters.
  private static let part: Float = 1

  /// The name with a middle dot at a position, of which that is the first dot.
  ///
  /// - Complexity: Bounded: a few dozen characters are read.
  func dotted(around dot: Int, in passage: Passage) -> PersonCandidate? {
    let text = passage.scalars
    guard ScalarClass.isHan(passage[dot - 1]), ScalarClass.isHan(passage[dot + 1]) else { return nil }
    var lowest = dot
    while lowest > 0, dot - lowest < Self.longestPart, ScalarClass.isHan(passage[lowest - 1]),
      dot - lowest < 2 || isSyllabic(passage[lowest - 1])
    {
      lowest -= 1
    }
    // 雅各布 and 戴高乐 have characters that foreign names are seldom written with.
    for length in 3...4 where dot - length >= 0 && dot - length < lowest {
      if known.value(of: text[dot - length..<dot]) != nil { lowest = dot - length }
    }
    if Self.isJoint(passage[lowest - 1]) { return nil }
    guard let first = firstPart(from: lowest, to: dot, in: passage) else { return nil }
    var score = (passage[dot] == Punctuation.middleDot ? Self.dotted : Self.hyphened) + first.score
    var start = dot + 1
    var parts = 1
    while true {
      var end = start
      while end < passage.count, end - start < Self.longestPart, ScalarClass.isHan(text[end]),
        end - start < 2 || isSyllabic(text[end])
      {
        end += 1
      }
      if let known = known.longestMatch(in: text, from: start) { end = max(end, known.end) }
      parts += 1
      let goesOn =
        Self.isJoint(passage[end]) && ScalarClass.isHan(passage[end + 1]) && parts < Self.mostParts
      if goesOn {
        score += min(0, partScore(start..<end, in: passage))
        start = end + 1
        continue
      }
      guard let last = lastPart(from: start, to: end, in: passage), last.behind >= Self.body else {
        return nil
      }
      if passage[dot] != Punctuation.middleDot,
        !isWholeHyphened(first.start..<last.end, in: passage)
      {
        return nil
      }
      score += last.score
      score += wording(first.start..<last.end, .dotted, in: passage)
      return PersonCandidate(range: first.start..<last.end, score: score, kind: .dotted)
    }
  }

  /// Whether foreign names are written with a character.
  func isSyllabic(_ scalar: UInt32) -> Bool { model.profile(scalar).isSyllable }

  /// How much likelier characters are those of a foreign name than words.
  private func partScore(_ range: Range<Int>, in passage: Passage) -> Float {
    lattice.cost(of: passage.scalars, in: range) - partCost(range, in: passage)
  }

  private func partCost(_ range: Range<Int>, in passage: Passage) -> Float {
    var cost = Self.part
    for position in range {
      let profile = model.profile(passage[position])
      cost += min(profile.transliteration, profile.minority, CharacterProfile.unknownTransliteration)
      if profile.isGrammar { cost += Self.grammarInside }
    }
    return cost
  }

  /// The start of the part before the first dot, where syllables read better than words do.
  private func firstPart(from lowest: Int, to dot: Int, in passage: Passage) -> (start: Int, score: Float)? {
    var best: (start: Int, score: Float)?
    for start in lowest..<dot {
      // 此举表明克兰普: where the name cut a word in two, what is left of it is paid for.
      let boundary = Int(passage.tokens[passage.tokenIndex(at: start)].start)
      let before = boundary < start ? lattice.cost(of: passage.scalars, in: boundary..<start) : 0
      let plain = passage.pathCosts[boundary] - before
      // 比 of 科尔比: with a syllable before it, a part is hardly whole.
      let isWhole =
        start == lowest || !isSyllabic(passage[start - 1]) || model.profile(passage[start - 1]).isGrammar
      let whole = isWhole || passage.token(endingAt: start)?.classes.isDisjoint(with: [.word]) ?? false
      // 亚历山大: that a part is a word says little against it.
      let isWord =
        boundary == start && Int(passage.tokens[passage.tokenIndex(at: start)].end) == dot
        && passage.scalars[start..<dot].allSatisfy(isSyllabic)
        || known.value(of: passage.scalars[start..<dot]) != nil
      let part = plain - partCost(start..<dot, in: passage)
      let score =
        (isWord && dot - start > 1 ? max(Self.word, part) : part)
        + (whole ? 0 : dot - start == 1 ? Self.stump : Self.torn)
        + (startsWithPlace(start..<dot, in: passage) ? Self.foreignPlace : 0)
        + cues.before(start, isForeign: false, in: passage)
      if best == nil || score > best!.score { best = (start, score) }
    }
    return best
  }

  /// The end of the part behind the last dot.
  ///
  /// What goes on with the name of something else speaks against the name, not for a shorter one.
  private func lastPart(
    from start: Int, to highest: Int, in passage: Passage
  ) -> (end: Int, score: Float, behind: Float)? {
    var best: (end: Int, score: Float, behind: Float)?
    for end in start + 1...max(start + 1, highest) where end <= highest {
      let behind = cues.behind(end, isForeign: true, in: passage, self)
      let score =
        passage.pathCosts[start] - passage.pathCosts[end] - partCost(start..<end, in: passage)
        + max(Self.leastBehind, behind)
        + (isStump(start..<end, before: highest, in: passage) ? Self.stump : 0)
        + (isCut(end, in: passage) ? Self.cut : 0)
        + (endsWithPredicate(start..<end, in: passage) ? Self.predicateEnd : 0)
      if best == nil || score > best!.score { best = (end, score, behind) }
    }
    return best.map { ($0.end, $0.score + min(0, $0.behind - Self.leastBehind), $0.behind) }
  }

  /// Whether a part ends before a syllable that is in no word, or that ends the text before a mark: 铁力瓦尔 + 地.
  private func isCut(_ end: Int, in passage: Passage) -> Bool {
    if isSyllable(end, in: passage) { return true }
    return isSyllabic(passage[end]) && Punctuation.isDelimiter(passage[end + 1])
      && passage.token(startingAt: end)?.range.count == 1 && !model.profile(passage[end]).isGrammar
  }

  /// Whether a part starts with a country and goes on with more: 巴西佩德罗.
  private func startsWithPlace(_ part: Range<Int>, in passage: Passage) -> Bool {
    guard let place = passage.token(startingAt: part.lowerBound) else { return false }
    return place.range.count > 1 && place.end < part.upperBound && place.classes.contains(.foreignPlace)
  }

  /// Whether a part has one syllable and words of nothing but syllables stand behind it.
  private func isStump(_ part: Range<Int>, before highest: Int, in passage: Passage) -> Bool {
    part.count == 1 && part.upperBound < highest
      && passage.tokens[passage.tokenIndex(at: part.upperBound)].end <= highest
  }

  /// Whether a name with a hyphen is one of syllables, and with none of them left beside it.
  ///
  /// 某某殿-省亲: a hyphen joins anything, so that nothing but syllables makes a name.
  private func isWholeHyphened(_ name: Range<Int>, in passage: Passage) -> Bool {
    fragments(name, in: passage) == 0
      && name.allSatisfy { isSyllabic(passage[$0]) || Self.isJoint(passage[$0]) }
  }
}
