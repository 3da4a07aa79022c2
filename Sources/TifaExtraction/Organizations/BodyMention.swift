import TifaText

/// One place where a passage names a body.
struct BodyMention: Hashable {
  var span: NormalizedSpan
  var kind: BodyKind
  /// Whether it stands before a post, in a title.
  var isInTitle: Bool
}
