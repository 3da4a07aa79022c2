import TifaConversion
import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds officials, titles, organisations, frames and slogans in normalised texts.
///
///     let extractor = Extractor()
///     let document = extractor.extract(from: normalizer.normalize(source), script: .simplified)
///
/// An extractor is immutable and shared by threads; making one reads the embedded dictionaries, some milliseconds.
public struct Extractor: Sendable {
  private let lattice: LexicalLattice
  private let officials: OfficialExtractor
  private let frames: FrameExtractor
  private let slogans: SloganExtractor
  private let organizations: OrganizationScanner

  /// Creates an extractor over the embedded dictionaries.
  public init() { self.init(lattice: LexicalLattice(gazetteer: .embedded())) }

  /// Creates an extractor over a lattice that others use too.
  package init(lattice: LexicalLattice) {
    self.lattice = lattice
    let bodies = BodyReader(lexicon: BodyLexicon(gazetteer: lattice.gazetteer))
    organizations = OrganizationScanner(reader: bodies)
    officials = OfficialExtractor(lattice: lattice, names: .embedded(), bodies: bodies)
    let index = FormulationIndex.embedded()
    frames = FrameExtractor(index: index)
    slogans = SloganExtractor(index: index)
  }

  /// What a text names and says.
  ///
  /// - Parameters:
  ///   - text: A text in its repaired and canonical forms.
  ///   - script: The script of the source, which the result carries.
  /// - Complexity: O(*n*) in the length of the text.
  public func extract(
    from text: NormalizedText, script: TextScript
  ) -> AnalyzedDocument {
    let passage = Passage(text, lattice: lattice)
    let people = officials.extract(from: passage)
    let quotes = QuotedSpan.spans(in: passage)
    let frames = frames.frames(in: passage, quotes: quotes)
    return AnalyzedDocument(
      text: text, script: script, officials: people.officials,
      titles: people.titles, persons: people.persons,
      organizations: organizations.organizations(in: passage, titles: people.candidates), frames: frames,
      slogans: slogans.slogans(in: passage, quotes: quotes, frames: frames), figures: [], dates: [])
  }
}
