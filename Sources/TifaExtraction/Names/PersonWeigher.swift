import TifaSegmentation
import TifaText

/// Weighs the candidates that start at one position, and keeps the best.
struct PersonWeigher {
  /// The highest that what stands beside a name can add.
  private static let highestContext: Float = 7
  /// Candidates under it are not kept; higher ones may be by the support of the document.
  private static let weakest: Float = -2
  /// The most that the characters alone say for a name.
  private static let foreignCap: Float = 4.5
  private static let chineseCap: Float = 8
  /// What a post or role before a name adds at least, and what it adds more where a mark stands behind.
  private static let role: Float = 4
  private static let whole: Float = 2
  private static let leastForeignContext: Float = 0.5
  private static let foreignAlone: Float = -1.5
  /// The least that the words between a boundary and a name cost.
  private static let cheapestWord: Float = 3

  let start: Int
  let end: Int
  /// The start of the word that covers the start.
  private let boundary: Int
  /// Whether the best path has the first character alone.
  let startsWithCharacter: Bool
  /// The cost of the path from the boundary.
  private let plain: Float
  /// The cost of the words from the boundary to the start, and what stands before adds; found when they are needed.
  private var words: Float?
  private var before: Float?
  private var beforeForeign: Float?
  private(set) var best: PersonCandidate?

  /// - Parameter end: The position that no candidate reaches across.
  @inline(__always)
  init(start: Int, end: Int, in passage: Passage) {
    self.start = start
    self.end = end
    let token = passage.tokens[passage.tokenIndex(at: start)]
    boundary = Int(token.start)
    startsWithCharacter = token.end == token.start + 1
    plain = passage.pathCosts[boundary]
  }

  /// Offers a candidate by its end and the cost of its characters.
  @inline(__always)
  mutating func offer(
    _ behind: Int, _ cost: Float, _ kind: PersonCandidate.Kind, in passage: Passage, _ weights: PersonWeights
  ) {
    guard behind <= end else { return }
    let score = score(behind, cost, in: passage)
    guard score + Self.highestContext > max(Self.weakest, best?.score ?? Self.weakest) else { return }
    weigh(behind, score, kind, in: passage, weights)
  }

  /// The highest score of a candidate without what stands beside it.
  @inline(__always)
  private func score(_ behind: Int, _ cost: Float, in passage: Passage) -> Float {
    let score = plain - passage.pathCosts[behind] - cost
    return boundary < start ? score - (words ?? Self.cheapestWord) : score
  }

  /// Whether the first candidate that is offered with an end and a cost would be weighed.
  @inline(__always)
  func canReach(_ behind: Int, _ cost: Float, in passage: Passage) -> Bool {
    score(behind, cost, in: passage) + Self.highestContext > Self.weakest
  }

  @inline(never)
  private mutating func weigh(
    _ behind: Int, _ bound: Float, _ kind: PersonCandidate.Kind, in passage: Passage, _ weights: PersonWeights
  ) {
    var score = bound
    if boundary < start, words == nil {
      let cost = weights.lattice.cost(of: passage.scalars, in: boundary..<start)
      words = cost
      score += Self.cheapestWord - cost
    }
    let isForeign = kind == .transliterated
    // What no words explain can be another unknown word than a person: the name of a place, a firm, a thing.
    score = min(score, isForeign ? Self.foreignCap : Self.chineseCap)
    if isForeign, beforeForeign == nil {
      beforeForeign = weights.cues.before(start, isForeign: true, in: passage)
    } else if !isForeign, before == nil {
      before = weights.cues.before(start, isForeign: false, in: passage)
    }
    let left = (isForeign ? beforeForeign : before) ?? 0
    var context =
      left
      + weights.cues.behind(behind, isForeign: isForeign, in: passage, weights)
    // 记者王启真）: a role before and a mark behind leave nothing else to be named.
    if left >= Self.role, Punctuation.isDelimiter(passage[behind]) { context += Self.whole }
    score += context
    // Nothing but the syllables: as likely a place or a firm.
    if isForeign, context < Self.leastForeignContext { score += Self.foreignAlone }
    guard score >= Self.weakest, score > best?.score ?? -.infinity else { return }
    score += weights.wording(start..<behind, kind, in: passage)
    guard score >= Self.weakest, score > best?.score ?? -.infinity else { return }
    best = PersonCandidate(range: start..<behind, score: score, kind: kind)
  }

  /// Offers a surname before 先生: at the start of a clause, where the text tells of that person.
  ///
  /// 顾问姜先生, 楼上的罗先生: elsewhere it is nobody whom the text goes on to name.
  mutating func offerSurname(_ behind: Int, _ score: Float, in passage: Passage) {
    guard boundary == start, start == 0 || Punctuation.isDelimiter(passage[start - 1]) else { return }
    best = PersonCandidate(range: start..<behind, score: score, kind: .surname)
  }
}
