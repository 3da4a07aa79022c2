import TifaLexicon
import TifaSegmentation
import TifaText

/// Reads the name of a body backwards from what stands behind it: its head (局, 有限公司) or a post.
///
/// The name reaches left over places, words and characters that no dictionary has, as far as no verb, particle or mark
/// stops it; `和` joins two halves of one name (发展和改革局), brackets, quotations and numbers stand inside it.
struct BodyReader: Sendable {
  /// The longest name of a body, in scalars.
  private static let longestName = 40
  /// The longest quotation, and the longest bracket, inside a name.
  private static let longestQuotation = 14
  private static let longestBracket = 12
  /// The longest line of work of a body whose suffix stands further on, in scalars.
  private static let longestField = 4

  /// Classes of words that are parts of names of bodies wherever they stand.
  static let parts: LexemeClass = [.body, .bodySuffix, .division, .foreignPlace, .international]
  /// Classes that no name runs across.
  static let stops: LexemeClass = [.boundary, .stop]

  let lexicon: BodyLexicon
  let connectors = ScalarSet("和与")
  /// The characters that end the names of divisions.
  let levels = ScalarSet("省市县区州旗盟乡镇")
  private let personCounters = ScalarSet("名位个国人家")
  private let numerals = ScalarSet("一二三四五六七八九十两几数多各")
  private let unitStarts = ScalarSet("师团旅军号大中局院所级营连分支总厂届部区处")
  private let measures = ScalarSet("年月日时点个家名位岁万亿元次份人")
  private let organize = Array("组织".unicodeScalars.map(\.value))
  private let fullPoint: UInt32 = 0x2E
  let institute = "所".unicodeScalars.first!.value
  private let syllables = ScalarSet("能地正时相可达成问尚均共新本上应之")
  private let adnouns = ScalarSet("研调检督指联学考视审")

  /// The index of the leftmost token that the name of a body can reach which ends before a token.
  ///
  /// - Parameters:
  ///   - first: The index of the token behind the name; at least 1.
  ///   - lowerBound: A token that the name does not reach across.
  /// - Complexity: Bounded by the length of the longest name.
  func window(before first: Int, notBefore lowerBound: Int = 0, in passage: Passage) -> Int {
    let tokens = passage.tokens
    let limit = Int(tokens[first - 1].end) - Self.longestName
    var start = first
    var index = first - 1
    while index >= lowerBound, Int(tokens[index].start) >= limit {
      if tokens[index].shape == .punctuation {
        guard let opening = enclosed(endingWith: index, in: passage), opening >= lowerBound else { break }
        index = opening
      } else if !belongs(index, before: first, in: passage) {
        break
      }
      start = index
      index -= 1
    }
    // A name starts with no mark that stands inside names, and with no bracket.
    while start < first {
      let scalar = passage[Int(tokens[start].start)]
      if scalar == Punctuation.openBracket || scalar == 0x28 {
        while start < first,
          passage[Int(tokens[start].start)] != (scalar == 0x28 ? 0x29 : Punctuation.closeBracket)
        {
          start += 1
        }
      } else if !isInner(scalar) {
        break
      }
      start += 1
    }
    return min(start, first)
  }

  private func isInner(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == Punctuation.middleDot || scalar == 0x26
  }

  /// The index of the token that opens a quotation or bracket inside a name, or of a hyphen or middle dot in it.
  private func enclosed(endingWith index: Int, in passage: Passage) -> Int? {
    let position = Int(passage.tokens[index].start)
    switch passage[position] {
    case Punctuation.closeQuote:
      // “路修好了。”镇党委: what was said.
      if Punctuation.endsSentence(passage[position - 1]) { return nil }
      return passage.opening(of: Punctuation.openQuote, closedAt: position, limit: Self.longestQuotation)
        .map(passage.tokenIndex(at:))
    case Punctuation.closeBracket:
      guard position > 0,
        let opening = passage.opening(
          of: Punctuation.openBracket, closedAt: position, limit: Self.longestBracket), opening > 0,
        !Punctuation.isDelimiter(passage[opening - 1])
      else { return nil }
      return passage.tokenIndex(at: opening)
    case Punctuation.closeTitleMark:
      return passage.opening(of: Punctuation.openTitleMark, closedAt: position, limit: Self.longestQuotation)
        .map(passage.tokenIndex(at:))
    case 0x29:
      guard let opening = passage.opening(of: 0x28, closedAt: position, limit: Self.longestBracket),
        opening > 0, !Punctuation.isDelimiter(passage[opening - 1])
      else { return nil }
      return passage.tokenIndex(at: opening)
    case 0x2D, 0x26, Punctuation.middleDot:
      return index
    default:
      return nil
    }
  }

  /// Whether a token can stand inside the name of a body that goes on to its right.
  private func belongs(_ index: Int, before first: Int, in passage: Passage) -> Bool {
    let tokens = passage.tokens
    let token = tokens[index]
    let start = Int(token.start)
    switch token.shape {
    case .space, .lineEnd: return false
    case .latin: return true
    case .digits:
      guard index + 1 < tokens.count else { return false }
      // 82所大学: a measure, where the name goes on behind it.
      if passage[Int(token.end)] == institute, index + 2 < first { return false }
      // 1991.11: a date.
      if passage.scalars[token.range].contains(fullPoint) { return false }
      return unitStarts.contains(passage[Int(token.end)])
        || !tokens[index + 1].classes.isDisjoint(with: [.bodySuffix, .body])
    default: break
    }
    let classes = token.classes
    // 3月, 20个: a measure behind a number.
    if index > 0, tokens[index - 1].shape == .digits, measures.contains(passage[start]),
      classes.isDisjoint(with: .anyPlace)
    {
      return false
    }
    if !classes.isDisjoint(with: Self.parts) {
      // 组织北京市…: the verb.
      return index + 1 >= first || !passage.has(organize, at: start) || !startsName(index + 1, in: passage)
    }
    if classes.contains(.lead) { return false }
    if !classes.isDisjoint(with: Self.stops) {
      if token.range.count == 1, connectors.contains(passage[start]) {
        return connects(index, before: first, in: passage)
      }
      return isAdnoun(index, before: first, in: passage) || isSyllable(index, before: first, in: passage)
    }
    if !classes.isDisjoint(with: .anyTitle) {
      guard index + 1 < tokens.count else { return false }
      let next = tokens[index + 1].classes
      if classes.isDisjoint(with: .anyPost) {
        return !next.isDisjoint(with: [.body, .bodySuffix, .follower, .head])
          || (index + 1 < first && !classes.isDisjoint(with: .field))
      }
      // 顾问有限公司: a post in the name of an enterprise.
      return index + 1 == first || (next.contains(.head) && next.isDisjoint(with: [.alone, .anyPost]))
    }
    // 三名, 两国: a count of persons or countries starts something new.
    if token.range.count >= 2, numerals.contains(passage[start]),
      personCounters.contains(passage[Int(token.end) - 1])
    {
      return false
    }
    return true
  }

  /// Whether a verb stands as a noun inside a name: 研究 in 研究中心, 联合 in 联合大学.
  private func isAdnoun(_ index: Int, before first: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    guard token.range.count == 2, adnouns.contains(passage[Int(token.start)]), index + 1 < first else {
      return false
    }
    let next = passage.tokens[index + 1].classes
    return !next.isDisjoint(with: [.head, .weakHead, .unit, .field, .tail])
      && next.isDisjoint(with: [.body, .division, .foreignPlace])
  }

  /// Whether a character that is a word of its own is one of a proper name here: 能 in 鲁能, 正 in 荣正.
  private func isSyllable(_ index: Int, before first: Int, in passage: Passage) -> Bool {
    let tokens = passage.tokens
    let token = tokens[index]
    guard token.range.count == 1, index > 0, index + 1 < first, tokens[index - 1].range.count == 1,
      tokens[index - 1].shape == .han || tokens[index - 1].classes == .word,
      syllables.contains(passage[Int(token.start)])
    else { return false }
    let next = tokens[index + 1]
    return next.shape == .han || !next.classes.isDisjoint(with: [.tail, .head, .field, .word])
  }

  /// Whether what stands before 和 is a line of work whose body ends as the name does: 工信和商务局, as there is a 工信局.
  private func sharesSuffix(_ index: Int, before first: Int, in passage: Passage) -> Bool {
    let left = passage.tokens[index - 1]
    guard left.shape == .word || left.shape == .han,
      left.classes.isDisjoint(with: Self.parts.union(Self.stops))
    else { return false }
    let end = Int(passage.tokens[index].start)
    let suffix = passage[Int(passage.tokens[first - 1].end) - 1]
    return (2...Self.longestField).contains { length in
      let start = end - length
      guard start >= 0, start <= Int(left.start) else { return false }
      let before = passage[start - 1]
      guard
        start == 0 || levels.contains(before) || Punctuation.isDelimiter(before)
          || passage.token(endingAt: start)?.classes.contains(.division) == true
      else { return false }
      return lexicon.gazetteer.trie.value(of: passage.scalars[start..<end] + [suffix]) != nil
    }
  }

  /// Whether 和 or 与 joins two parts of one name: 发展和改革局, 外交和国际合作部.
  private func connects(_ index: Int, before first: Int, in passage: Passage) -> Bool {
    guard index > 0, index + 1 < first else { return false }
    let tokens = passage.tokens
    let right = tokens[first - 1].classes
    guard right.contains(.bodySuffix) || right.contains(.body) else { return false }
    // What follows the connector must not be a whole body or place of its own.
    let next = tokens[index + 1].classes
    if !next.isDisjoint(with: [.body, .division, .foreignPlace, .international]) && index + 2 == first {
      return sharesSuffix(index, before: first, in: passage)
    }
    if !next.isDisjoint(with: [.division, .foreignPlace, .international]) { return false }
    let left = tokens[index - 1]
    // 正源和信会计师事务所: a character of a proper name.
    if Self.isStrange(left), Self.isStrange(tokens[index + 1]), tokens[first - 1].classes.contains(.head) {
      return true
    }
    guard left.shape == .word, left.range.count >= 2 else { return false }
    return left.classes.isDisjoint(
      with: [
        .anyTitle, .body, .bodySuffix, .division, .foreignPlace, .international, .boundary, .stop,
      ])
  }
}
