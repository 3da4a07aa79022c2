import TifaLexicon
import TifaSegmentation
import TifaText

/// Gathers the mentions of bodies into bodies: equal wordings, and short names of an earlier full one.
///
/// 公司 is a mention of the enterprise named last before it; 博远科技 behind 博远科技股份有限公司 is one of it.
struct MentionMerger {
  /// The shortest name that is looked for again without its head, and the longest, in scalars.
  private static let shortestAlias = 3
  private static let longestAlias = 12

  let reader: BodyReader

  /// A body on its way.
  private struct Body {
    var first: BodyMention
    var mentions: [NormalizedSpan]
  }

  /// The bodies of a list of mentions in the order of the text.
  ///
  /// - Complexity: O(*n*) in the length of the passage, where a name has a short form, else in the mentions.
  func organizations(of found: [BodyMention], in passage: Passage) -> [Organization] {
    guard !found.isEmpty else { return [] }
    var bodies: [Body] = []
    let names = Wordings(found.map(\.span.range), in: passage.scalars)
    /// For each wording the body that has it.
    var known = [Int](filledWith: -1, count: found.count)
    var aliases: KnownNames?
    var aliasBodies: [Int] = []
    var enterprise: Int?
    for mention in found {
      let isGeneric = self.isGeneric(mention, in: passage)
      if isGeneric {
        if let enterprise {
          bodies[enterprise].mentions.append(mention.span)
          continue
        }
        // 本公司 names one even where the document does not say which.
        if !mention.isInTitle, mention.span.count <= 2 { continue }
      }
      let name = names.number(of: mention.span.range)
      if known[name] >= 0 {
        bodies[known[name]].mentions.append(mention.span)
        if mention.kind == .enterprise, !isGeneric { enterprise = known[name] }
        continue
      }
      known[name] = bodies.count
      if mention.kind == .enterprise, !isGeneric {
        enterprise = bodies.count
        if let alias = alias(of: mention.span, in: passage), aliases?.contains(alias) != true {
          let known = aliases ?? KnownNames()
          known.insert(alias)
          aliases = known
          aliasBodies.append(bodies.count)
        }
      }
      bodies.append(Body(first: mention, mentions: [mention.span]))
    }
    if let aliases { addAliases(aliases, aliasBodies, found, &bodies, in: passage) }
    return bodies.map { body in
      let spans = body.mentions.count > 1 ? body.mentions.sorted { $0.start < $1.start } : body.mentions
      let isWord =
        passage.token(startingAt: body.first.span.start)
        .map { Int($0.end) == body.first.span.end } ?? false
      return Organization(
        name: passage.string(in: body.first.span), kind: body.first.kind.published,
        mentions: spans.map(passage.mention),
        rule: body.first.isInTitle
          ? OrganizationRule.title : isWord ? OrganizationRule.word : OrganizationRule.head)
    }
  }

  /// Whether a mention is a word for any enterprise: 公司, 集团.
  private func isGeneric(_ mention: BodyMention, in passage: Passage) -> Bool {
    guard mention.kind == .enterprise, let token = passage.token(startingAt: mention.span.start),
      Int(token.end) == mention.span.end
    else { return false }
    return token.classes.contains(.alone) && token.classes.isDisjoint(with: .body)
  }

  /// The proper part of an enterprise's name: without the places before it, and without its head.
  private func alias(of span: NormalizedSpan, in passage: Passage) -> ArraySlice<UInt32>? {
    var start = passage.tokenIndex(at: span.start)
    var end = passage.tokenIndex(at: span.end - 1)
    let tokens = passage.tokens
    guard tokens[end].classes.contains(.head) else { return nil }
    while end > start, !tokens[end - 1].classes.isDisjoint(with: [.head, .alone]) { end -= 1 }
    while start < end, !tokens[start].classes.isDisjoint(with: [.division, .foreignPlace]) { start += 1 }
    guard start < end else { return nil }
    let range = Int(tokens[start].start)..<Int(tokens[end - 1].end)
    guard (Self.shortestAlias...Self.longestAlias).contains(range.count),
      tokens[start..<end].contains(where: BodyReader.isStrange),
      !passage.scalars[range].contains(where: Punctuation.isDelimiter)
    else { return nil }
    return passage.scalars[range]
  }

  /// Adds the places where short names stand outside the mentions that were found.
  private func addAliases(
    _ aliases: KnownNames, _ aliasBodies: [Int], _ found: [BodyMention], _ bodies: inout [Body],
    in passage: Passage
  ) {
    var next = 0
    var position = found[0].span.start
    while position < passage.count {
      while next < found.count, found[next].span.end <= position { next += 1 }
      if next < found.count, position >= found[next].span.start {
        position = found[next].span.end
        continue
      }
      guard let match = aliases.match(in: passage.scalars, at: position),
        next >= found.count || match.end <= found[next].span.start
      else {
        position += 1
        continue
      }
      bodies[aliasBodies[match.index]].mentions.append(NormalizedSpan(position, match.end))
      position = match.end
    }
  }
}
