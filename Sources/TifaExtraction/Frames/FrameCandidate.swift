import TifaLexicon
import TifaText

/// One place where a passage uses a numeric frame.
struct FrameCandidate {
  var span: NormalizedSpan
  let kind: Frame.Kind
  /// The number of members of a set.
  let count: Int?
  /// How many members a list must have to be the frame's, also for phrases: 两升一降 has three.
  let memberCount: Int?
  var measure: NormalizedSpan?
  var head: NormalizedSpan?
  var isQuoted: Bool
  let formulation: Formulation?
  let rule: RuleName
  /// Where the next frame with as many members starts: what is spelled out behind it is its own.
  var limit = Int.max
}
