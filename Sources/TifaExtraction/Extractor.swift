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
    let index = FormulationIndex.embedded()
    starts = StartTable(
      alphabet: lattice.gazetteer.trie.alphabet, index: index, persons: officials.persons.weights,
      activities: officials.activities)
    frames = FrameExtractor(index: index)
    slogans = SloganExtractor(index: index)
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
    let passage = Passage(text, lattice: lattice, starts: starts)
    let credits = credits.credits(in: passage)
    let people = officials.extract(from: passage, credits: credits, explaining: explaining)
    let quotes = QuotedSpan.spans(in: passage)
    let organizations = organizations.organizations(in: passage, titles: people.candidates)
    let attribution = Attribution(statements: people.statements, organizations: organizations)
    let frames = frames.frames(in: passage, quotes: quotes, attribution)
    let dates = dates.dates(in: text, on: date)
    let slogans = slogans.slogans(in: passage, quotes: quotes, frames: frames, attribution)
    let explanations =
      explaining
      ? people.explanations + Explainer.explanations(of: frames)
        + self.slogans.explanations(of: slogans, quotes: quotes, in: passage) : []
    return AnalyzedDocument(
      text: text, script: script, officials: people.officials,
      titles: people.titles, persons: people.persons,
      organizations: organizations, statements: people.statements, frames: frames,
      slogans: slogans,
      figures: figures.figures(in: passage, dates: dates.spans, frames: frames), dates: dates.mentions,
      personnel: people.personnel, credits: credits.credits,
      explanations: explanations)
  }
}
