import FoundationEssentials

/// Words of the user's own, as jieba's dictionaries have them.
///
///     let lexicon = try Lexicon(parsing: "云梯计划 20 n\n海绵校区")
///     let segmenter = try Segmenter(mode: .words, lexicon: lexicon)
///
/// A line has a word, its frequency and its tag, with spaces or tabs between them; frequency and tag may be left out. A
/// word matches in either script. The last line for a word counts; with the frequency 0 it takes the word out.
public struct Lexicon: Hashable, Sendable {
  /// A line of a lexicon.
  public struct Entry: Hashable, Sendable {
    /// The Unicode scalar values of the word.
    public let word: [UInt32]
    /// How often the word is among ``Lexicon/totalFrequency`` words; nil where the line does not say.
    public let frequency: Int?
    /// The part of speech, as the line gives it.
    public let tag: String?
  }

  /// The number of words that frequencies refer to, roughly that of jieba's own dictionary.
  public static let totalFrequency: Float = 60_000_000

  /// The entries, in the order of the lines.
  public private(set) var entries: [Entry] = []

  /// A lexicon without words.
  public init() {}

  /// Reads a lexicon from a file in UTF-8.
  ///
  /// - Throws: ``SegmentationError`` that names the file and the line.
  /// - Complexity: O(*n*) in the size of the file.
  public init(contentsOf url: URL) throws(SegmentationError) {
    try self.init(contentsOf: url.path)
  }

  /// Reads a lexicon from the file at a path, in UTF-8.
  ///
  /// - Throws: ``SegmentationError`` that names the file and the line.
  /// - Complexity: O(*n*) in the size of the file.
  public init(contentsOf path: String) throws(SegmentationError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw SegmentationError("\(path): error: the lexicon cannot be read: see that the file is there")
    }
    try self.init(lines: data.split(separator: 0x0A, omittingEmptySubsequences: false), name: path)
  }

  /// Reads a lexicon from a text.
  ///
  /// - Parameters:
  ///   - text: The lines.
  ///   - name: What errors call the text.
  /// - Throws: ``SegmentationError`` that names the line.
  /// - Complexity: O(*n*) in the length of the text.
  public init(parsing text: String, name: String = "lexicon") throws(SegmentationError) {
    try self.init(
      lines: Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false), name: name)
  }

  private init(lines: [some Collection<UInt8>], name: String) throws(SegmentationError) {
    for (index, bytes) in lines.enumerated() {
      guard var line = String(validating: bytes, as: UTF8.self) else {
        throw SegmentationError("\(name):\(index + 1): error: the line is no UTF-8: save the file in UTF-8")
      }
      if index == 0, line.unicodeScalars.first == "\u{FEFF}" { line.unicodeScalars.removeFirst() }
      if let entry = try Self.entry(line, "\(name):\(index + 1)") { entries.append(entry) }
    }
  }

  private static func entry(_ line: String, _ place: String) throws(SegmentationError) -> Entry? {
    let columns = line.split { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    guard let word = columns.first else { return nil }
    let scalars = word.unicodeScalars.map(\.value)
    guard columns.count <= 3 else {
      throw SegmentationError(
        "\(place): error: the line has \(columns.count) columns: write a word, its frequency and its tag")
    }
    guard columns.count > 1 else { return Entry(word: scalars, frequency: nil, tag: nil) }
    let frequency = Int(columns[1])
    // A second column that is no number is the tag: jieba's lines may leave the frequency out.
    let isNumber = columns.count == 3 || frequency != nil || columns[1].first?.isNumber == true
    if isNumber, (frequency ?? -1) < 0 {
      throw SegmentationError(
        "\(place): error: the frequency '\(columns[1])' is no whole number of 0 or more: correct it or leave it out"
      )
    }
    let tag = columns.count == 3 ? columns[2] : isNumber ? nil : columns[1]
    return Entry(word: scalars, frequency: frequency, tag: tag.map(String.init))
  }
}
