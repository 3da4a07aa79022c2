import TifaLexicon
import TifaSegmentation
import TifaText

/// The parts of a name: where it starts in its window, where the body ends and inner units begin, what kind it is.
extension BodyReader {
  /// The index of the token that a body's name starts with, in a window before its end.
  ///
  /// A place starts a new name (组织北京市公安局), unless what stands before it is a body too (邮电部侯马电缆厂) or the
  /// short proper name of an enterprise (华润上海有限公司).
  func nameStart(from window: Int, to end: Int, isEnterprise: Bool, in passage: Passage) -> Int {
    var start = window
    var index = window + 1
    while index < end {
      if startsName(index, in: passage),
        !belongsTogether(start..<index, isEnterprise: isEnterprise, in: passage)
      {
        start = index
      }
      index += 1
    }
    return start
  }

  /// Whether a token is a place or nation with which a name can start, and stands in no bracket.
  func startsName(_ index: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    guard token.range.count > 1,
      !token.classes.isDisjoint(with: [.division, .foreignPlace, .international])
        || lexicon.isNation(token)
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

  /// The index behind the last token of the body that a stretch of tokens names, before the units inside it:
  /// behind 公司 in 公司财务部.
  ///
  /// - Returns: nil where the stretch has no body but units, or none at all.
  func bodyEnd(in range: Range<Int>, of passage: Passage) -> Int? {
    let tokens = passage.tokens
    var found: (index: Int, end: Int)?
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if tokens[index].shape == .punctuation, closesBracket(passage[Int(tokens[index].start)]), found == nil,
        index + 1 == range.upperBound || !isName(tokens[index + 1])
      {
        // 某某分公司（八三厂）: what the bracket says is no part of the name.
        index = openingIndex(before: index, notBefore: range.lowerBound, in: passage) - 1
        continue
      }
      if isBody(index, from: range.lowerBound, in: passage) {
        let kind = lexicon.kind(tokens[index])
        let end = behindBracket(index + 1)
        if kind == .enterprise || kind == .hospital, tokens[index].classes.contains(.head) || found == nil {
          guard let found, !isInner(found.index) else { return end }
          return found.end
        }
        found = found ?? (index, end)
        if !isInner(index), kind != .enterprise { break }
      }
      index -= 1
    }
    return found?.end

    /// The index behind a bracket that closes there.
    func behindBracket(_ end: Int) -> Int {
      guard end < range.upperBound, tokens[end].shape == .punctuation,
        closesBracket(passage[Int(tokens[end].start)])
      else { return end }
      return end + 1
    }

    /// Whether a body is one that enterprises have inside them: 中心, 委员会, 指挥部.
    func isInner(_ index: Int) -> Bool {
      let kind = lexicon.kind(tokens[index])
      return kind == .other || kind == .association || kind == .party || kind == .task
    }
  }

  private func isName(_ token: LexicalToken) -> Bool { token.shape == .word || token.shape == .han }

  /// The index of the token that opens the bracket which a token closes, or of the first one allowed.
  private func openingIndex(before index: Int, notBefore lowerBound: Int, in passage: Passage) -> Int {
    var opening = index - 1
    while opening > lowerBound {
      let scalar = passage[Int(passage.tokens[opening].start)]
      if scalar == Punctuation.openBracket || scalar == 0x28 { return opening }
      opening -= 1
    }
    return lowerBound
  }

  private func closesBracket(_ scalar: UInt32) -> Bool {
    scalar == Punctuation.closeBracket || scalar == 0x29
  }

  /// Whether a token ends a body's name that starts at or after a token.
  func isBody(_ index: Int, from start: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    let classes = token.classes
    if !classes.isDisjoint(with: [.head, .international]) {
      if index > start || !classes.isDisjoint(with: [.alone, .body, .international]) { return true }
      // 法学院 alone names one, 研究所 does not.
      return token.range.count > 2 && lexicon.kind(token) == .school
    }
    if classes.contains(.body) { return !classes.contains(.unit) }
    guard classes.contains(.weakHead), index > start else { return false }
    let before = passage.tokens[index - 1]
    // 82所大学: a measure.
    if before.shape == .digits, passage[Int(token.start)] == institute, index + 1 < passage.tokens.count {
      let next = passage.tokens[index + 1]
      return (next.shape != .word && next.shape != .han)
        || !next.classes.isDisjoint(with: [.unit, .anyPost, .marker])
    }
    // 协会合办: a verb behind a whole body.
    if Self.isStrange(before), index - 1 > start,
      !passage.tokens[index - 2].classes.isDisjoint(with: [.head, .body, .international])
    {
      return false
    }
    // 海宁市委: of a division that is named in full.
    if before.classes.contains(.division), lexicon.kind(token) == .party { return true }
    return before.classes.isDisjoint(with: [.division, .foreignPlace, .bodySuffix, .body])
      || (before.classes.contains(.head) && lexicon.kind(token) != .government)
  }

  /// The end of an enterprise's short name without a head in a stretch before a post: 康达 in 康达财务部经理.
  ///
  /// - Returns: nil where nothing but places, units and lines of work stands there.
  func shortNameEnd(
    in range: Range<Int>, isOffice: Bool, isBoardPost: Bool, of passage: Passage
  ) -> Int? {
    let tokens = passage.tokens
    var end = range.upperBound
    while end > range.lowerBound {
      let classes = tokens[end - 1].classes
      if classes.contains(.unit) {
        end -= 1
        // 质监科, 董事会办公室: what distinguishes the unit.
        guard tokens[end].range.count == 1 || (end > range.lowerBound && tokens[end - 1].shape == .word)
        else { continue }
        var characters = 0
        while end > range.lowerBound, characters < 2, isUnitName(tokens[end - 1]) {
          characters += tokens[end - 1].range.count
          end -= 1
        }
      } else if classes.contains(.field) && (!classes.contains(.tail) || end - 1 == range.lowerBound) {
        end -= 1
      } else {
        break
      }
    }
    guard end > range.lowerBound else { return nil }
    let name = tokens[range.lowerBound..<end]
    let length = Int(tokens[end - 1].end) - Int(tokens[range.lowerBound].start)
    guard length >= 2, length <= 14 else { return nil }
    let endsAsEnterprise = tokens[end - 1].classes.contains(.tail) && name.count > 1
    let isProper = name.contains(where: Self.isStrange)
    // 康达新材董事: a post that only companies have, behind a word that is no person's name.
    if isBoardPost, isOffice || length >= 4 {
      return name.contains { $0.classes.isDisjoint(with: .anyPlace) } ? end : nil
    }
    guard endsAsEnterprise || (isOffice && isProper) else { return nil }
    guard
      name.contains(where: {
        $0.classes.isDisjoint(with: [.field, .division, .foreignPlace]) || $0.classes.contains(.tail)
      })
    else { return nil }
    return end
  }

  private func isUnitName(_ token: LexicalToken) -> Bool {
    (token.shape == .han || token.shape == .word)
      && token.classes.isDisjoint(with: [.head, .body, .division, .foreignPlace, .tail])
      || token.classes.contains(.field)
  }

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
