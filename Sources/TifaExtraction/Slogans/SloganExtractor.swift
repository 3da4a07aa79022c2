import TifaLexicon
import TifaText

/// Finds the slogans of a passage: quoted mottoes and watchwords, and known formulations wherever they stand.
struct SloganExtractor: Sendable {
  private let index: FormulationIndex
  private let classifier: QuotationClassifier

  init(index: FormulationIndex) {
    self.index = index
    classifier = QuotationClassifier(index: index)
  }

  private struct Found {
    var kind: Slogan.Kind
    var isQuoted: Bool
    var formulation: Formulation?
    var spans: [NormalizedSpan]
    var rule: RuleName
  }

  /// The slogans of a passage, each once with all its mentions, first mention first.
  ///
  /// - Parameters:
  ///   - formulations: The formulations of the dictionary in the passage.
  ///   - frames: The numeric frames of the passage, which are no slogans.
  /// - Complexity: O(*n*) in the length of the passage.
  func slogans(
    in passage: Passage, quotes: [QuotedSpan], formulations: [FormulationMatch], frames: [Frame],
    _ attribution: Attribution
  ) -> [Slogan] {
    var found: [Found] = []
    /// The places of wordings in what was found.
    var places: [ArraySlice<UInt32>: Int] = [:]
    func add(
      _ span: NormalizedSpan, _ kind: Slogan.Kind, isQuoted: Bool, _ formulation: Formulation?,
      _ rule: RuleName
    ) {
      let text = passage.scalars[span.range]
      if let place = places[text] {
        found[place].spans.append(span)
        if isQuoted { found[place].isQuoted = true }
      } else {
        places[text] = found.count
        found.append(
          Found(kind: kind, isQuoted: isQuoted, formulation: formulation, spans: [span], rule: rule))
      }
    }
    let frameTexts = Set(frames.map(\.text))
    var quoted: [NormalizedSpan] = []
    for quote in quotes
    where frameTexts.isEmpty || !frameTexts.contains(passage.string(in: quote.content)) {
      guard let kind = classifier.kind(of: quote.content, in: passage) else { continue }
      let formulation = index.formulation(of: passage.scalars[quote.content.range])
      add(
        quote.content, kind, isQuoted: true, formulation,
        formulation == nil ? SloganRule.quoted : SloganRule.known)
      quoted.append(quote.content)
    }
    var position = 0
    var next = 0
    let sorted = quoted.sorted { $0.start < $1.start }
    for match in formulations where match.start >= position {
      while next < sorted.count, sorted[next].end <= match.start { next += 1 }
      if next < sorted.count, sorted[next].start <= match.start {
        position = sorted[next].end
        continue
      }
      let span = NormalizedSpan(match.start, match.end)
      let formulation = index.formulations[match.number]
      if !formulation.isFrame, span.count > 3 || passage.token(startingAt: match.start) != nil {
        add(
          span, Slogan.Kind(rawValue: formulation.kind.rawValue), isQuoted: false, formulation,
          SloganRule.known)
      }
      position = match.end
    }
    return found.map { slogan in
      let spans = slogan.spans.count > 1 ? slogan.spans.sorted { $0.start < $1.start } : slogan.spans
      let mentions = spans.map { attribution.use(passage.mention($0)) }
      return Slogan(
        text: mentions[0].text, kind: slogan.kind, isQuoted: slogan.isQuoted, known: slogan.formulation?.id,
        mentions: mentions, rule: slogan.rule)
    }
  }

  /// Explains slogans by their mentions; those that were weighed also by how many points they had to spare.
  func explanations(of slogans: [Slogan], quotes: [QuotedSpan], in passage: Passage) -> [Explanation] {
    slogans.map { slogan in
      var beaten: [Explanation.Alternative] = []
      if slogan.rule == SloganRule.quoted,
        let quote = quotes.first(where: { passage.string(in: $0.content) == slogan.text }),
        let margin = classifier.margin(of: quote.content, in: passage)
      {
        beaten.append(.init(text: "no motto", margin: Float(margin + 1)))
      }
      return Explanation(
        kind: "slogan", text: slogan.text, rule: slogan.rule,
        evidence: slogan.mentions.map {
          .init(
            role: slogan.isQuoted ? "quotation" : "mention", mention: Mention(text: $0.text, span: $0.span))
        }, beaten: beaten)
    }
  }
}
