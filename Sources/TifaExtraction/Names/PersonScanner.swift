import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds persons without a title beside them, by weighing names against the words that could stand there.
///
/// A candidate's score is the logarithm of how much likelier the text is with the name than without: the cost of the
/// best path of words over the same characters, less the cost of the name and of the words left over, and what stands
/// before and behind. The paths' costs are those of the passage's lattice, so that a candidate costs a few additions.
struct PersonScanner: Sendable {
  /// What a candidate that the document has twice gains, and one beside another in a list.
  private static let repetition: Float = 1.5
  private static let list: Float = 3
  /// The most characters that a member of a list has beside the name that was found in it.
  private static let longestRest = 4

  let weights: PersonWeights

  init(model: NameModel, lattice: LexicalLattice) {
    weights = PersonWeights(model: model, lattice: lattice)
  }

  /// The persons of a passage, in order, none overlapping another.
  ///
  /// - Parameter titles: The titles of the passage; no person stands in the posts at their ends.
  /// - Complexity: O(*n*) in the length of the passage: names are short.
  func persons(in passage: Passage, beside titles: [TitleCandidate]) -> [PersonCandidate] {
    var found: [PersonCandidate] = []
    var title = 0
    var position = 0
    while true {
      position = passage.firstStart(of: .name, from: position)
      guard position < passage.count else { break }
      while title < titles.count, titles[title].end <= position { title += 1 }
      if title < titles.count, titles[title].positionStart <= position {
        position = titles[title].end
        continue
      }
      let limit = title < titles.count ? titles[title].positionStart : passage.count
      if let candidate = candidate(at: position, before: limit, in: passage) { add(candidate, to: &found) }
      position += 1
    }
    return supported(found, in: passage).filter(\.isAccepted)
  }

  /// The best candidate that starts at a position, or whose first middle dot stands there.
  @inline(__always)
  private func candidate(at position: Int, before limit: Int, in passage: Passage) -> PersonCandidate? {
    let scalar = passage[position]
    if ScalarClass.isHan(scalar) { return weights.best(at: position, before: limit, in: passage) }
    if PersonWeights.isJoint(scalar) { return weights.dotted(around: position, in: passage) }
    guard ScalarClass.isLatin(scalar) else { return nil }
    let index = passage.tokenIndex(at: position)
    return Int(passage.tokens[index].start) == position ? weights.latin(at: index, in: passage) : nil
  }

  /// Adds a candidate, unless it overlaps a better one.
  private func add(_ candidate: PersonCandidate, to found: inout [PersonCandidate]) {
    var kept = found.count
    while kept > 0, found[kept - 1].range.upperBound > candidate.range.lowerBound {
      if found[kept - 1].score >= candidate.score { return }
      kept -= 1
    }
    found.removeSubrange(kept...)
    found.append(candidate)
  }

  /// The candidates with what the document says for them: names of a list, names that stand there twice.
  private func supported(_ candidates: [PersonCandidate], in passage: Passage) -> [PersonCandidate] {
    guard candidates.count > 1 else { return candidates }
    var result = candidates
    let names = Wordings(candidates.map(\.range), in: passage.scalars)
    for index in result.indices {
      let range = result[index].range
      let count = names.count(of: range)
      if count > 1 { result[index].score += Self.repetition }
      guard result[index].kind == .chinese else { continue }
      // 林晨作 where 林晨 stands elsewhere: what follows the shorter name is no part of it.
      if range.count == 3, names.count(of: range.dropLast()) >= count {
        result[index].range = range.dropLast()
      }
      // 林晨 where 林晨作 stands elsewhere, and more often: the longer name was cut.
      let end = range.upperBound + 1
      if range.count == 2, end <= passage.count, candidates.starts(after: index, from: end),
        names.count(of: range.lowerBound..<end) > count
      {
        result[index].range = range.lowerBound..<end
      }
    }
    for index in result.indices where result[index].kind != .latin && result[index].isAccepted {
      let member = member(around: result[index].range, in: passage)
      // The neighbours keep what is theirs.
      if index > 0, result[index - 1].range.upperBound > member.lowerBound { continue }
      if candidates.starts(after: index, from: member.upperBound) { result[index].range = member }
    }
    for index in result.indices.dropFirst() where joins(result[index - 1], result[index], in: passage) {
      if result[index - 1].isAccepted { result[index].score += Self.list }
    }
    for index in result.indices.dropLast().reversed()
    where joins(result[index], result[index + 1], in: passage) {
      if result[index + 1].isAccepted, !result[index].isAccepted { result[index].score += Self.list }
    }
    return result
  }

  /// A name, or the whole member of a list where one character of it is left: 娘毛青 of 、娘毛青、.
  private func member(around name: Range<Int>, in passage: Passage) -> Range<Int> {
    let isLeft = passage[name.lowerBound - 1] == Punctuation.enumerationComma
    let isRight = passage[name.upperBound] == Punctuation.enumerationComma
    if isLeft == isRight { return name }
    if let whole = syllables(around: name, in: passage) { return whole }
    let rest = isLeft ? name.upperBound : name.lowerBound - 1
    guard ScalarClass.isHan(passage[rest]), !weights.model.profile(passage[rest]).isGrammar,
      passage[isLeft ? rest + 1 : rest - 1] == Punctuation.enumerationComma
    else { return name }
    return isLeft ? name.lowerBound..<rest + 1 : rest..<name.upperBound
  }

  /// The member of a list around a name, where it is nothing but syllables: 乌云其木格.
  private func syllables(around name: Range<Int>, in passage: Passage) -> Range<Int>? {
    var start = name.lowerBound
    var end = name.upperBound
    while weights.isSyllabic(passage[start - 1]), name.lowerBound - start < Self.longestRest { start -= 1 }
    while weights.isSyllabic(passage[end]), end - name.upperBound < Self.longestRest { end += 1 }
    guard passage[start - 1] == Punctuation.enumerationComma, passage[end] == Punctuation.enumerationComma
    else { return nil }
    return start..<end
  }

  /// Whether two candidates stand side by side in a list.
  private func joins(_ first: PersonCandidate, _ second: PersonCandidate, in passage: Passage) -> Bool {
    let end = first.range.upperBound
    if second.range.lowerBound == end + 1, passage[end] == Punctuation.space { return true }
    return ListSeparator.end(at: end, in: passage) == second.range.lowerBound
  }
}

extension [PersonCandidate] {
  /// Whether the candidate behind an index, if there is one, starts at a position or behind it.
  fileprivate func starts(after index: Int, from position: Int) -> Bool {
    index + 1 == count || self[index + 1].range.lowerBound >= position
  }
}
