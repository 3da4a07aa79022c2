import TifaLexicon
import TifaText

/// Finds the numeric policy frames of a passage, with their members where it spells them out.
struct FrameExtractor: Sendable {
  private let detector: FrameDetector
  private let finder = ComponentFinder()

  init(index: FormulationIndex) { detector = FrameDetector(index: index) }

  /// The frames of a passage, each once with all its mentions, first mention first.
  ///
  /// - Complexity: O(*n*) in the length of the passage.
  func frames(in passage: Passage, quotes: [QuotedSpan]) -> [Frame] {
    var order: [[UInt32]] = []
    var mentions: [[UInt32]: [FrameCandidate]] = [:]
    for candidate in detector.candidates(in: passage, quotes: quotes) {
      let text = Array(passage.scalars[candidate.span.range])
      if mentions[text] == nil { order.append(text) }
      mentions[text, default: []].append(candidate)
    }
    return order.compactMap { text in
      guard let candidates = mentions[text], let first = candidates.first else { return nil }
      return frame(first, candidates, in: passage)
    }
  }

  private func frame(_ first: FrameCandidate, _ candidates: [FrameCandidate], in passage: Passage) -> Frame? {
    let components = finder.components(of: candidates, in: passage).map(passage.mention)
    if first.rule == FrameRule.counted, components.isEmpty { return nil }
    let mentions = candidates.map { passage.mention($0.span) }
    return Frame(
      text: mentions[0].text, kind: first.kind, count: first.count,
      measure: first.measure.map(passage.text.string(in:)), head: first.head.map(passage.text.string(in:)),
      isQuoted: candidates.contains { $0.isQuoted }, components: components,
      isComplete: components.isEmpty ? nil : first.memberCount == components.count,
      known: first.formulation?.id, mentions: mentions, rule: first.rule)
  }
}
