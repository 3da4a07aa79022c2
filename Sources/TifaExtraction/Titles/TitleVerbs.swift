import TifaLexicon
import TifaSegmentation
import TifaText

/// Professions that are verbs too (翻译, 导演, 编辑), and what shows that one is a verb in its place.
struct TitleVerbs: Sendable {
  private let firsts = ScalarSet("翻导编摄指解裁策监主设评讲演")
  private let followers = ScalarSet("了过着《的")
  private let objects = ScalarSet("的了过")

  /// Whether the profession at a token is a verb: 严复翻译的, 由她导演了.
  func isVerb(_ index: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    guard token.classes.isDisjoint(with: .anyPost), token.range.count == 2,
      firsts.contains(passage[Int(token.start)])
    else { return false }
    let next = passage[Int(token.end)]
    guard followers.contains(next) else { return false }
    return !objects.contains(next) || passage[Int(token.end) + 1] == Punctuation.openTitleMark
      || next != 0x7684
  }
}
