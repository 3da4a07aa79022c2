import TifaLexicon
import TifaSegmentation
import TifaText

/// What sort of body a name is of.
extension BodyReader {
  /// The kind of the body that a stretch of tokens names.
  ///
  /// A word that ends all sorts of bodies (中心, 委员会, 处) takes the kind of the body before it.
  func kind(of range: Range<Int>, in passage: Passage) -> BodyKind {
    let tokens = passage.tokens
    // 全国人大外事委员会: what is inside a congress is of it.
    for token in tokens[range].dropLast() where token.classes.contains(.body) || token.classes.contains(.head)
    {
      let kind = lexicon.kind(token)
      if kind == .congress || kind == .consultative { return kind }
    }
    var last = BodyKind.none
    for index in range.reversed() {
      let kind = lexicon.kind(tokens[index])
      if kind == .none, tokens[index].classes.contains(.international) { return .international }
      guard kind != .none,
        !tokens[index].classes.contains(.tail) || tokens[index].classes.contains(.head)
      else { continue }
      if kind != .other, kind != .branch, kind != .task { return kind }
      if last != .task { last = kind }
    }
    return last == .none ? .enterprise : last
  }
}
