import TifaText

/// A report of something said: who speaks, the verb, and what was said.
struct Utterance {
  /// Who or what speaks.
  enum Speaker: Hashable {
    /// A person, by the index among the document's persons.
    case person(Int)
    /// A meeting or a document: 会议指出, 《意见》要求.
    case source(NormalizedSpan)
  }

  var speaker: Speaker
  var verb: NormalizedSpan
  /// What was said, without the mark between it and the verb.
  var content: NormalizedSpan
}
