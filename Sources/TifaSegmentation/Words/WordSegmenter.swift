import TifaLexicon
import TifaText

/// Divides text into the words of the modes `words` and `search`.
///
/// One dictionary of simplified words serves both scripts: characters are folded as they are read. Everything is looked up
/// in compiled tables that all segmenters share; see `DESIGN.md`.
final class WordSegmenter: Sendable {
  private let tables: WordTables
  /// The user's own words, and all others that they are added to.
  private let own: (words: OwnWords, all: CompiledWords)?
  /// Whether the words inside of longer words are tokens too.
  private let findsInner: Bool
  private let scratches = ScratchPool(keeping: { $0.capacity < 1 << 16 }, make: { WordScratch() })

  /// - Parameters:
  ///   - lexicon: Words of the user's own.
  ///   - findsInner: Whether the words inside of longer words are tokens too.
  ///   - tables: The compiled words.
  /// - Throws: ``SegmentationError`` where the lexicon cannot be had with them.
  init(lexicon: Lexicon, findsInner: Bool, tables: WordTables) throws(SegmentationError) {
    self.tables = tables
    self.findsInner = findsInner
    guard !lexicon.entries.isEmpty else {
      own = nil
      return
    }
    let all = try tables.all()
    own = (try OwnWords(lexicon, over: all), all)
  }

  /// Gets all words now, compiling them where no cache has them.
  func prepare() { _ = try? tables.all() }

  /// The tokens of a text.
  ///
  /// - Complexity: O(*n* · *w*) in the length of the text and of the longest word.
  func segment(_ scalars: [UInt32]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(scalars.count / 2 + 1)
    unsafe scalars.withUnsafeBufferPointer { scalars in
      _ = unsafe forEachPiece(ScalarCode.self, of: scalars, isFinal: true) { piece, runner in
        tokens.append(
          Token(
            span: TextSpan(piece.start..<piece.end), kind: piece.kind.tokenKind,
            isDictionaryWord: piece.kind == .word, partOfSpeech: unsafe runner.partOfSpeech(of: piece)))
      }
    }
    return tokens
  }

  /// Calls a closure with the place and the kind of each token of a text in UTF-8.
  func forEachToken(inUTF8 bytes: UnsafeBufferPointer<UInt8>, _ body: (ByteSpan, Token.Kind) -> Void) {
    // Kinds that are at hand are faster than ones that are made for each token.
    let kinds = WordArc.Kind.allCases.map(\.tokenKind)
    _ = unsafe forEachPiece(UTF8Code.self, of: bytes, isFinal: true) { piece, _ in
      body(
        ByteSpan(start: ByteOffset(bytes: piece.start), end: ByteOffset(bytes: piece.end)),
        kinds[Int(piece.kind.rawValue)])
    }
  }

  /// Calls a closure with the length and the kind of each token of a text in UTF-16, in which surrogates may stand alone.
  func forEachToken(inUTF16 units: UnsafeBufferPointer<UInt16>, _ body: (Int, Token.Kind) -> Void) {
    _ = unsafe forEachPiece(UTF16Code.self, of: units, isFinal: true) { piece, _ in
      body(piece.end - piece.start, piece.kind.tokenKind)
    }
  }

  /// The number of tokens of a text in UTF-8, and of the bytes that were read.
  ///
  /// - Parameter isFinal: Whether the text ends with the bytes; otherwise tokens that more bytes could change are left out.
  func countTokens(inUTF8 bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) -> (tokens: Int, bytes: Int) {
    if findsInner {
      var count = 0
      let read = unsafe forEachPiece(UTF8Code.self, of: bytes, isFinal: isFinal) { _, _ in count += 1 }
      return (count, read)
    }
    guard let start = bytes.baseAddress else { return (0, 0) }
    let words = unsafe own?.all ?? tables.words(for: bytes, in: UTF8Code.self)
    return scratches.borrow { scratch in
      var runner = unsafe WordRunner<UTF8Code>(
        words, own: own?.words, bytes, isFinal: isFinal, scratch: scratch)
      var count = 0
      while unsafe runner.next() { count += unsafe runner.tokenCount }
      return unsafe (count, runner.position - start)
    }
  }

  /// Calls a closure with each token of a text in any code, and the runner that found it.
  ///
  /// - Returns: The number of units of the text that were read.
  @inline(__always)
  private func forEachPiece<Code: TextCode>(
    _ code: Code.Type, of units: UnsafeBufferPointer<Code.Unit>, isFinal: Bool,
    _ body: (WordPiece, borrowing WordRunner<Code>) -> Void
  ) -> Int {
    guard let start = units.baseAddress else { return 0 }
    let words = unsafe own?.all ?? tables.words(for: units, in: Code.self)
    return scratches.borrow { scratch in
      var runner = unsafe WordRunner<Code>(
        words, own: own?.words, units, isFinal: isFinal, scratch: scratch)
      while unsafe runner.next() {
        let base = unsafe runner.start - start
        unsafe runner.forEachPiece(from: base, findsInner: findsInner) { unsafe body($0, runner) }
      }
      return unsafe runner.position - start
    }
  }
}
