import TifaConversion
import TifaExtraction
import TifaLexicon
import TifaSegmentation
import TifaText

/// Reads official news: who was there, in which posts, and which slogans and numeric frames were used.
///
///     let analyzer = try Analyzer()
///     let document = analyzer.analyze("區委副書記、區委政法委書記戴必欣出席會議。")
///     document.officials.first?.titles.map(\.text)  // ["區委副書記", "區委政法委書記"]
///
/// An analyzer is immutable and shared by threads. Making one reads the dictionaries; analysing never fails.
public struct Analyzer: Sendable {
  private let engines: Engines

  /// The engines, made once and shared by copies of the analyzer.
  private final class Engines: Sendable {
    let lattice: LexicalLattice
    let normalizer: Normalizer
    let extractor: Extractor
    let detector: ScriptDetector

    init(_ preset: RepairPreset) throws(ConversionError) {
      let folder = try ScriptFolder()
      detector = try ScriptDetector()
      let regional = RegionalFolder(folder)
      lattice = LexicalLattice(gazetteer: .embedded(folding: regional))
      let plausibility = LexicalPlausibility(lattice: lattice, folder: folder)
      var others: [any RepairStep] = []
      for (name, repairs) in [(RepairStepName.conversion, true), (.conversionCheck, false)]
      where preset.steps.contains(name) {
        others.append(try ConversionRepair(repairs: repairs, folder: folder, detector: detector))
      }
      normalizer = Normalizer(preset, plausibility: plausibility, others: others, folding: regional)
      extractor = Extractor(lattice: lattice, folding: regional)
    }
  }

  /// Creates an analyzer over the embedded dictionaries and the installed OpenCC's.
  ///
  ///     let analyzer = try Analyzer(repair: .forAnalysis.adding(.conversion))
  ///
  /// - Parameter repair: The steps of repair that texts go through where nothing else is said. The steps for wrong
  ///   conversion take some time to make and are there only where they are named here.
  /// - Throws: ``ConversionError`` where OpenCC's data is not installed.
  public init(repair: RepairPreset = .forAnalysis) throws(ConversionError) {
    engines = try Engines(repair)
  }

  /// The words of the gazetteer in texts.
  var lattice: LexicalLattice { engines.lattice }

  /// What a text names and says.
  ///
  ///     analyzer.analyze("昨日召开会议。", date: CalendarDate("2024-03-05")).dates.first?.iso  // "2024-03-04"
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - date: The day that the text is of, which its relative dates are reckoned from; nil for the one that the text
  ///     gives itself in its dateline, if it does.
  ///   - explaining: Whether ``AnalyzedDocument/explanations`` says why things were found.
  /// - Complexity: O(*n*) in the length of the text.
  public func analyze(_ text: String, date: CalendarDate? = nil, explaining: Bool = false) -> AnalyzedDocument
  {
    analyze(SourceText(text), date: date, explaining: explaining)
  }

  /// What a decoded text names and says.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - date: The day that the text is of; nil for the one that the text gives itself, if it does.
  ///   - explaining: Whether ``AnalyzedDocument/explanations`` says why things were found.
  /// - Complexity: O(*n*) in the length of the text.
  public func analyze(
    _ source: SourceText, date: CalendarDate? = nil, explaining: Bool = false
  ) -> AnalyzedDocument {
    analyze([(source, date)], explaining: explaining)[0]
  }

  /// What some decoded texts name and say.
  ///
  ///     let results = analyzer.analyze(texts.map { (SourceText($0), nil) })
  ///
  /// A few short texts are read together faster than one after the other, as each rule reads all of them before the next one does;
  /// a hundred or so at a time are best. The results are those of each text by itself.
  ///
  /// - Parameters:
  ///   - sources: The texts, each with the day that it is of; nil for the one that the text gives itself, if it does.
  ///   - explaining: Whether ``AnalyzedDocument/explanations`` says why things were found.
  /// - Returns: A result for each text.
  /// - Complexity: O(*n*) in the length of the texts.
  public func analyze(
    _ sources: [(text: SourceText, date: CalendarDate?)], explaining: Bool = false
  ) -> [AnalyzedDocument] {
    let texts = sources.map { engines.normalizer.normalize($0.text) }
    let inputs = zip(texts, sources).map { text, source in
      Extractor.Input(text, script: engines.detector.script(of: text.repaired), date: source.date)
    }
    return engines.extractor.extract(from: inputs, explaining: explaining)
  }

  /// The repaired and canonical forms of a text, with the way back to the source.
  ///
  ///     let text = analyzer.normalize(source, .minimal)
  ///     for finding in text.damage.findings { print(finding.kind, finding.span) }
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - preset: The steps of repair that it goes through; nil for the analyzer's own.
  /// - Complexity: O(*n*) in the length of the text.
  public func normalize(_ source: SourceText, _ preset: RepairPreset? = nil) -> NormalizedText {
    engines.normalizer.normalize(source, preset)
  }
}
