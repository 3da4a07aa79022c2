import TifaLexicon
import TifaSegmentation
import TifaText

/// Where a name starts in the window before its head.
extension BodyReader {
  /// The index of the token that a body's name starts with, in a window before its end.
  ///
  /// A place starts a new name (组织北京市公安局), unless what stands before it is a body too (邮电部侯马电缆厂) or the
  /// short proper name of an enterprise (华润上海有限公司).
  func nameStart(from window: Int, to end: Int, isEnterprise: Bool, in passage: Passage) -> Int {
    var start = window
    var index = window + 1
    while index < end {
      if startsName(index, in: passage), !isInQuotation(index, before: end, in: passage),
        !belongsTogether(start..<index, isEnterprise: isEnterprise, in: passage)
      {
        start = index
      }
      index += 1
    }
    return start
  }

  /// Whether a token is a place, or China, with which a name can start, and stands in no bracket.
  func startsName(_ index: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    guard token.range.count > 1,
      !token.classes.isDisjoint(with: [.division, .foreignPlace, .international])
        || lexicon.isChina(token)
    else { return false }
    let before = passage[Int(token.start) - 1]
    return before != Punctuation.openBracket && before != 0x28
  }

  /// Whether a quotation or bracket closes behind a token that opens before it.
  private func isInQuotation(_ index: Int, before end: Int, in passage: Passage) -> Bool {
    var depth = 0
    for token in passage.tokens[index..<end] where token.shape == .punctuation {
      switch passage[Int(token.start)] {
      case Punctuation.openQuote, Punctuation.openBracket, Punctuation.openTitleMark: depth += 1
      case Punctuation.closeQuote, Punctuation.closeBracket, Punctuation.closeTitleMark: depth -= 1
      default: break
      }
      if depth < 0 { return true }
    }
    return false
  }

  /// Whether a token is no word that the dictionaries give a meaning here: a part of a proper name.
  static func isStrange(_ token: LexicalToken) -> Bool {
    token.shape == .han || token.shape == .latin || (token.range.count == 1 && token.classes == .word)
  }

  /// Whether what stands before a place inside a window is of one name with it.
  private func belongsTogether(_ prefix: Range<Int>, isEnterprise: Bool, in passage: Passage) -> Bool {
    // 前国际足联, 原上海…集团: what the post was stands before its body.
    if passage.tokens[prefix].allSatisfy({ $0.classes.contains(.marker) }) { return true }
    var length = 0
    var isProper = false
    for token in passage.tokens[prefix] {
      if !token.classes.isDisjoint(with: [.body, .head, .division, .foreignPlace, .international])
        || lexicon.isNation(token)
      {
        return true
      }
      length += token.range.count
      if Self.isStrange(token) { isProper = true }
    }
    // 岫云县: what the dictionaries know of the place is not all of it.
    if length == 1, isProper { return true }
    return isEnterprise && isProper && length <= 6
  }
}
