import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds titles: a post or profession with its markers, and to their left the organisation that they are of.
///
/// The organisation is whatever stands between the post and the nearest word or mark that no organisation's name
/// runs across; it counts only if it holds a body, the ending of one, or a place.
struct TitleScanner: Sendable {
  /// The most markers and lines of work that one position has.
  private static let mostModifiers = 12

  private let reader: BodyReader
  private let names: NameModel
  private let verbs: TitleVerbs
  /// What the followers of posts name that are verbs too.
  private let deeds = WordSet("致辞 讲话 点评 访华 述职 领衔 领办")
  private let candidateSuffix = Array("候选人".unicodeScalars.map(\.value))
  private let domestic = ["中国", "中华", "中共", "中央", "全国", "国务院", "我国"].map { $0.unicodeScalars.map(\.value) }
  private let congress = Array("人大".unicodeScalars.map(\.value))
  private let study = "学".unicodeScalars.first!.value
  private let general = "总".unicodeScalars.first!.value
  private let abroad = "驻".unicodeScalars.first!.value
  private let suffixes = ScalarSet("局部委厅办院会署处科室组队所站社台馆厂校园场行")

  init(reader: BodyReader, names: NameModel) {
    self.reader = reader
    self.names = names
    verbs = TitleVerbs()
  }

  /// The titles of a passage in the order of their ends.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func titles(in passage: Passage) -> [TitleCandidate] {
    var titles: [TitleCandidate] = []
    for index in passage.tokens.indices
    where !passage.tokens[index].classes.isDisjoint(with: .anyTitle) {
      let previous = titles.isEmpty ? nil : titles.count - 1
      let office = previous.flatMap { titles[$0].isTitle ? titles[$0].end : nil }
      if let title = title(endingWith: index, after: office, in: passage) { titles.append(title) }
    }
    return titles
  }

  /// The title that ends with a token, if one does.
  ///
  /// - Parameter previous: The end of the candidate before, if that is a title.
  private func title(
    endingWith index: Int, after previous: Int?, in passage: Passage
  ) -> TitleCandidate? {
    let tokens = passage.tokens
    let post = tokens[index]
    let isPost = !post.classes.isDisjoint(with: .anyPost)
    let isCandidate = passage.has(candidateSuffix, at: Int(post.end))
    let end = Int(post.end) + (isCandidate ? candidateSuffix.count : 0)
    var markers = TitleMarkers(ofTitleEndingAt: end)
    addInnerMarkers(of: post, to: &markers, in: passage)
    if isCandidate {
      markers.append(NormalizedSpan(Int(post.end), end))
    } else if index + 1 < tokens.count {
      let next = tokens[index + 1].classes
      // 主席团, 部长级: something else; 主席特别代表: part of the title that ends further on.
      if next.contains(.follower) && next.isDisjoint(with: .anyPost), !speaks(end, behind: post, in: passage)
      {
        return nil
      }
      if isPost && !next.isDisjoint(with: .anyPost) && next.isDisjoint(with: .foreignPlace) { return nil }
      // 工人党, 记者工会: a profession in the name of a body.
      if !isPost && !next.isDisjoint(with: [.body, .bodySuffix]) && next.isDisjoint(with: .anyPost) {
        return nil
      }
      if verbs.isVerb(index, in: passage) { return nil }
    }
    let first = positionStart(of: index, &markers, in: passage)
    // 人大代表: the post is of the congress.
    let positionStart = Int(tokens[first].start) + (first == index ? bodyLength(of: post, in: passage) : 0)
    let window = first > 0 ? reader.window(before: first, in: passage) : first
    let windowStart = Int(tokens[window].start)
    var candidate = TitleCandidate(
      windowStart: windowStart, start: Int(tokens[first].start), positionStart: positionStart, end: end,
      classes: post.classes, markers: markers, isForeign: false)
    place(&candidate, window..<first, after: previous, in: passage)
    if candidate.start < positionStart {
      for token in tokens[passage.tokenIndex(at: candidate.start)..<first]
      where token.classes.contains(.marker) && token.classes.isDisjoint(with: [.body, .division]) {
        candidate.markers.prepend(NormalizedSpan(token.range))
      }
    }
    candidate.isForeign = isForeign(candidate, first: first, post: post, in: passage)
    return candidate
  }

  /// 匡正宇院长致辞: whether a verb stands behind a post, and a name that a clause starts with before it.
  private func speaks(_ end: Int, behind post: LexicalToken, in passage: Passage) -> Bool {
    guard deeds.end(in: passage.scalars, from: end) != nil else { return false }
    let behind = Int(post.start)
    return (2...4).contains { length in
      let start = behind - length
      guard start >= 0, start == 0 || Punctuation.isDelimiter(passage[start - 1]),
        names.hasNameShape(passage.scalars, start..<behind)
      else { return false }
      return passage.tokens[passage.tokenIndex(at: start)...passage.tokenIndex(at: behind - 1)].allSatisfy {
        $0.classes.isDisjoint(with: BodyReader.parts.union(.anyTitle))
      }
    }
  }

  /// Adds the markers that a post's own word starts with: 副 of 副教授, 高级 of 高级会计师.
  private func addInnerMarkers(
    of post: LexicalToken, to markers: inout TitleMarkers, in passage: Passage
  ) {
    let gazetteer = reader.lexicon.gazetteer
    let end = Int(post.end)
    var start = Int(post.start)
    while end - start > 2 {
      var length = 0
      gazetteer.trie.forEachMatch(in: passage.scalars, from: start) { markerEnd, entry in
        guard markerEnd < end, gazetteer.classes(entry).contains(.marker), passage[start] != general,
          let rest = gazetteer.trie.value(of: passage.scalars[markerEnd..<end]),
          !gazetteer.classes(rest).isDisjoint(with: .anyOffice)
        else { return }
        length = markerEnd - start
      }
      guard length > 0 else { break }
      markers.append(NormalizedSpan(start, start + length))
      start += length
    }
  }

  /// The length of the body that a post's own word starts with: of 人大 in 人大代表.
  private func bodyLength(of post: LexicalToken, in passage: Passage) -> Int {
    passage.has(congress, at: Int(post.start)) && post.range.count > congress.count ? congress.count : 0
  }

  /// The index of the token that a position starts with: its markers (副, 常务) and lines of work (财务) belong to it.
  private func positionStart(
    of index: Int, _ markers: inout TitleMarkers, in passage: Passage
  ) -> Int {
    let tokens = passage.tokens
    var first = index
    let limit = max(0, index - Self.mostModifiers)
    while first > limit {
      let classes = tokens[first - 1].classes
      if classes.contains(.marker), classes.isDisjoint(with: .anyPost) {
        first -= 1
        markers.prepend(NormalizedSpan(tokens[first].range))
      } else if classes.contains(.field) || isDiscipline(tokens[first - 1], in: passage),
        standsFree(first - 1, in: passage)
      {
        first -= 1
      } else if first < index, joinsFields(first - 1, in: passage) {
        first -= 2
      } else {
        break
      }
    }
    return first
  }

  /// Whether a token joins two lines of work: 与 in 外交与安全政策高级代表.
  private func joinsFields(_ index: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    guard index > 0, token.range.count == 1, reader.connectors.contains(passage[Int(token.start)]) else {
      return false
    }
    return passage.tokens[index - 1].classes.contains(.field)
      && passage.tokens[index + 1].classes.contains(.field)
      && standsFree(index - 1, in: passage)
  }

  /// Whether a token is a field of study: 法学 in 法学教授.
  private func isDiscipline(_ token: LexicalToken, in passage: Passage) -> Bool {
    token.shape == .word && token.range.count > 1 && passage[Int(token.end) - 1] == study
  }

  /// Whether a line of work is no part of what stands before it: 财务 in 公司财务经理, 任财务经理, not in 华泰证券经理.
  private func standsFree(_ index: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    if !token.classes.isDisjoint(with: [.body, .bodySuffix, .boundary, .anyPost]) { return false }
    guard index > 0 else { return true }
    let before = passage.tokens[index - 1]
    if before.shape != .word && before.shape != .han { return true }
    return !before.classes.isDisjoint(
      with: [
        .head, .unit, .field, .marker, .boundary, .stop, .lead, .alone, .division, .foreignPlace,
        .international,
      ])
  }

  /// Finds the organisation of a title in the window before it, and the body that the organisation names.
  private func place(
    _ title: inout TitleCandidate, _ range: Range<Int>, after previous: Int?, in passage: Passage
  ) {
    guard !range.isEmpty else { return }
    let tokens = passage.tokens
    let first = range.upperBound
    let isOffice = isOfficeEdge(
      range.lowerBound, before: title.positionStart, after: previous, in: passage)
    let isCorporate = !title.classes.isDisjoint(with: [.corporatePost, .profession])
    let isBoardPost =
      title.isPost && reader.lexicon.isBoardPost(tokens[passage.tokenIndex(at: title.end - 1)])
    var start: Int?
    if hasOrganization(range, in: passage) {
      start = range.lowerBound
    } else if title.classes != .role, isCorporate || isOffice,
      let end = reader.shortNameEnd(
        in: range, isOffice: isOffice, isBoardPost: isBoardPost, of: passage)
    {
      title.start = Int(tokens[range.lowerBound].start)
      title.bodyEnd = Int(tokens[end - 1].end)
      title.bodyKind = .enterprise
      return
    }
    guard let start else { return }
    // 女士 and 教授 have a body only right before them, or behind a verb of office.
    if !title.isPost, tokens[first].classes.isDisjoint(with: [.anyPost, .marker, .field]),
      tokens[first - 1].classes.isDisjoint(with: BodyReader.parts),
      !isOffice || title.classes.isDisjoint(with: .profession)
    {
      return
    }
    let bodyEnd = reader.bodyEnd(in: start..<first, of: passage)
    // 意大利画家: a place alone is no part of a profession, but 区人大代表 is of the district.
    if bodyEnd == nil, !title.isPost, title.start == title.positionStart,
      tokens[start..<first].allSatisfy({ !$0.classes.isDisjoint(with: .anyPlace) })
    {
      return
    }
    let kind = bodyEnd.map { reader.kind(of: start..<$0, in: passage) } ?? .none
    let name = reader.nameStart(
      from: start, to: bodyEnd ?? first, isEnterprise: kind == .enterprise, in: passage)
    title.start = Int(tokens[name].start)
    if let bodyEnd {
      title.bodyEnd = Int(tokens[bodyEnd - 1].end)
      title.bodyKind = kind
    } else if let end = reader.shortNameEnd(
      in: name..<first, isOffice: isOffice, isBoardPost: isBoardPost, of: passage),
      isCorporate || isOffice
    {
      title.bodyEnd = Int(tokens[end - 1].end)
      title.bodyKind = .enterprise
    }
  }

  /// Whether a verb of office stands before a token, or a title before a mark of a list.
  private func isOfficeEdge(
    _ start: Int, before end: Int, after previous: Int?, in passage: Passage
  ) -> Bool {
    guard start > 0 else { return false }
    let before = passage.tokens[start - 1]
    if reader.lexicon.appoints(before) { return true }
    guard let previous, previous == Int(before.start) else { return false }
    // 副市长、王山河局长: in a list a person's name can stand before the post.
    let name = Int(passage.tokens[start].start)
    return Punctuation.isDelimiter(passage[Int(before.start)])
      && !(end - name <= 3 && names.surnameCost(passage.scalars, name..<name + 1) != nil)
  }

  /// Whether what stands in a window before a post is an organisation.
  private func hasOrganization(_ range: Range<Int>, in passage: Passage) -> Bool {
    let tokens = passage.tokens
    let isOrganization = tokens[range].contains { token in
      !token.classes.isDisjoint(with: BodyReader.parts)
        && !(token.classes.isDisjoint(with: [.body, .division, .foreignPlace, .international])
          && token.start == tokens[range.lowerBound].start)
    }
    if isOrganization { return true }
    // 骨科, 教研室: a word that ends as bodies do, right before the post.
    let last = tokens[range.upperBound - 1]
    if last.range.count >= 2, last.shape == .word, suffixes.contains(passage[Int(last.end) - 1]),
      last.classes.isDisjoint(with: [.boundary, .stop, .speech, .participation])
    {
      return true
    }
    // One unit word alone is an organisation too: 分局, 学院, 集团.
    return range.count == 1 && tokens[range.lowerBound].classes.contains(.bodySuffix)
  }

  /// Whether a title is of a foreign or international office.
  private func isForeign(
    _ title: TitleCandidate, first: Int, post: LexicalToken, in passage: Passage
  ) -> Bool {
    guard let organization = title.organization?.start ?? (title.start < Int(post.start) ? title.start : nil)
    else {
      return post.classes.contains(.foreignPost) && post.classes.isDisjoint(with: [.post, .corporatePost])
    }
    let tokens = passage.tokens[passage.tokenIndex(at: organization)..<first]
    if domestic.contains(where: { passage.has($0, at: organization) }) { return false }
    for token in tokens {
      if passage[Int(token.start)] == abroad { return false }
      if !token.classes.isDisjoint(with: [.foreignPlace, .international]) {
        return token.classes.isDisjoint(with: [.division, .body])
      }
      // 香港特别行政区立法会议员: of a place of our own.
      if token.classes.contains(.division) { return false }
      if token.classes.contains(.body) { break }
    }
    return post.classes.contains(.foreignPost) && post.classes.isDisjoint(with: [.post, .corporatePost])
  }
}
