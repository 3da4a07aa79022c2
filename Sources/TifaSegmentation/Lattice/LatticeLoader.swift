import Synchronization
import TifaLexicon

/// Gets the tables of ICU's words when they are worth it.
///
/// Tables are mapped from the user's cache, or compiled, which takes as long as ICU's own iterator takes for a few
/// megabytes of text. So texts go to the iterator until that many have come, and nothing short ever waits; what comes out
/// is the same.
final class LatticeLoader: Sendable {
  /// The numbers of bytes, of all texts so far, from which on tables are looked for in the cache, and compiled.
  struct Thresholds {
    var mapping = 1 << 16
    var compiling = 1 << 20

    /// Tables from the first text on.
    static let none = Thresholds(mapping: 0, compiling: 0)
  }

  private enum State {
    /// No tables yet; whether the cache has been looked at.
    case waiting(isCacheKnown: Bool)
    /// Some thread is getting them.
    case loading
    case loaded(CompiledLattice)
    /// This ICU has its data in another form, or applies it in another way.
    case unavailable
  }

  private let state = Mutex<(state: State, bytes: Int)>((.waiting(isCacheKnown: false), 0))
  /// Held while tables are got.
  private let gate = Mutex(())
  private let thresholds: Thresholds
  private let cache: TableCache
  private let reference: ICUSegmenter

  init(thresholds: Thresholds, cache: TableCache, reference: ICUSegmenter) {
    self.reference = reference
    self.thresholds = thresholds
    self.cache = cache
  }

  /// The tables, if there are any yet.
  ///
  /// - Parameter bytes: The size of the text that they are wanted for.
  func lattice(for bytes: Int) -> CompiledLattice? {
    enum Task {
      case use(CompiledLattice)
      case map, compile, none
    }
    let task: Task = state.withLock { shared in
      switch shared.state {
      case .loaded(let lattice): return .use(lattice)
      case .loading, .unavailable: return .none
      case .waiting(let isCacheKnown):
        shared.bytes += bytes
        if shared.bytes >= thresholds.compiling {
          shared.state = .loading
          return .compile
        }
        guard !isCacheKnown, shared.bytes >= thresholds.mapping else { return .none }
        shared.state = .loading
        return .map
      }
    }
    switch task {
    case .use(let lattice): return lattice
    case .none: return nil
    case .map: return load(compiling: false)
    case .compile: return load(compiling: true)
    }
  }

  /// The tables, which are got now, or waited for where another thread gets them.
  func latticeAtOnce() -> CompiledLattice? {
    while true {
      if let lattice = lattice(for: thresholds.compiling) { return lattice }
      gate.withLock { _ in }
      let isDone = state.withLock { shared in
        switch shared.state {
        case .waiting, .loading: false
        case .loaded, .unavailable: true
        }
      }
      if isDone { return lattice(for: 0) }
    }
  }

  private func load(compiling: Bool) -> CompiledLattice? {
    let loaded = gate.withLock { _ in
      let loaded = tables(compiling: compiling)
      state.withLock { $0.state = loaded }
      return loaded
    }
    guard case .loaded(let lattice) = loaded else { return nil }
    return lattice
  }

  private func tables(compiling: Bool) -> State {
    guard let rules = WordRules() else { return .unavailable }
    let key = rules.fingerprint ^ LatticeLayout.magic
    let open: (TableStorage) -> CompiledLattice? = CompiledLattice.init
    guard compiling else {
      return cache.storage("words", key: key).flatMap(open).map(State.loaded) ?? .waiting(isCacheKnown: true)
    }
    let lattice = cache.tables("words", key: key, open: open) {
      guard let words = rules.words(),
        let storage = LatticeCompiler.storage(rules: rules, words: words, unknown: .icu),
        let lattice = CompiledLattice(storage),
        LatticeProbe.holds(lattice, words: words, reference: reference)
      else { return nil }
      return storage
    }
    return lattice.map(State.loaded) ?? .unavailable
  }
}
