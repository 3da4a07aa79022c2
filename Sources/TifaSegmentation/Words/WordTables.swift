import TifaConversion
import TifaLexicon

/// The words of ICU and of the embedded dictionaries, compiled: all of them, or those that one text can have.
///
/// All of them are mapped from the user's cache. Where it has none, only what a short text can have is compiled for it, which
/// takes some milliseconds, until so much text has come that it is worth to compile everything and to keep it.
final class WordTables: Sendable {
  private let loader: TableLoader<CompiledWords>
  /// What is compiled; nil where the cache had all.
  private let source: Source?

  private struct Source: Sendable {
    let rules: WordRules
    let folder: ScriptFolder

    func compiled(in scope: WordScope? = nil) -> TableStorage? {
      WordCompiler.storage(rules, folder, scope: scope)
    }
  }

  /// The most units of a text that does not wait for all words.
  private static let longestShort = 1 << 15
  /// What a text counts for at least, in units: even for a short one much is looked through.
  private static let leastCounted = 1 << 13
  /// The number of units, of all texts so far, from which on everything is compiled.
  static let compiling = 1 << 17

  /// The tables that all segmenters share: what they are made of does not change while the program runs.
  ///
  /// - Throws: ``SegmentationError`` where ICU's dictionary or OpenCC's data is missing.
  static func shared() throws(SegmentationError) -> WordTables { try opened.get() }

  private static let opened: Result<WordTables, SegmentationError> = {
    do throws(SegmentationError) { return .success(try WordTables(cache: .user)) } catch {
      return .failure(error)
    }
  }()

  /// Opens the tables.
  ///
  /// - Parameters:
  ///   - cache: Where compiled tables are kept.
  ///   - compiling: The number of units from which on everything is compiled.
  /// - Throws: ``SegmentationError`` where ICU's dictionary or OpenCC's data is missing.
  /// - Complexity: O(*n*) in the size of the dictionaries, a few milliseconds.
  init(cache: TableCache, compiling: Int = WordTables.compiling) throws(SegmentationError) {
    guard let rules = WordRules() else { throw SegmentationError.noDictionary }
    let key = try Self.key(rules)
    let mapped = cache.storage(Self.kind, key: key).flatMap(CompiledWords.init)
    guard mapped == nil else {
      source = nil
      loader = TableLoader(mapped, thresholds: .none) { _ in .unavailable }
      return
    }
    let source: Source
    do { source = Source(rules: rules, folder: try ScriptFolder()) } catch {
      throw SegmentationError("\(error)")
    }
    self.source = source
    loader = TableLoader(thresholds: .init(mapping: .max, compiling: compiling)) { _ in
      let words = cache.tables(
        Self.kind, key: key, open: { CompiledWords($0) }, compile: { source.compiled() })
      return words.map { .tables($0) } ?? .unavailable
    }
  }

  private static let kind = "dictionary"

  /// A number for everything that the tables are compiled from.
  private static func key(_ rules: WordRules) throws(SegmentationError) -> UInt64 {
    var key = rules.fingerprint ^ WordLayout.magic
    do { key ^= try ScriptFolder.fingerprint() } catch { throw SegmentationError("\(error)") }
    let names =
      [
        "words/counts.txt", "words/pairs.txt", "words/endings.txt", "names/surnames.txt", "names/given.txt",
        "names/transliteration.txt",
      ] + WordTag.sources.map(\.name)
    for name in names { key = EmbeddedDictionary.named(name).hash(seed: key) }
    return key
  }

  /// All words, which are compiled now where the cache does not have them.
  ///
  /// - Throws: ``SegmentationError`` where this ICU has more characters than there are ids.
  /// - Complexity: O(*n* log *n*) in the size of the dictionaries the first time.
  func all() throws(SegmentationError) -> CompiledWords {
    guard let words = loader.tablesAtOnce() else {
      throw SegmentationError("ICU's dictionary has too many characters; install ICU's own data (libicu)")
    }
    return words
  }

  /// Words for a text: all of them, or at least all that it can have.
  ///
  /// - Complexity: O(1) where all are there; otherwise O(*n*) in the length of the text and the size of the dictionaries.
  func words<Code: TextCode>(for text: UnsafeBufferPointer<Code.Unit>, in code: Code.Type) -> CompiledWords {
    let isShort = text.count <= Self.longestShort
    let size = max(text.count, Self.leastCounted)
    if let words = isShort ? loader.tables(for: size) : loader.tablesAtOnce() { return words }
    guard let source else { preconditionFailure("mapped words are never given up") }
    let scope = unsafe WordScope(of: Code.decodeAll(text).scalars, source.folder)
    guard let words = source.compiled(in: scope).flatMap(CompiledWords.init) else {
      preconditionFailure("a text has fewer characters than there are ids")
    }
    return words
  }
}

extension SegmentationError {
  static let noDictionary = SegmentationError(
    "ICU has no dictionary of Chinese words: install ICU's data (libicu)")
}
