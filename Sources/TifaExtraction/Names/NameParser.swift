import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds where a person's name ends, or starts, by weighing the name against the words that could stand there.
///
/// The reading of the text with a name in it and the readings without are paths over the same characters; the one
/// with the lowest cost stands. So 江成 is the name in 书记江成与大家, 王可 in 书记王可兼任.
struct NameParser: Sendable {
  /// What is known of the place where a name is looked for.
  struct Context {
    /// The title that stands there is a foreign one.
    var isForeign = false
    /// A name stood before, in the same list.
    var isList = false
    /// A verb of office or a bracket with posts calls for a name.
    var isOffice = false
    /// The names that the document is already known to have.
    var known: KnownNames?
    /// The persons of the passage, where no others count: beside professions.
    var persons: PersonTable?
  }

  /// The furthest that the words behind a name are read, in scalars.
  static let horizon = 12
  /// The longest name without a middle dot, in scalars.
  private static let longestPlain = 8
  /// The longest name with middle dots, in scalars.
  private static let longestDotted = 24

  let model: NameModel
  let lattice: LexicalLattice
  private let joins = ScalarSet("和与同及")
  /// Those of them that given names hardly have.
  private let conjunctions = ScalarSet("与及")
  private static let conjunction: Float = 6
  private static let courtesies = ["先生", "女士", "小姐"].map { $0.unicodeScalars.map(\.value) }
  private static let towards: UInt32 = 0x5411
  private let comrade = Array("同志".unicodeScalars.map(\.value))

  init(model: NameModel, lattice: LexicalLattice) {
    self.model = model
    self.lattice = lattice
  }

  /// The name that starts at a position behind a title or in a list of names, if one does.
  ///
  /// - Complexity: Bounded: a few dozen characters are read.
  func name(at start: Int, in passage: Passage, _ context: Context, depth: Int = 0) -> Range<Int>? {
    guard start < passage.count, ScalarClass.isHan(passage[start]) else { return nil }
    if let persons = context.persons { return persons.name(at: start) }
    if let dotted = dottedName(at: start, in: passage, context) { return dotted }
    if let spaced = spacedName(at: start, in: passage) { return spaced }
    let end = hanEnd(from: start, in: passage, limit: Self.horizon)
    var best: (range: Range<Int>, cost: Float)?
    func offer(_ length: Int, _ cost: Float) {
      guard start + length <= end else { return }
      let range = start..<start + length
      let total = readingCost(range, cost, in: passage, context)
      if best == nil || total < best!.cost { best = (range, total) }
    }
    offerNames(at: start, end: end, in: passage, context, offer)
    guard let best else { return nil }
    let plain = passage.pathCosts[start] + plainCost(at: start, best.range, in: passage, context, depth)
    return best.cost < plain && !isThing(best.range, in: passage) ? best.range : nil
  }

  /// The cost of the text with a name at a range, by the cost of its characters as a name.
  @inline(__always)
  func readingCost(
    _ range: Range<Int>, _ cost: Float, in passage: Passage, _ context: Context
  ) -> Float {
    var total = cost + passage.pathCosts[range.upperBound] + rightCost(range.upperBound, in: passage)
    if context.known?.contains(passage.scalars[range]) == true { total -= 8 }
    total += wordingCost(range, in: passage)
    return total
  }

  /// Whether a range is a word that is no name whatever stands beside it.
  func isThing(_ range: Range<Int>, in passage: Passage) -> Bool {
    if range.count == 2, PersonWeights.noGiven.contains(passage[range.upperBound - 1]) { return true }
    // 主管刘女士: a surname and a courtesy.
    if range.count == 3, Self.courtesies.contains(where: { passage.has($0, endingAt: range.upperBound) }) {
      return true
    }
    guard let entry = lattice.gazetteer.trie.value(of: passage.scalars[range]) else { return false }
    return lattice.gazetteer.classes(entry).contains(.thing)
  }

  /// What a range's other readings add to its cost as a name.
  ///
  /// A particle or verb at the end is seldom part of a name (申屠亮作), a surname of two characters is none alone, and
  /// a name does not start with a country (挪威).
  func wordingCost(_ range: Range<Int>, in passage: Passage) -> Float {
    var cost: Float = 0
    if model.isCompoundSurname(passage.scalars, range) { cost += 12 }
    let gazetteer = lattice.gazetteer
    if let last = gazetteer.trie.value(of: passage.scalars[range.upperBound - 1..<range.upperBound]),
      gazetteer.classes(last).contains(.boundary), !Punctuation.isDelimiter(passage[range.upperBound])
    {
      cost += model.isCommonGiven(passage[range.upperBound - 1]) ? 2 : 5
    }
    if joins.contains(passage[range.lowerBound]), range.lowerBound > 0,
      !Punctuation.isDelimiter(passage[range.lowerBound - 1]),
      passage.token(startingAt: range.lowerBound)?.range.count == 1
    {
      cost += 5
    }
    // 汤显荣与庄乡长: the word between two names.
    if passage.scalars[range.dropFirst()].contains(where: conjunctions.contains) { cost += Self.conjunction }
    if let place = gazetteer.trie.longestMatch(in: passage.scalars, from: range.lowerBound),
      place.end - range.lowerBound >= 2, place.end <= range.upperBound,
      gazetteer.classes(place.value).contains(.foreignPlace)
    {
      cost += 6
    }
    return cost
  }

  func offerNames(
    at start: Int, end: Int, in passage: Passage, _ context: Context, _ offer: (Int, Float) -> Void
  ) {
    let text = passage.scalars
    let chinese: Float = context.isForeign ? 2.5 : 0
    var hasSurname = false
    model.forEachSurname(text, at: start) { behind, cost in
      hasSurname = true
      for given in 1...2 where behind + given <= end {
        offer(behind + given - start, cost + model.givenCost(text, behind..<behind + given) + chinese)
      }
    }
    if !hasSurname && !context.isForeign {
      for given in 1...2 where start + 1 + given <= end {
        let range = start + 1..<start + 1 + given
        offer(1 + given, NameModel.unknownSurnameCost + model.givenCost(text, range))
      }
    }
    let longest = min(Self.longestPlain, end - start)
    guard longest >= 2 else { return }
    for length in 2...longest {
      let range = start..<start + length
      if context.isForeign {
        offer(length, model.transliterationCost(text, range))
      } else if let cost = model.minorityCost(text, range) {
        offer(length, cost + (length == 2 ? 6 : 4))
      }
    }
  }

  /// 舒　兰: a surname and a given name of one character with spaces between them, as lists have them.
  private func spacedName(at start: Int, in passage: Passage) -> Range<Int>? {
    guard passage[start + 1] == Punctuation.space,
      model.surnameCost(passage.scalars, start..<start + 1) != nil
    else { return nil }
    var given = start + 2
    if passage[given] == Punctuation.space { given += 1 }
    guard ScalarClass.isHan(passage[given]) else { return nil }
    let end = given + 1
    if !ScalarClass.isHan(passage[end]) { return start..<end }
    // 高 度重视: a word that is spaced out.
    let entry = lattice.gazetteer.trie.value(of: [passage[start], passage[given]])
    let isWord = entry.map { !lattice.gazetteer.classes($0).isDisjoint(with: [.word, .boundary]) } ?? false
    return !isWord && rightCost(end, in: passage) < 0 ? start..<end : nil
  }

  /// The name with middle dots that starts at a position: 贾卡亚·绍里姆·基奎特.
  private func dottedName(at start: Int, in passage: Passage, _ context: Context) -> Range<Int>? {
    var position = start
    var dots = 0
    var partStart = start
    while position - start < Self.longestDotted {
      let scalar = passage[position]
      if scalar == Punctuation.middleDot, position > partStart, ScalarClass.isHan(passage[position + 1]) {
        dots += 1
        partStart = position + 1
      } else if !ScalarClass.isHan(scalar) || (dots == 0 && position - start > 7) {
        break
      } else if dots == 0, position > start, scalar == Self.towards || joins.contains(scalar) {
        // 周明向比尔·英格曼, 周明与比尔·英格曼: the name ends before the word between two.
        return nil
      }
      position += 1
    }
    guard dots > 0 else { return nil }
    // The last part ends where words read better than syllables do.
    let end = min(position, partStart + Self.longestPlain)
    guard end > partStart else { return nil }
    var best: (end: Int, cost: Float)?
    for candidate in partStart + 1...end {
      let cost =
        model.transliterationCost(passage.scalars, partStart..<candidate) + passage.pathCosts[candidate]
        + rightCost(candidate, in: passage)
      if best == nil || cost < best!.cost { best = (candidate, cost) }
    }
    return best.map { start..<$0.end }
  }

  /// What the character behind a name adds to its cost.
  func rightCost(_ end: Int, in passage: Passage) -> Float {
    if passage.has(comrade, at: end) { return -4 }
    if Punctuation.isDelimiter(passage[end]) { return -2 }
    // 汪洋13日访问: a date, as any word of time.
    if ScalarClass.isDigit(passage[end]) { return -1 }
    guard let match = lattice.gazetteer.trie.longestMatch(in: passage.scalars, from: end) else { return 1 }
    let classes = lattice.gazetteer.classes(match.value)
    if !classes.isDisjoint(with: [.speech, .participation]) { return -3 }
    if classes.contains(.boundary) { return -1 }
    return 0.5
  }

  /// What reading on without a name costs beyond the words themselves.
  func plainCost(
    at start: Int, _ name: Range<Int>, in passage: Passage, _ context: Context, _ depth: Int
  ) -> Float {
    var cost: Float = context.isOffice ? 9 : context.isList ? 4 : 0.4
    let token = lattice.gazetteer.trie.longestMatch(in: passage.scalars, from: start)
    let classes = token.map { lattice.gazetteer.classes($0.value) } ?? []
    var predicates: LexemeClass = [.boundary, .speech, .participation, .follower, .anyTitle, .body]
    if context.isForeign { predicates.formUnion([.foreignPlace, .international]) }
    if let token, token.end == name.upperBound, Punctuation.isDelimiter(passage[token.end]) { cost += 2.5 }
    if let token, context.isForeign, token.end == name.upperBound, isOrdinary(name, in: passage) {
      // 总统考虑: a word of the language, not of syllables.
    } else if classes.isDisjoint(with: predicates) {
      cost += context.isForeign ? 9 : 5
    } else if let token, token.end >= name.upperBound, classes.isDisjoint(with: [.anyTitle, .foreignPlace]),
      passage[token.end] == Punctuation.enumerationComma || passage[token.end] == Punctuation.comma
    {
      // A verb or particle does not stand alone between a post and the next member of a list.
      cost += 7
    } else if context.isList, let token, token.end >= name.upperBound,
      followsWithParticipation(token.end, in: passage)
    {
      cost += 7
    }
    guard depth == 0, passage[name.upperBound] == Punctuation.enumerationComma else { return cost }
    var list = context
    list.isList = true
    if self.name(at: name.upperBound + 1, in: passage, list, depth: 1) != nil { cost += 4 }
    return cost
  }

  /// Whether a word of two characters is not written with the syllables of foreign names alone.
  private func isOrdinary(_ word: Range<Int>, in passage: Passage) -> Bool {
    word.count == 2 && !passage.scalars[word].allSatisfy { model.profile($0).isSyllable }
  }

  private func followsWithParticipation(_ position: Int, in passage: Passage) -> Bool {
    guard let match = lattice.gazetteer.trie.longestMatch(in: passage.scalars, from: position) else {
      return false
    }
    return lattice.gazetteer.classes(match.value).contains(.participation)
  }

  /// The end of the run of Han characters from a position, not further than `limit`.
  func hanEnd(from start: Int, in passage: Passage, limit: Int) -> Int {
    var end = start
    while end < passage.count, end - start < limit, ScalarClass.isHan(passage[end]) { end += 1 }
    return end
  }
}
