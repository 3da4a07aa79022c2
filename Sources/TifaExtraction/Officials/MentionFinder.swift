import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds again, without a cue, the names that the rules have found in a document.
struct MentionFinder: Sendable {
  /// What is found of the names of a document.
  struct Result {
    /// For each name the places where the passage has it, in order.
    var mentions: [[NormalizedSpan]]
    /// For each name whether the passage has it as that of a place too: 黄茅海 and 黄茅海湾.
    var namesPlace: [Bool]
  }

  /// The places where the passage has the names.
  ///
  /// A name that is also an ordinary word (高峰, 黄河) counts only where a rule found it or where its reading as a
  /// person is supported by what follows.
  ///
  /// - Complexity: O(*n*) in the length of the passage.
  func mentions(
    of names: KnownNames, found: [[NormalizedSpan]], in passage: Passage, weights: PersonWeights
  ) -> Result {
    var places = found
    var namesPlace = [Bool](filledWith: false, count: found.count)
    let gazetteer = weights.lattice.gazetteer
    let isWord = names.names.map { name in
      gazetteer.trie.value(of: name).map { !gazetteer.classes($0).isEmpty } ?? false
    }
    var position = 0
    while true {
      position = names.firstStart(in: passage.scalars, from: position)
      guard position < passage.count else { break }
      guard let match = names.match(in: passage.scalars, at: position) else {
        position += 1
        continue
      }
      let span = NormalizedSpan(position, match.end)
      if span.count == names.names[match.index].count, isPlace(span, in: passage, gazetteer) {
        namesPlace[match.index] = true
      }
      if goesOn(span, in: passage, weights) {
        position = match.end
        continue
      }
      if isWord[match.index] ? actsAsPerson(span, in: passage) : standsAlone(span, in: passage) {
        places[match.index].append(span)
      }
      position = match.end
    }
    for index in places.indices where places[index].count > 1 {
      places[index].sort { ($0.start, $0.end) < ($1.start, $1.end) }
      // A rule may have found what stands here again.
      var kept = 1
      for place in 1..<places[index].count where places[index][place] != places[index][kept - 1] {
        places[index][kept] = places[index][place]
        kept += 1
      }
      places[index].removeSubrange(kept...)
    }
    return Result(mentions: places, namesPlace: namesPlace)
  }

  /// Whether what stands behind a name makes a place of it: a character that ends the names of places, in no longer word.
  private func isPlace(_ span: NormalizedSpan, in passage: Passage, _ gazetteer: Gazetteer) -> Bool {
    guard Self.placeEnds.contains(passage[span.end]) else { return false }
    let word = gazetteer.trie.longestMatch(in: passage.scalars, from: span.end)
    return (word?.end ?? 0) <= span.end + 1
  }

  /// Characters that end the names of places which are seldom named after persons.
  private static let placeEnds = ScalarSet("省市县区镇乡村州港湖河岛湾峡沟")

  /// The score of what stands behind a name under which that is part of another one.
  private static let otherName: Float = -4

  /// Whether what stands behind a name makes it part of another one: 马克思 + 主义.
  private func goesOn(_ span: NormalizedSpan, in passage: Passage, _ weights: PersonWeights) -> Bool {
    ScalarClass.isHan(passage[span.end])
      && weights.cues.behind(span.end, isForeign: false, in: passage, weights) < Self.otherName
  }

  /// Whether a span of less than three characters starts and ends where words do.
  private func standsAlone(_ span: NormalizedSpan, in passage: Passage) -> Bool {
    if span.count > 2 { return true }
    return span.count == 2 && (span.start == 0 || passage.token(endingAt: span.start) != nil)
      && (span.end == passage.count || passage.token(startingAt: span.end) != nil)
  }

  /// Whether a verb of speech or participation stands behind a span and a mark before it.
  private func actsAsPerson(_ span: NormalizedSpan, in passage: Passage) -> Bool {
    guard let token = passage.token(startingAt: span.end) else { return false }
    return !token.classes.isDisjoint(with: [.speech, .participation])
      && (span.start == 0 || Punctuation.isDelimiter(passage[span.start - 1]))
  }
}
