import TifaText

/// What Tifa found in one document.
///
/// All spans refer to ``source``; all wordings are the source's own, in its script, damage repaired.
public struct AnalyzedDocument: Sendable {
  /// The text that was analysed, with the repairs that were made.
  public let text: NormalizedText
  public let script: TextScript

  public let officials: [Official]
  /// Every title mention in the order of the text, held or not, professions too.
  public let titles: [Title]
  /// Every person, officials too.
  public let persons: [NamedEntity]
  /// Every body, with its short mentions.
  public let organizations: [Organization]
  /// What persons, meetings and documents are reported to have said, in the order of the text.
  public let statements: [Statement]
  public let frames: [Frame]
  public let slogans: [Slogan]
  public let figures: [Figure]
  public let dates: [DateMention]
  /// The changes of office that it reports, in the order of the text.
  public let personnel: [PersonnelChange]
  /// Who made and published it, in the order of the text; none of them is an official for it.
  public let credits: [Credit]

  /// Why the titles with holders, persons, frames and slogans were found; empty where it was not asked for.
  public let explanations: [Explanation]

  /// What was wrong with the source, and what became of it.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var damage: DamageReport { text.damage }

  /// The text as it was read.
  public var source: SourceText { text.source }

  public init(
    text: NormalizedText, script: TextScript, officials: [Official], titles: [Title],
    persons: [NamedEntity], organizations: [Organization], statements: [Statement], frames: [Frame],
    slogans: [Slogan], figures: [Figure], dates: [DateMention], personnel: [PersonnelChange] = [],
    credits: [Credit] = [], explanations: [Explanation] = []
  ) {
    self.text = text
    self.script = script
    self.officials = officials
    self.titles = titles
    self.persons = persons
    self.organizations = organizations
    self.statements = statements
    self.frames = frames
    self.slogans = slogans
    self.figures = figures
    self.dates = dates
    self.personnel = personnel
    self.credits = credits
    self.explanations = explanations
  }

  /// The same without the frames and slogans that the dictionary knows: what is left are discoveries.
  ///
  /// - Complexity: O(*n*) in their number.
  public func withoutKnownFormulations() -> AnalyzedDocument {
    AnalyzedDocument(
      text: text, script: script, officials: officials, titles: titles, persons: persons,
      organizations: organizations, statements: statements, frames: frames.filter { $0.known == nil },
      slogans: slogans.filter { $0.known == nil }, figures: figures, dates: dates, personnel: personnel,
      credits: credits, explanations: explanations)
  }
}
