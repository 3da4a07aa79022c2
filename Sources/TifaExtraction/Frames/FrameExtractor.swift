import TifaLexicon
import TifaText

/// Finds the numeric policy frames of a passage, with their members where it spells them out.
struct FrameExtractor: Sendable {
  private let detector: FrameDetector
  private let finder = ComponentFinder()

  init(index: FormulationIndex) { detector = FrameDetector(index: index) }

  /// The frames of a passage, each once with all its mentions, first mention first.
  ///
  /// - Parameter formulations: The formulations of the dictionary in the passage.
  /// - Complexity: O(*n*) in the length of the passage.
  func frames(
    in passage: Passage, quotes: [QuotedSpan], formulations: [FormulationMatch], _ attribution: Attribution
  ) -> [Frame] {
    var order: [[UInt32]] = []
    var mentions: [[UInt32]: [FrameCandidate]] = [:]
    for candidate in candidates(in: passage, quotes, formulations) {
      let text = passage.scalars[candidate.span.range].filter {
        $0 != Punctuation.openQuote && $0 != Punctuation.closeQuote
      }
      if mentions[text] == nil { order.append(text) }
      mentions[text, default: []].append(candidate)
    }
    return order.compactMap { text in
      guard let candidates = mentions[text],
        let first = candidates.first(where: \.isQuoted) ?? candidates.first
      else { return nil }
      return frame(first, candidates, attribution, in: passage)
    }
  }

  /// The candidates of a passage in the order of the text, each with the start of the next one of its size.
  private func candidates(
    in passage: Passage, _ quotes: [QuotedSpan], _ formulations: [FormulationMatch]
  ) -> [FrameCandidate] {
    var candidates = detector.candidates(in: passage, quotes: quotes, formulations: formulations)
    let repeats = repeats(of: candidates, in: passage)
    if !repeats.isEmpty {
      candidates = (candidates + repeats).sorted { $0.span.start < $1.span.start }
    }
    var next: [Int: Int] = [:]
    for index in candidates.indices.reversed() {
      guard let count = candidates[index].count else { continue }
      candidates[index].limit = next[count] ?? .max
      next[count] = candidates[index].span.start
    }
    return candidates
  }

  /// The places where a passage uses frames again without quotation marks that it has quoted: 三个阵地 in the headline.
  private func repeats(of candidates: [FrameCandidate], in passage: Passage) -> [FrameCandidate] {
    var quoted: [UInt32: [(word: [UInt32], first: FrameCandidate)]] = [:]
    for candidate in candidates where candidate.isQuoted && candidate.formulation == nil {
      let word = Array(passage.scalars[candidate.span.range])
      guard word.count >= 3, !(quoted[word[0]] ?? []).contains(where: { $0.word == word }) else { continue }
      quoted[word[0], default: []].append((word, candidate))
    }
    guard !quoted.isEmpty else { return [] }
    var found: [FrameCandidate] = []
    var next = 0
    var position = 0
    while position < passage.count {
      while next < candidates.count, candidates[next].span.end <= position { next += 1 }
      if next < candidates.count, candidates[next].span.start <= position {
        position = candidates[next].span.end
        continue
      }
      if NumeralParser.isNumeral(passage[position]), let words = quoted[passage[position]],
        !NumeralParser.isNumeral(passage[position - 1]),
        let match = words.first(where: { passage.has($0.word, at: position) })
      {
        var candidate = match.first
        candidate.span = NormalizedSpan(position, position + match.word.count)
        candidate.isQuoted = false
        candidate.measure = nil
        candidate.head = nil
        found.append(candidate)
        position = candidate.span.end
      } else {
        position += 1
      }
    }
    return found
  }

  private func frame(
    _ first: FrameCandidate, _ candidates: [FrameCandidate], _ attribution: Attribution, in passage: Passage
  ) -> Frame? {
    let components = finder.components(of: candidates, in: passage).map(passage.mention)
    if components.isEmpty, first.rule == FrameRule.counted || first.rule == FrameRule.enumerated {
      return nil
    }
    let mentions = candidates.map { attribution.use(passage.mention($0.span)) }
    return Frame(
      text: text(of: candidates[0], in: passage), kind: first.kind, count: first.count,
      measure: first.measure.map(passage.string(in:)), head: first.head.map(passage.string(in:)),
      isQuoted: candidates.contains { $0.isQuoted }, components: components,
      isComplete: components.isEmpty ? nil : first.memberCount == components.count,
      known: first.formulation?.id, mentions: mentions, rule: first.rule)
  }

  /// What a candidate is called: its text without the quotation marks inside.
  private func text(of candidate: FrameCandidate, in passage: Passage) -> String {
    guard candidate.rule == FrameRule.quotedHead, let measure = candidate.measure, let head = candidate.head
    else { return passage.string(in: candidate.span) }
    return passage.string(in: NormalizedSpan(candidate.span.start, measure.end)) + passage.string(in: head)
  }
}
