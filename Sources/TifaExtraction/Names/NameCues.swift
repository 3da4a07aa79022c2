import TifaLexicon
import TifaSegmentation
import TifaText

/// What stands beside a name, as what it adds to the score of the name in nats.
///
/// A word of `Dictionaries/names/cues.txt` counts as that file says; where none stands there, the character does, by
/// how much more often it stands beside names than anywhere in raw news.
struct NameCues: Sendable {
  /// Verbs by which persons speak or take part; posts and professions before and behind a name.
  private static let speech: Float = 3
  private static let participation: Float = 2
  private static let titleBefore: Float = 4
  private static let titleBehind: Float = 2
  /// Words that go on with the name of a body: 黄河 + 委员会.
  private static let body: Float = -3
  /// A place before what can be the name of a place in it.
  private static let placeBefore: Float = -2

  private let contexts = NameContexts()
  private var right = WordTrie(capacity: 1 << 10)
  private var left = WordTrie(capacity: 1 << 10)
  private var rightScores: [Float] = []
  private var leftScores: [Float] = []

  /// The cues of the embedded dictionary.
  init() {
    EmbeddedDictionary.named("names/cues.txt").forEachRow { row in
      if let score = Self.score(row.text(1)) {
        left.insert(row.key.reversed(), value: Int32(leftScores.count))
        leftScores.append(score)
      }
      if let score = Self.score(row.text(2)) {
        right.insert(row.key, value: Int32(rightScores.count))
        rightScores.append(score)
      }
    }
  }

  private static func score(_ tenths: EmbeddedDictionary.Text) -> Float? {
    guard let value = tenths.integer, value != 0 else { return nil }
    return Float(value) / 10
  }

  /// What stands before a position adds.
  ///
  /// - Parameter isForeign: Whether the name is a transliterated one, which could be that of a place.
  func before(_ start: Int, isForeign: Bool, in passage: Passage) -> Float {
    let context = contexts.before(start, in: passage)
    var score = isForeign ? context.foreign : context.name
    guard start > 0 else { return score }
    var node = left.root(passage[start - 1])
    var position = start - 2
    var cue: Float?
    var length = 0
    while node != 0 {
      if left.value(node) != WordTrie.noValue {
        cue = leftScores[Int(left.value(node))]
        length = start - 1 - position
      }
      guard position >= 0 else { break }
      node = left.child(node, passage[position])
      position -= 1
    }
    if let token = passage.token(endingAt: start) {
      let isTitle = !token.classes.isDisjoint(with: .anyTitle)
      if isTitle { score = max(score, Self.titleBefore) }
      if isForeign, !token.classes.isDisjoint(with: [.foreignPlace, .division]) { score += Self.placeBefore }
      // A character that is only the end of a word is no cue.
      if let cue, isTitle || token.range.count <= length { score = cue < 0 ? cue : max(score, cue) }
    } else if let cue, cue > 0, length > 1 {
      score = max(score, cue)
    }
    return score
  }

  /// What stands behind a position adds.
  ///
  /// - Parameters:
  ///   - isForeign: Whether the name is a transliterated one, which could be that of a place.
  ///   - weights: The weights that the cues are of.
  func behind(
    _ end: Int, isForeign: Bool, in passage: Passage, _ weights: PersonWeights
  ) -> Float {
    let context = contexts.behind(end, in: passage)
    // Where a transliterated name could go on, what stands there says nothing for its end.
    let goesOn = isForeign && weights.model.profile(passage[end]).transliteration < .infinity
    var score = !isForeign ? context.name : goesOn ? min(0, context.foreign) : context.foreign
    guard end < passage.count else { return score }
    let cue = right.longestMatch(in: passage.scalars, from: end)
    guard ScalarClass.isHan(passage[end]) else {
      if let cue { score = max(score, rightScores[Int(cue.value)]) }
      return score
    }
    let word = weights.lattice.gazetteer.trie.longestMatch(in: passage.scalars, from: end)
    if let cue, cue.end >= word?.end ?? 0 {
      let cue = rightScores[Int(cue.value)]
      return isForeign && cue < 0 ? 2 * cue : cue
    }
    guard let word else { return score }
    let classes = weights.lattice.gazetteer.classes(word.value)
    if classes.contains(.speech) { return max(score, Self.speech) }
    if classes.contains(.participation) { return max(score, Self.participation) }
    if !classes.isDisjoint(with: .anyTitle) { return max(score, Self.titleBehind) }
    if !classes.isDisjoint(with: [.body, .bodySuffix]) {
      return min(score, isForeign ? 2 * Self.body : Self.body)
    }
    return score
  }
}
