import TifaConversion
import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds officials, titles, organisations, frames, slogans, figures and dates in normalised texts.
///
///     let extractor = Extractor()
///     let document = extractor.extract(from: normalizer.normalize(source), script: .simplified)
///
/// An extractor is immutable and shared by threads; making one reads the embedded dictionaries, some milliseconds.
public struct Extractor: Sendable {
  private let lattice: LexicalLattice
  private let starts: StartTable
  private let officials: OfficialExtractor
  private let frames: FrameExtractor
  private let slogans: SloganExtractor
  private let dates = DateExtractor()
  private let figures = FigureExtractor()
  private let credits: CreditFinder
  private let organizations: OrganizationScanner
  private let index = FormulationIndex.embedded()

  /// Creates an extractor over the embedded dictionaries.
  ///
  /// - Parameter folding: The folding by which the texts get their canonical form. Names that it changes (乾安县) are found
  ///   only where it is given.
  public init(folding: (any ScriptFolding)? = nil) {
    self.init(lattice: LexicalLattice(gazetteer: .embedded(folding: folding)), folding: folding)
  }

  /// Creates an extractor over a lattice that others use too.
  package init(lattice: LexicalLattice, folding: (any ScriptFolding)?) {
    self.lattice = lattice
    let names = NameModel.embedded()
    let bodies = BodyReader(lexicon: BodyLexicon(gazetteer: lattice.gazetteer))
    organizations = OrganizationScanner(reader: bodies)
    officials = OfficialExtractor(lattice: lattice, names: names, bodies: bodies, folding: folding)
    credits = CreditFinder(names: names)
    starts = StartTable(
      alphabet: lattice.gazetteer.trie.alphabet, index: index, persons: officials.persons.weights,
      activities: officials.activities, dates: dates, figures: figures)
    frames = FrameExtractor(index: index)
    slogans = SloganExtractor(index: index)
  }

  /// A text to be read.
  public struct Input: Sendable {
    /// The text in its repaired and canonical forms.
    public let text: NormalizedText
    /// The script of the source, which the result carries.
    public let script: TextScript
    /// The day that the text is of, which its relative dates are reckoned from; nil for the one that the text gives itself in its
    /// dateline, if it does.
    public let date: CalendarDate?

    /// Creates an input.
    public init(_ text: NormalizedText, script: TextScript, date: CalendarDate? = nil) {
      self.text = text
      self.script = script
      self.date = date
    }
  }

  /// What some texts name and say.
  ///
  /// Each rule reads all texts before the next one does, so that its code and tables are fetched once for several short texts: news
  /// of five hundred characters is shorter than the code that reads it. The results are those of each text by itself.
  ///
  ///     let results = extractor.extract(from: texts.map { Extractor.Input($0, script: .simplified) })
  ///
  /// - Parameters:
  ///   - inputs: The texts, a few at a time.
  ///   - explaining: Whether the results say why their parts were found, which takes some time.
  /// - Returns: A result for each text.
  /// - Complexity: O(*n*) in the length of the texts.
  public func extract(from inputs: [Input], explaining: Bool = false) -> [AnalyzedDocument] {
    let passages = inputs.map { Passage($0.text, lattice: lattice, starts: starts) }
    let all = passages.indices
    let credits = passages.map { self.credits.credits(in: $0) }
    let people = officials.extract(from: passages, credits: credits, explaining: explaining)
    let quotes = passages.map { QuotedSpan.spans(in: $0) }
    let organizations = all.map {
      self.organizations.organizations(in: passages[$0], titles: people[$0].candidates)
    }
    let attributions = all.map {
      Attribution(statements: people[$0].statements, organizations: organizations[$0])
    }
    let formulations = passages.map { FormulationMatch.matches(of: index, in: $0) }
    let frames = all.map {
      self.frames.frames(
        in: passages[$0], quotes: quotes[$0], formulations: formulations[$0], attributions[$0])
    }
    let dates = all.map { self.dates.dates(in: passages[$0], on: inputs[$0].date) }
    let slogans = all.map {
      self.slogans.slogans(
        in: passages[$0], quotes: quotes[$0], formulations: formulations[$0], frames: frames[$0],
        attributions[$0])
    }
    let figures = all.map {
      self.figures.figures(in: passages[$0], dates: dates[$0].spans, frames: frames[$0])
    }
    return all.map { index in
      let explanations =
        explaining
        ? people[index].explanations + Explainer.explanations(of: frames[index])
          + self.slogans.explanations(of: slogans[index], quotes: quotes[index], in: passages[index]) : []
      return AnalyzedDocument(
        text: inputs[index].text, script: inputs[index].script, officials: people[index].officials,
        titles: people[index].titles, persons: people[index].persons, organizations: organizations[index],
        statements: people[index].statements, frames: frames[index], slogans: slogans[index],
        figures: figures[index], dates: dates[index].mentions, personnel: people[index].personnel,
        credits: credits[index].credits, explanations: explanations)
    }
  }

  /// What a text names and says.
  ///
  /// - Parameters:
  ///   - text: A text in its repaired and canonical forms.
  ///   - script: The script of the source, which the result carries.
  ///   - date: The day that the text is of, which its relative dates are reckoned from; nil for the one that the text
  ///     gives itself in its dateline, if it does.
  ///   - explaining: Whether the result says why its parts were found, which takes some time.
  /// - Complexity: O(*n*) in the length of the text.
  public func extract(
    from text: NormalizedText, script: TextScript, date: CalendarDate? = nil, explaining: Bool = false
  ) -> AnalyzedDocument {
    extract(from: [Input(text, script: script, date: date)], explaining: explaining)[0]
  }
}
