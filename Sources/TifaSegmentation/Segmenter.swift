import TifaText

/// Divides text into tokens, which laid end to end are the text that is read; in mode ``Mode/search`` the words inside of
/// longer ones come in addition.
///
///     let segmenter = try Segmenter()
///     for token in segmenter.segment("区委副书记出席会议") { print(token.span, token.kind) }
///
/// A segmenter is immutable and shared by threads.
public struct Segmenter: Sendable {
  /// A way of dividing text; an open vocabulary.
  public struct Mode: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// Exactly the boundaries of ICU's word iterator.
    public static let icu: Mode = "icu"

    /// Short words, numbers, dates and names, as the readers of official text would divide it.
    public static let words: Mode = "words"
    /// As ``words``, with the dictionary's words inside of longer words before them.
    public static let search: Mode = "search"

    /// The modes that there are.
    public static let all: [Mode] = [.words, .search, .icu]
  }

  /// What does the work of a mode; an open vocabulary.
  public struct Engine: Hashable, Sendable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Tables compiled from ICU's rules and words.
    public static let lattice = Engine(rawValue: "lattice")
    /// ICU's own word iterator, the reference for the tables.
    public static let reference = Engine(rawValue: "reference")
  }

  public let mode: Mode
  let lattice: LatticeSegmenter?
  let reference: ICUSegmenter?
  let words: WordSegmenter?

  /// Opens a segmenter.
  ///
  ///     let segmenter = try Segmenter(mode: .words, lexicon: try Lexicon(contentsOf: "own.txt"))
  ///
  /// - Parameters:
  ///   - mode: The way of dividing text; words where nothing is said.
  ///   - lexicon: Words of the user's own, for the modes ``Mode/words`` and ``Mode/search``.
  ///   - engine: What does the work of mode ``Mode/icu``; the tokens are the same.
  /// - Throws: ``SegmentationError`` for a mode that there is not, for a lexicon in mode ``Mode/icu``, and where ICU's or
  ///   OpenCC's data is missing.
  /// - Complexity: A few milliseconds. With a lexicon the dictionaries are compiled as in ``prepare()``.
  public init(
    mode: Mode = .words, lexicon: Lexicon = Lexicon(), engine: Engine = .lattice
  ) throws(SegmentationError) {
    guard Mode.all.contains(mode) else {
      throw SegmentationError(
        "no segmentation mode is named \(mode); there are \(Mode.all.map(\.rawValue).joined(separator: ", "))"
      )
    }
    self.mode = mode
    guard mode == .icu else {
      lattice = nil
      reference = nil
      words = try WordSegmenter(
        lexicon: lexicon, findsInner: mode == .search, tables: WordTables.shared())
      return
    }
    guard lexicon.entries.isEmpty else {
      throw SegmentationError("mode icu takes no lexicon: its words are ICU's; use mode words or search")
    }
    lattice = engine == .reference ? nil : try LatticeSegmenter()
    reference = engine == .reference ? try ICUSegmenter() : nil
    words = nil
  }

  /// Makes a segmenter of mode `icu` with an engine of its own.
  init(_ lattice: LatticeSegmenter) {
    mode = .icu
    self.lattice = lattice
    reference = nil
    words = nil
  }

  /// Gets everything ready for large texts now, which otherwise happens when some hundred kilobytes of text have come.
  ///
  ///     segmenter.prepare()
  ///
  /// Short texts never wait for that. Compiled tables are kept in the user's cache folder, if it can be written.
  ///
  /// - Complexity: Less than a third of a second the first time; some milliseconds afterwards.
  public func prepare() {
    lattice?.prepare()
    words?.prepare()
  }

  /// The tokens of a string.
  ///
  /// - Complexity: O(*n*) in its length.
  public func segment(_ text: String) -> [Token] { segment(SourceText(text)) }

  /// The tokens of a text; of a page those of its reading text, each where it stands in the file.
  ///
  /// What ``SourceText/readingText`` has for a token is its wording: in the file there may be markup in it.
  ///
  /// - Complexity: O(*n* log *e*) in the length of the text and the number of its markup edits.
  public func segment(_ text: SourceText) -> [Token] {
    guard !text.markup.isEmpty else { return segment(text.scalars) }
    let reading = text.readingText
    return segment(reading.text.scalars).map { token in
      let span = NormalizedSpan(token.span.start.scalars, token.span.end.scalars)
      return Token(
        span: reading.offsets.sourceSpan(of: span), kind: token.kind,
        isDictionaryWord: token.isDictionaryWord,
        partOfSpeech: token.partOfSpeech)
    }
  }

  private func segment(_ scalars: [UInt32]) -> [Token] {
    lattice?.segment(scalars) ?? words?.segment(scalars) ?? reference?.segment(scalars) ?? []
  }
}
