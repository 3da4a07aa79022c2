import TifaLexicon
import TifaSegmentation
import TifaText

/// Weighs what can be a name against the words that could stand there.
final class PersonWeights: Sendable {
  /// The cost of a name's standing anywhere, beside that of its characters.
  private static let chinesePrior: Float = 4.6
  /// A listed name; one of two characters more often is something else.
  private static let knownCost: Float = 6
  private static let shortKnownCost: Float = 9
  /// A surname twice over with a given name: 陈林惠仪.
  private static let marriedPrior: Float = 9
  /// A given name of three characters behind a surname of two: 小林多喜二.
  private static let longGiven: Float = 1
  private let longGivenEnds = ScalarSet("一二三六八子郎夫男雄美代介助作吾平门辅彦香江枝美治之也次造太佑")
  /// By the number of characters.
  private static let transliteratedPrior: [Float] = [0, 0, 9, 6.5, 6, 6.5, 7.5, 8.5, 9.5]
  private static let minorityPrior: Float = 2
  /// A word of grammar in a transliterated name.
  static let grammarInside: Float = 8
  /// The longest name without a middle dot, in scalars.
  private static let longest = 8
  /// The cost of surnames that are counted as rare.
  private static let rareSurname: Float = 8.5
  private static let unseenGiven: Float = 1.5
  private static let commonSurname: Float = 6.5
  /// A surname alone before 先生 or 女士.
  private static let surnameScore: Float = 2

  let model: NameModel
  let lattice: LexicalLattice
  let known: WordTrie
  /// The profiles of characters by their codes in the gazetteer's alphabet.
  private let profiles: [CharacterProfile]
  let cues = NameCues()
  let honorifics = WordSet("先生 女士 小姐")
  /// What stands behind a surname or a name and is no part of it.
  let courtesies = WordSet(
    "先生 女士 小姐 同志 大夫 医生 师傅 老师 大姐 大哥 大妈 大爷 大叔 大伯 大娘 大嫂 阿姨 奶奶 爷爷 叔叔 老板 老汉 老太 夫妇 夫人 火山 主任 局长 市长 主席 书记 教授 警官")

  init(model: NameModel, lattice: LexicalLattice) {
    self.model = model
    self.lattice = lattice
    var known = WordTrie(capacity: 1 << 10)
    EmbeddedDictionary.named("names/known.txt").forEachRow { known.insert($0.key, value: 0) }
    self.known = known
    profiles = lattice.gazetteer.trie.alphabet.scalars.map(model.profile)
  }

  /// What the character at a position costs in each place of a name.
  @inline(__always)
  private func profile(_ position: Int, in passage: Passage) -> CharacterProfile {
    let code = Int(passage.codes[position])
    return code > 0 ? profiles[code] : model.profile(passage.scalars[position])
  }

  /// The best candidate that starts at a position.
  ///
  /// - Parameter limit: The position that it must not reach across.
  /// - Complexity: Bounded: a few characters are read.
  func best(at start: Int, before limit: Int, in passage: Passage) -> PersonCandidate? {
    let text = passage.scalars
    guard start + 1 < passage.count else { return nil }
    let starts = passage.starts[start]
    let isForeign = starts.contains(.syllable)
    let isCompound = starts.contains(.compound)
    let isKnown = starts.contains(.known)
    let hasSurname = starts.contains(.surname)
    guard hasSurname || isForeign || isCompound || isKnown else { return nil }
    if !isForeign, !isCompound, !isKnown, !canBeChinese(start, in: passage) { return nil }
    // A surname of one character has three more behind it at most.
    let reach = isForeign || isCompound || isKnown ? Self.longest : 4
    var end = start + 1
    while end < limit, end - start < reach, ScalarClass.isHan(text[end]) { end += 1 }
    var weigher = PersonWeigher(start: start, end: end, in: passage)
    if hasSurname { offerChinese(start + 1, profile(start, in: passage).surname, in: passage, &weigher) }
    if isCompound { offerCompounds(in: passage, &weigher) }
    if isForeign { offerForeign(in: passage, &weigher) }
    if isKnown { offerKnown(in: passage, &weigher) }
    return weigher.best
  }

  /// Whether a name that starts with the surname at a position could be weighed, as far as the costs of its characters tell: most cannot, and
  /// need no more than this.
  ///
  /// What ``offerChinese(_:_:in:_:)`` offers first is weighed here against the same bound.
  @inline(__always)
  private func canBeChinese(_ start: Int, in passage: Passage) -> Bool {
    let behind = start + 1
    let surname = profile(start, in: passage).surname
    let next = profile(behind, in: passage)
    let weigher = PersonWeigher(start: start, end: behind, in: passage)
    let cost = Self.chinesePrior + surname - 1
    if weigher.canReach(behind + 1, cost + NameModel.singleCost + next.single, in: passage) { return true }
    if canBeHonorific(passage.scalars[behind]) { return true }
    guard behind + 1 < passage.count else { return false }
    let last = profile(behind + 1, in: passage)
    let double = NameModel.doubleCost + next.first + last.second
    return weigher.canReach(behind + 2, cost + double, in: passage)
      || surname < Self.commonSurname && next.surname < Self.commonSurname
  }

  @inline(never)
  private func offerCompounds(in passage: Passage, _ weigher: inout PersonWeigher) {
    model.compounds.forEachMatch(in: passage.scalars, from: weigher.start) { behind, value in
      offerChinese(behind, model.compoundCosts[Int(value)], in: passage, &weigher)
    }
  }

  @inline(never)
  private func offerKnown(in passage: Passage, _ weigher: inout PersonWeigher) {
    known.forEachMatch(in: passage.scalars, from: weigher.start) { behind, _ in
      let cost = behind - weigher.start == 2 ? Self.shortKnownCost : Self.knownCost
      weigher.offer(behind, cost, .known, in: passage, self)
    }
  }

  /// Offers the names with a surname that ends at a position.
  @inline(__always)
  private func offerChinese(
    _ behind: Int, _ surname: Float, in passage: Passage, _ weigher: inout PersonWeigher
  ) {
    let text = passage.scalars
    guard behind < text.count else { return }
    if surname < Self.rareSurname, behind <= weigher.end, canBeHonorific(text[behind]),
      honorifics.end(in: text, from: behind) != nil
    {
      weigher.offerSurname(behind, Self.surnameScore, in: passage)
    }
    guard behind < weigher.end else { return }
    var cost = Self.chinesePrior + surname
    // The news counts surnames as words of one character where names stand; what is one in this text costs more.
    if surname < Self.commonSurname, weigher.startsWithCharacter { cost -= 1 }
    let next = profile(behind, in: passage)
    // A character that no given name was seen with rather is the word behind a shorter name: 林晨 + 作.
    let rare: Float = next.single >= CharacterProfile.unknownGiven ? Self.unseenGiven : 0
    weigher.offer(behind + 1, cost + NameModel.singleCost + next.single + rare, .chinese, in: passage, self)
    guard behind + 1 < weigher.end else { return }
    let last = profile(behind + 1, in: passage)
    let rareLast: Float = last.second >= CharacterProfile.unknownGiven ? Self.unseenGiven : 0
    let double = NameModel.doubleCost + next.first + last.second + rareLast
    weigher.offer(behind + 2, cost + double, .chinese, in: passage, self)
    guard behind + 2 < weigher.end else { return }
    if behind > weigher.start + 1, longGivenEnds.contains(text[behind + 2]) {
      let third = profile(behind + 2, in: passage)
      let given = next.first + last.second + third.second
      weigher.offer(behind + 3, cost + Self.longGiven + given, .chinese, in: passage, self)
    }
    guard surname < Self.commonSurname, next.surname < Self.commonSurname else { return }
    let married = next.surname + model.givenCost(text, behind + 1..<behind + 3)
    weigher.offer(behind + 3, Self.marriedPrior + surname + married, .chinese, in: passage, self)
  }

  /// Whether 先生, 女士 or 小姐 can start with a character.
  @inline(__always)
  private func canBeHonorific(_ scalar: UInt32) -> Bool {
    scalar == 0x5148 || scalar == 0x5973 || scalar == 0x5C0F
  }

  @inline(__always)
  private func offerForeign(in passage: Passage, _ weigher: inout PersonWeigher) {
    var foreign: Float = 0
    var minority: Float = 0
    for position in weigher.start..<weigher.end {
      let profile = profile(position, in: passage)
      let grammar = profile.isGrammar ? Self.grammarInside : 0
      foreign += profile.transliteration + grammar
      minority += min(profile.minority, profile.transliteration) + grammar
      guard minority < .infinity else { return }
      let length = position + 1 - weigher.start
      guard length > 1 else { continue }
      let cost = Self.transliteratedPrior[length] + min(foreign, minority + Self.minorityPrior)
      weigher.offer(position + 1, cost, .transliterated, in: passage, self)
    }
  }
}
