import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds the bodies that a passage names: those that its titles start with, and others by their structure.
struct OrganizationScanner: Sendable {
  /// The longest proper name of a body that no place and no head of an enterprise shows, in scalars.
  private static let longestProper = 8

  /// What the last word of a body's name is.
  private static let heads: LexemeClass = [.head, .weakHead, .unit, .body, .international, .alone]

  let reader: BodyReader
  private let nationals = ["中央", "中国", "中共", "国务院", "国家", "全国", "党中央", "中华", "最高"].map {
    $0.unicodeScalars.map(\.value)
  }
  private let regions = ScalarSet("华中东西南北")

  init(reader: BodyReader) { self.reader = reader }

  /// The bodies of a passage, each with every place where it is named, first mention first.
  ///
  /// - Parameter titles: The titles of the passage in the order of their ends.
  /// - Complexity: O(*n*) in the number of tokens.
  func organizations(in passage: Passage, titles: [TitleCandidate]) -> [Organization] {
    MentionMerger(reader: reader).organizations(of: mentions(in: passage, titles: titles), in: passage)
  }

  /// Every mention of a body, in the order of the text.
  ///
  /// The passage is read from its end to its start, so that the head furthest right takes the whole name.
  func mentions(in passage: Passage, titles: [TitleCandidate]) -> [BodyMention] {
    let tokens = passage.tokens
    var mentions: [BodyMention] = []
    var title = titles.count - 1
    var index = tokens.count - 1
    while index >= 0 {
      // Most tokens end no name, and stand behind the title before them.
      let isHead = !tokens[index].classes.isDisjoint(with: Self.heads)
      if !isHead, title < 0 || Int(tokens[index].start) >= titles[title].end {
        index -= 1
        continue
      }
      while title >= 0, titles[title].start > Int(tokens[index].start) { title -= 1 }
      if title >= 0, Int(tokens[index].start) < titles[title].end {
        let candidate = titles[title]
        if let body = candidate.body {
          mentions.append(BodyMention(span: body, kind: candidate.bodyKind, isInTitle: true))
        }
        index = passage.tokenIndex(at: candidate.start) - 1
        title -= 1
        continue
      }
      guard isHead else {
        index -= 1
        continue
      }
      let lowerBound = title >= 0 ? passage.tokenIndex(at: titles[title].end - 1) + 1 : 0
      if let start = name(endingWith: index, notBefore: lowerBound, in: passage) {
        let span = NormalizedSpan(Int(tokens[start].start), Int(tokens[index].end))
        mentions.append(
          BodyMention(span: span, kind: reader.kind(of: start..<index + 1, in: passage), isInTitle: false))
        index = start - 1
      } else {
        index -= 1
      }
    }
    return mentions.reversed()
  }

  /// The index of the token that starts the name of the body that ends with a head, if one does.
  private func name(endingWith index: Int, notBefore lowerBound: Int, in passage: Passage) -> Int? {
    let token = passage.tokens[index]
    let isAlone = !token.classes.isDisjoint(with: [.alone, .international])
    let window = reader.window(before: index + 1, notBefore: lowerBound, in: passage)
    guard window <= index else { return isAlone ? index : nil }
    // 世界舞台中央, 地方国务院: what is the nation's is in nothing but a foreign country.
    if isAlone, token.classes.contains(.body), isNational(token, in: passage), index > 0,
      !passage.tokens[index - 1].classes.contains(.foreignPlace)
    {
      return index
    }
    let kind = reader.lexicon.kind(token)
    let start = reader.nameStart(from: window, to: index, isEnterprise: kind == .enterprise, in: passage)
    if start < index, isName(start..<index, before: index, kind, in: passage) { return start }
    return isAlone ? index : nil
  }

  /// Whether a body's own name says that it is the nation's: 中央, 国务院, 全国人大.
  private func isNational(_ token: LexicalToken, in passage: Passage) -> Bool {
    reader.lexicon.isNation(token) || nationals.contains { passage.has($0, at: Int(token.start)) }
  }

  /// Whether what stands before a head makes a name with it.
  private func isName(_ range: Range<Int>, before head: Int, _ kind: BodyKind, in passage: Passage) -> Bool {
    let tokens = passage.tokens
    let classes = tokens[head].classes
    if classes.contains(.unit), classes.isDisjoint(with: .head) {
      guard let end = reader.bodyEnd(in: range, of: passage) else { return false }
      return reader.kind(of: range.lowerBound..<end, in: passage) != .enterprise
    }
    guard reader.isBody(head, from: range.lowerBound, in: passage) else { return false }
    let isNumbered = classes.contains(.bodySuffix)
    if tokens[range].contains(where: { isAnchor($0, isNumbered: isNumbered, in: passage) }) { return true }
    return isProper(range, before: head, kind, in: passage)
  }

  /// Whether a token by itself shows that a name starts or goes on: a place, a division, another body, a number.
  private func isAnchor(_ token: LexicalToken, isNumbered: Bool, in passage: Passage) -> Bool {
    // 区住保办, 岫云县教育局: a division, named in full or not.
    if token.range.count == 1, reader.levels.contains(passage[Int(token.start)]) { return true }
    if token.shape == .digits { return isNumbered }
    return !token.classes.isDisjoint(with: [.division, .foreignPlace, .international, .head])
      || (token.classes.contains(.body) && !token.classes.contains(.unit)) || reader.lexicon.isNation(token)
  }

  /// Whether what stands before a head is a name without any place in it: 远博科技股份有限公司.
  private func isProper(_ range: Range<Int>, before head: Int, _ kind: BodyKind, in passage: Passage) -> Bool
  {
    let tokens = passage.tokens
    let first = tokens[range.lowerBound]
    var strange = 0
    for token in tokens[range] where BodyReader.isStrange(token) { strange += token.range.count }
    if strange == 1, range.count == 1, reader.lexicon.abbreviations.contains(passage[Int(first.start)]) {
      return kind == .government || kind == .military || kind == .congress || kind == .court
    }
    guard tokens[head].classes.contains(.head) else { return false }
    if kind == .enterprise, tokens[head].range.count > 3, strange > 0 || range.count > 2 { return true }
    // 就职于…公司: behind a verb of office a name needs no other sign.
    if range.lowerBound > 0, reader.lexicon.opensBody(tokens[range.lowerBound - 1]),
      strange > 0 || range.count > 1
    {
      return kind == .enterprise || kind == .school || kind == .hospital || kind == .research
    }
    // 华东…大学: a region without a government.
    if kind == .school, first.classes.contains(.field), first.range.count == 2, range.count <= 2 {
      return regions.contains(passage[Int(first.start)])
    }
    let length = Int(tokens[head].start) - Int(first.start)
    return strange >= 2 && strange * 2 >= length && length <= Self.longestProper
  }
}
