/// Words of one's own for a conversion: each source with its target.
///
///     let dictionary = try ConversionDictionary(contentsOf: "names.txt")
///     let converter = try Converter(.traditional, dictionary: dictionary)
///
/// A file has a word a line: the source, a tab, and the target. Where a word is the longest that matches, its target
/// stands as it is, through all stages of the conversion.
public struct ConversionDictionary: Hashable, Sendable {
  let entries: [FlatDictionary.Entry]

  /// Creates a dictionary of pairs of source and target; of two with one source the later stands.
  public init(_ words: some Sequence<(source: String, target: String)>) {
    entries = words.filter { !$0.source.isEmpty }.map { source, target in
      FlatDictionary.Entry(
        key: source.unicodeScalars.map(\.value), value: target.unicodeScalars.map(\.value), origin: -1)
    }
  }

  /// Reads a file.
  ///
  /// - Throws: ``ConversionError`` with file and line where it is missing or broken.
  public init(contentsOf path: String) throws(ConversionError) {
    entries = try TextDictionary(contentsOf: path).entries(origin: -1)
  }
}
