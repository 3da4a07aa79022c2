import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds the organisations that a passage names: bodies with the places and units before them.
struct OrganizationScanner: Sendable {
  private static let parts: LexemeClass = [.body, .bodySuffix, .division, .foreignPlace, .international]

  /// The organisations of a passage, each with every place where it is named, first mention first.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func organizations(in passage: Passage) -> [NamedEntity] {
    var order: [[UInt32]] = []
    var places: [[UInt32]: [NormalizedSpan]] = [:]
    var index = 0
    while index < passage.tokens.count {
      guard let end = runEnd(from: index, in: passage) else {
        index += 1
        continue
      }
      let span = NormalizedSpan(Int(passage.tokens[index].start), Int(passage.tokens[end - 1].end))
      let name = Array(passage.scalars[span.range])
      if places[name] == nil { order.append(name) }
      places[name, default: []].append(span)
      index = end
    }
    return order.map { name in
      let mentions = (places[name] ?? []).map(passage.mention)
      return NamedEntity(name: mentions[0].text, mentions: mentions, rule: "body-with-places")
    }
  }

  /// The end of the run of places and bodies that starts with a token, where it ends in a body.
  private func runEnd(from start: Int, in passage: Passage) -> Int? {
    let tokens = passage.tokens
    var index = start
    var end: Int?
    while index < tokens.count, !tokens[index].classes.isDisjoint(with: Self.parts),
      tokens[index].classes.isDisjoint(with: .anyTitle)
    {
      let classes = tokens[index].classes
      index += 1
      let isBody = !classes.isDisjoint(with: [.body, .international])
      let endsBody = classes.contains(.bodySuffix) && classes.isDisjoint(with: [.division, .foreignPlace])
      if isBody && tokens[index - 1].range.count > 1 || (endsBody && index - start > 1) { end = index }
    }
    return end
  }
}
