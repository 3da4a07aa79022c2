import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds again, without a cue, the names that the rules have found in a document.
struct MentionFinder: Sendable {
  /// For each name the places where the passage has it, in order.
  ///
  /// A name that is also an ordinary word (高峰, 黄河) counts only where a rule found it or where its reading as a
  /// person is supported by what follows.
  ///
  /// - Complexity: O(*n*) in the length of the passage.
  func mentions(
    of names: KnownNames, found: [[NormalizedSpan]], in passage: Passage, gazetteer: Gazetteer
  ) -> [[NormalizedSpan]] {
    var places = found.map(Set.init)
    let isWord = names.names.map { name in
      gazetteer.trie.value(of: name).map { !gazetteer.classes($0).isEmpty } ?? false
    }
    var position = 0
    while position < passage.count {
      guard let match = names.match(in: passage.scalars, at: position) else {
        position += 1
        continue
      }
      let span = NormalizedSpan(position, match.end)
      if !isWord[match.index] || actsAsPerson(span, in: passage) { places[match.index].insert(span) }
      position = match.end
    }
    return places.map { $0.sorted { $0.start < $1.start } }
  }

  /// Whether a verb of speech or participation stands behind a span and a mark before it.
  private func actsAsPerson(_ span: NormalizedSpan, in passage: Passage) -> Bool {
    guard let token = passage.token(startingAt: span.end) else { return false }
    return !token.classes.isDisjoint(with: [.speech, .participation])
      && (span.start == 0 || Punctuation.isDelimiter(passage[span.start - 1]))
  }
}
