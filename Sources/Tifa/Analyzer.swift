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
    let normalizer: Normalizer
    let extractor: Extractor
    let detector: ScriptDetector

    init() throws(ConversionError) {
      let folder = try ScriptFolder()
      let lattice = LexicalLattice(gazetteer: .embedded())
      let plausibility = LexicalPlausibility(lattice: lattice, folder: folder)
      normalizer = Normalizer(.forAnalysis, plausibility: plausibility, folding: folder)
      extractor = Extractor(lattice: lattice)
      detector = try ScriptDetector()
    }
  }

  /// Creates an analyzer over the embedded dictionaries and the installed OpenCC's.
  ///
  /// - Throws: ``ConversionError`` where OpenCC's data is not installed.
  public init() throws(ConversionError) {
    engines = try Engines()
  }

  /// What a text names and says.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func analyze(_ text: String) -> AnalyzedDocument { analyze(SourceText(text)) }

  /// What a decoded text names and says.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func analyze(_ source: SourceText) -> AnalyzedDocument {
    let text = engines.normalizer.normalize(source)
    return engines.extractor.extract(from: text, script: engines.detector.script(of: text.repaired))
  }

  /// The repaired and canonical forms of a text, with the way back to the source.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func normalize(_ source: SourceText) -> NormalizedText { engines.normalizer.normalize(source) }
}
