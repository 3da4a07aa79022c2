import TifaConversion
import TifaExtraction
import TifaText

/// The engines that the tests of extraction share.
enum Extraction {
  static let folder = Result { try ScriptFolder() }
  static let extractor = Result { Extractor(folding: try folder.get()) }

  /// What is found in a text.
  static func document(_ text: String) throws -> AnalyzedDocument {
    let normalizer = Normalizer(folding: try folder.get())
    return try extractor.get().extract(from: normalizer.normalize(SourceText(text)), script: .none)
  }

  /// The officials of a text, each as `name: title, title`.
  static func officials(_ text: String) throws -> [String] {
    try document(text).officials.map { official in
      official.name + ": " + official.titles.map(\.text).joined(separator: ", ")
    }
  }
}
