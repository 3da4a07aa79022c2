import TifaText

extension ConversionInspector {
  /// The characters of a text that can become several others, each with what the conversion chose; of a page those of
  /// its reading text, each where it stands in the file.
  ///
  /// - Complexity: O(*n*) in the length of the text, with much memory for each character.
  public func ambiguities(in source: SourceText) -> [ConversionAmbiguity] {
    let reading = source.readingText
    let trace = trace(reading.text.scalars)
    var deciding = trace.stages.map { DecidingWords($0.matches) }
    var ownWords = DecidingWords(trace.words.filter(\.isUsers))
    var known: [UInt32: Choice?] = [:]
    var ambiguities: [ConversionAmbiguity] = []
    for (segment, converted) in zip(trace.segments, trace.converted) {
      for (scalar, place) in zip(segment.scalars, segment.sources) {
        let choice = known[scalar] ?? self.choice(of: scalar)
        known[scalar] = .some(choice)
        guard let choice else { continue }
        // A description sequence has no deciding word.
        guard let match = ownWords.word(at: place) ?? deciding[choice.stage].word(at: place) else { continue }
        ambiguities.append(
          ConversionAmbiguity(
            text: reading.text.string(in: TextSpan(place)),
            span: reading.offsets.sourceSpan(of: NormalizedSpan(place)),
            chosen: String(scalarValues: converted.scalars(from: place)),
            alternatives: choice.forms.map { String(scalarValues: $0) }, word: match.text.string,
            dictionary: name(of: match.entry, isUsers: match.isUsers)))
      }
    }
    return ambiguities
  }

  /// What a character can become: the stage that has several forms of it, and these at the end of the chain.
  private struct Choice {
    let stage: Int
    let forms: [[UInt32]]
  }

  private func choice(of scalar: UInt32) -> Choice? {
    var current = [scalar]
    for (number, stage) in chain.enumerated() {
      guard let entry = stage.dictionary.entry(current), !entry.alternatives.isEmpty else {
        current = stage.convert(current)
        continue
      }
      var forms: [[UInt32]] = []
      for form in [entry.value] + entry.alternatives {
        let final = Array(chain[(number + 1)...]).convert(form)
        if !forms.contains(final) { forms.append(final) }
      }
      return forms.count > 1 ? Choice(stage: number, forms: forms) : nil
    }
    return nil
  }
}

/// The words that a stage found, to be asked for by places that move on.
private struct DecidingWords {
  private var rest: ArraySlice<ConversionTrace.Match>

  init(_ matches: [ConversionTrace.Match]) { rest = matches[...] }

  /// The word that a place of the source lies in.
  mutating func word(at place: Range<Int>) -> ConversionTrace.Match? {
    while let first = rest.first, let source = first.text.source, source.upperBound <= place.lowerBound {
      rest.removeFirst()
    }
    guard let first = rest.first, let source = first.text.source, source.lowerBound <= place.lowerBound else {
      return nil
    }
    return first
  }
}

extension TracedText {
  /// The characters that came from a part of the source, or from one that it lies in.
  fileprivate func scalars(from place: Range<Int>) -> [UInt32] {
    let first = sources.partitioningIndex { $0.upperBound > place.lowerBound }
    let last = sources.partitioningIndex { $0.lowerBound >= place.upperBound }
    return Array(scalars[first..<max(first, last)])
  }
}
