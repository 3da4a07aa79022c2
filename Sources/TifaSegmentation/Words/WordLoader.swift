import TifaConversion
import TifaLexicon

extension CompiledWords {
  /// The words of ICU and of the embedded dictionaries: mapped from the user's cache, or compiled and kept there.
  ///
  /// - Throws: ``SegmentationError`` where ICU's dictionary or OpenCC's data is missing.
  /// - Complexity: O(*n* log *n*) in the size of the dictionaries the first time; a few milliseconds afterwards.
  static func embedded() throws(SegmentationError) -> CompiledWords { try shared.get() }

  /// Made once: what it is made of does not change while the program runs.
  private static let shared: Result<CompiledWords, SegmentationError> = {
    do throws(SegmentationError) { return .success(try embedded(cache: .user)) } catch {
      return .failure(error)
    }
  }()

  /// The words, from a cache or compiled.
  static func embedded(cache: TableCache) throws(SegmentationError) -> CompiledWords {
    guard let rules = WordRules() else { throw SegmentationError.noDictionary }
    let words = try cache.tables(
      "dictionary", key: key(rules), open: { CompiledWords($0) },
      compile: { () throws(SegmentationError) in try WordCompiler.storage(rules) })
    guard let words else { preconditionFailure("tables that were just compiled are whole") }
    return words
  }

  /// A number for everything that the tables are compiled from.
  private static func key(_ rules: WordRules) throws(SegmentationError) -> UInt64 {
    var key = rules.fingerprint ^ WordLayout.magic
    do { key ^= try ScriptFolder.fingerprint() } catch { throw SegmentationError("\(error)") }
    let names =
      [
        "words/counts.txt", "words/endings.txt", "names/surnames.txt", "names/given.txt",
        "names/transliteration.txt",
      ] + WordTag.sources.map(\.name)
    for name in names { key = EmbeddedDictionary.named(name).hash(seed: key) }
    return key
  }
}

extension SegmentationError {
  static let noDictionary = SegmentationError(
    "ICU has no dictionary of Chinese words: install ICU's data (libicu)")
}
