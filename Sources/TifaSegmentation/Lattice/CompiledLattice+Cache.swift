import TifaLexicon

extension CompiledLattice {
  /// ICU's words, mapped from a cache, or compiled and kept there.
  ///
  /// - Parameters:
  ///   - cache: Where compiled tables are kept.
  ///   - compiling: Whether they are compiled if the cache has none.
  ///   - reference: ICU's own iterator, which new tables are tried out against.
  static func icu(_ cache: TableCache, compiling: Bool, reference: ICUSegmenter)
    -> TableLoader<CompiledLattice>.Outcome
  {
    guard let rules = WordRules() else { return .unavailable }
    let key = rules.fingerprint ^ LatticeLayout.magic
    let open: (TableStorage) -> CompiledLattice? = CompiledLattice.init
    guard compiling else {
      return cache.storage("words", key: key).flatMap(open).map { .tables($0) } ?? .absent
    }
    let lattice = cache.tables("words", key: key, open: open) {
      let words = rules.words()
      guard let storage = LatticeCompiler.storage(rules: rules, words: words, unknown: .icu),
        let lattice = CompiledLattice(storage),
        LatticeProbe.holds(lattice, words: words, reference: reference)
      else { return nil }
      return storage
    }
    return lattice.map { .tables($0) } ?? .unavailable
  }
}
