/// Words of one's own for a conversion: each source with its target.
///
///     let dictionary = try ConversionDictionary(contentsOf: "names.txt")
///     let converter = try Converter(.traditional, dictionary: dictionary)
///
/// A file has a word a line: the source, a tab, and the target. Where a word is the longest that matches, its target
/// stands as it is, through all stages of the conversion.
public struct ConversionDictionary: Hashable, Sendable {
  /// The words; entries name their file by its index in `names`.
  let entries: [FlatDictionary.Entry]
  /// The names of the files that the words stand in.
  let names: [String]

  /// Creates a dictionary of pairs of source and target; of two with one source the later stands.
  public init(_ words: [(source: String, target: String)]) {
    entries = words.filter { !$0.source.isEmpty }.map { source, target in
      FlatDictionary.Entry(
        key: source.unicodeScalars.map(\.value), value: target.unicodeScalars.map(\.value), origin: 0)
    }
    names = ["user"]
  }

  /// Reads a file.
  ///
  /// - Throws: ``ConversionError`` with file and line where it is missing or broken.
  public init(contentsOf path: String) throws(ConversionError) {
    try self.init(contentsOf: [path])
  }

  /// Reads files; of two words with one source the later stands.
  ///
  /// - Throws: ``ConversionError`` with file and line where one is missing or broken.
  public init(contentsOf paths: [String]) throws(ConversionError) {
    var entries: [FlatDictionary.Entry] = []
    for (number, path) in paths.enumerated() {
      entries += try TextDictionary(contentsOf: path).entries(origin: number)
    }
    self.entries = entries
    names = paths
  }
}
