import TifaLexicon
import TifaSegmentation
import TifaText

/// The notices before an appointment that name no post.
extension PersonnelFinder {
  /// 方小舟，男，汉族，…，拟任正处级领导职务: the sentence starts with the name, and no post follows the verb.
  ///
  /// - Parameter known: The changes that are known already, which a verb with a post is among.
  func proposals(in passage: Passage, _ material: Material, known: [Finding]) -> [Finding] {
    guard passage.allStarts.contains(.proposal) else { return [] }
    var findings: [Finding] = []
    let verbs = PersonnelVerbs.proposals
    let told = Set(known.map(\.name))
    var last = -1
    for token in passage.tokens {
      let position = Int(token.start)
      guard passage.starts[position].contains(.proposal),
        let (end, kind) = verbs.match(in: passage.scalars, at: position), let kind
      else { continue }
      var start = passage.sentenceStart(before: position)
      guard start != last else { continue }
      last = start
      while start < position, passage[start] == Punctuation.space { start += 1 }
      var context = NameParser.Context(isOffice: true, known: material.links.names)
      context.isList = true
      guard let name = parser.name(at: start, in: passage, context), name.upperBound < position,
        passage[name.upperBound] == Punctuation.comma,
        parser.model.hasNameShape(passage.scalars, name),
        !told.contains(NormalizedSpan(name))
      else { continue }
      findings.append(
        Finding(
          kind: kind, name: NormalizedSpan(name), title: nil, span: NormalizedSpan(name.lowerBound, end),
          rule: PersonnelRule.proposal))
    }
    return findings
  }
}
