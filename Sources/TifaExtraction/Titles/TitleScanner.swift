import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds titles: a post or profession with its markers, and to their left the organisation that they are of.
///
/// The organisation is whatever stands between the post and the nearest word or mark that no organisation's name
/// runs across; it counts only if it holds a body, the ending of one, or a place.
struct TitleScanner: Sendable {
  /// The longest organisation, in scalars.
  private static let longestOrganization = 40

  private let candidateSuffix = Array("候选人".unicodeScalars.map(\.value))
  private let domestic = ["中国", "中华", "中共", "中央", "全国", "国务院", "我国"].map { $0.unicodeScalars.map(\.value) }
  private let abroad = "驻".unicodeScalars.first!.value
  private let connectors = Set("和与".unicodeScalars.map(\.value))
  private let personCounters = Set("名位个国方人".unicodeScalars.map(\.value))
  private let numerals = Set("一二三四五六七八九十两几数多各".unicodeScalars.map(\.value))
  private let suffixes = Set("局部委厅办院会署处科室组队所站社台馆厂校园场行".unicodeScalars.map(\.value))
  private let unitStarts = Set("师团旅军号大中局院所级营连分支总".unicodeScalars.map(\.value))

  /// The titles of a passage in the order of their ends.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func titles(in passage: Passage) -> [TitleCandidate] {
    var titles: [TitleCandidate] = []
    for index in passage.tokens.indices
    where !passage.tokens[index].classes.isDisjoint(with: .anyTitle) {
      if let title = title(endingWith: index, in: passage) { titles.append(title) }
    }
    return titles
  }

  private func title(endingWith index: Int, in passage: Passage) -> TitleCandidate? {
    let tokens = passage.tokens
    let post = tokens[index]
    var end = Int(post.end)
    var markers: [NormalizedSpan] = []
    if passage.has(candidateSuffix, at: end) {
      markers.append(NormalizedSpan(end, end + candidateSuffix.count))
      end += candidateSuffix.count
    } else if index + 1 < tokens.count {
      let next = tokens[index + 1].classes
      let isPost = !post.classes.isDisjoint(with: .anyPost)
      // 主席团, 部长级: something else; 主席特别代表: part of the title that ends further on.
      if next.contains(.follower) && next.isDisjoint(with: .anyPost) { return nil }
      if isPost && !next.isDisjoint(with: .anyPost) && next.isDisjoint(with: .foreignPlace) { return nil }
      // 工人党, 记者工会: a profession in the name of a body.
      if !isPost && !next.isDisjoint(with: [.body, .bodySuffix]) && next.isDisjoint(with: .anyPost) {
        return nil
      }
    }
    var first = index
    while first > 0, tokens[first - 1].classes.contains(.marker),
      tokens[first - 1].classes.isDisjoint(with: .anyPost)
    {
      first -= 1
      markers.insert(NormalizedSpan(tokens[first].range), at: 0)
    }
    let positionStart = Int(tokens[first].start)
    let window = organizationWindow(before: first, in: passage)
    let organization = organizationStart(window, before: first, in: passage)
    if let organization {
      for token in tokens[passage.tokenIndex(at: organization)..<first]
      where token.classes.contains(.marker) && token.classes.isDisjoint(with: [.body, .division]) {
        markers.insert(NormalizedSpan(token.range), at: 0)
      }
    }
    return TitleCandidate(
      windowStart: window, start: organization ?? positionStart, positionStart: positionStart, end: end,
      classes: post.classes, markers: markers,
      isForeign: isForeign(organization, first: first, post: post, in: passage))
  }

  /// The leftmost position that an organisation's name can reach from a token.
  private func organizationWindow(before first: Int, in passage: Passage) -> Int {
    let tokens = passage.tokens
    let limit = Int(tokens[first].start) - Self.longestOrganization
    var start = Int(tokens[first].start)
    var index = first - 1
    while index >= 0, start > limit {
      let token = tokens[index]
      if token.shape == .punctuation {
        guard let opening = enclosed(endingWith: index, in: passage) else { break }
        index = opening
      } else if !belongs(index, before: first, in: passage) {
        break
      }
      start = Int(tokens[index].start)
      index -= 1
    }
    return start
  }

  /// The index of the token that opens a quotation or bracket inside a name, or of a hyphen or middle dot in it.
  private func enclosed(endingWith index: Int, in passage: Passage) -> Int? {
    let position = Int(passage.tokens[index].start)
    switch passage[position] {
    case Punctuation.closeQuote:
      return passage.opening(of: Punctuation.openQuote, closedAt: position, limit: 14)
        .map(passage.tokenIndex(at:))
    case Punctuation.closeBracket:
      return passage.opening(of: Punctuation.openBracket, closedAt: position, limit: 8)
        .map(passage.tokenIndex(at:))
    case 0x2D, Punctuation.middleDot:
      return index
    default:
      return nil
    }
  }

  /// Whether a token can stand inside an organisation's name that goes on to its right.
  private func belongs(_ index: Int, before first: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    let start = Int(token.start)
    switch token.shape {
    case .space, .lineEnd: return false
    case .latin: return true
    case .digits: return unitStarts.contains(passage[Int(token.end)])
    default: break
    }
    let organizational: LexemeClass = [.body, .division, .foreignPlace, .international, .bodySuffix]
    if !token.classes.isDisjoint(with: organizational) { return true }
    if token.classes.contains(.lead) { return false }
    if token.classes.contains(.boundary) {
      return connectors.contains(passage[start]) && token.range.count == 1
        && connects(index, before: first, in: passage)
    }
    if !token.classes.isDisjoint(with: .anyTitle) {
      let next = passage.tokens[index + 1].classes
      if token.classes.isDisjoint(with: .anyPost) {
        return !next.isDisjoint(with: [.body, .bodySuffix, .follower])
      }
      return index + 1 == first
    }
    // 三名, 两国: a count of persons or countries starts something new.
    if numerals.contains(passage[start]), personCounters.contains(passage[Int(token.end) - 1]),
      token.range.count >= 2
    {
      return false
    }
    return true
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
      return false
    }
    if !next.isDisjoint(with: [.division, .foreignPlace, .international]) { return false }
    let left = tokens[index - 1]
    guard left.shape == .word, left.range.count >= 2 else { return false }
    return left.classes.isDisjoint(
      with: [
        .anyTitle, .body, .bodySuffix, .division, .foreignPlace, .international, .boundary,
      ])
  }

  /// The start of the organisation in a window, or nil where what stands there is none.
  private func organizationStart(_ window: Int, before first: Int, in passage: Passage) -> Int? {
    let tokens = passage.tokens
    guard window < Int(tokens[first].start) else { return nil }
    let range = passage.tokenIndex(at: window)..<first
    let isOrganization = tokens[range].contains { token in
      !token.classes.isDisjoint(with: [.body, .bodySuffix, .division, .foreignPlace, .international])
        && !(token.classes.isDisjoint(with: [.body, .division, .foreignPlace, .international])
          && token.start == window)
    }
    if tokens[first].classes.isDisjoint(with: [.anyPost, .marker]),
      tokens[first - 1].classes.isDisjoint(with: [.body, .bodySuffix, .division, .foreignPlace])
    {
      return nil
    }
    if isOrganization { return window }
    // 骨科, 教研室: a word that ends as bodies do, right before the post.
    let last = tokens[first - 1]
    if last.range.count >= 2, last.shape == .word, suffixes.contains(passage[Int(last.end) - 1]),
      last.classes.isDisjoint(with: [.boundary, .speech, .participation])
    {
      return window
    }
    // One unit word alone is an organisation too: 分局, 学院, 集团.
    if range.count == 1, tokens[range.lowerBound].classes.contains(.bodySuffix) { return window }
    return nil
  }

  /// Whether a title is of a foreign or international office.
  private func isForeign(
    _ organization: Int?, first: Int, post: LexicalToken, in passage: Passage
  ) -> Bool {
    guard let organization else {
      return post.classes.contains(.foreignPost) && post.classes.isDisjoint(with: [.post, .corporatePost])
    }
    let tokens = passage.tokens[passage.tokenIndex(at: organization)..<first]
    if domestic.contains(where: { passage.has($0, at: organization) }) { return false }
    for token in tokens {
      if passage[Int(token.start)] == abroad { return false }
      if !token.classes.isDisjoint(with: [.foreignPlace, .international]) {
        return token.classes.isDisjoint(with: [.division, .body])
      }
      if !token.classes.isDisjoint(with: [.division, .body]) { break }
    }
    return post.classes.contains(.foreignPost) && post.classes.isDisjoint(with: [.post, .corporatePost])
  }
}
