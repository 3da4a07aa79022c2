import TifaLexicon
import TifaSegmentation
import TifaText

/// What a person is reported to have said and done: the verbs directly behind the mentions of the name.
struct Activity: Sendable {
  private static let skipped = ["同志", "同志在", "还", "同时", "在会上", "在讲话中", "等"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// The statements and the kinds of participation at some mentions of a person.
  ///
  /// - Complexity: O(*m*) in the number of mentions and the length of their sentences.
  func activity(
    at mentions: [NormalizedSpan], in passage: Passage
  ) -> (statements: [Official.Statement], participation: [String]) {
    var statements: [Official.Statement] = []
    var participation: [String] = []
    for mention in mentions {
      var position = mention.end
      if let word = Self.skipped.first(where: { passage.has($0, at: position) }) { position += word.count }
      guard let token = passage.token(startingAt: position) else { continue }
      let verb = passage.text.string(in: NormalizedSpan(token.range))
      if token.classes.contains(.speech) {
        let end = passage.sentenceEnd(after: position)
        let span = NormalizedSpan(min(Int(token.end), end), end)
        statements.append(Official.Statement(verb: verb, span: passage.text.sourceSpan(of: span)))
      }
      if token.classes.contains(.participation), !participation.contains(verb) {
        participation.append(verb)
      }
    }
    return (statements, participation)
  }
}
