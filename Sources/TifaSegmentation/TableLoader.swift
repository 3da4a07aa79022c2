import Synchronization

/// Gets compiled tables when they are worth it.
///
/// Compiling takes as long as another way takes for a few megabytes of text. So texts go that way until so many have come,
/// and nothing short ever waits.
final class TableLoader<Tables: Sendable>: Sendable {
  /// The sizes, of all texts so far, from which on tables are looked for in the cache, and compiled.
  struct Thresholds {
    var mapping: Int
    var compiling: Int

    /// Tables from the first text on.
    static var none: Thresholds { Thresholds(mapping: 0, compiling: 0) }
  }

  /// What came of an attempt.
  enum Outcome {
    case tables(Tables)
    /// The cache has none.
    case absent
    /// They cannot be had.
    case unavailable
  }

  private enum State {
    /// No tables yet; whether the cache has been looked at.
    case waiting(isCacheKnown: Bool)
    /// Some thread is getting them.
    case loading
    case loaded(Tables)
    case unavailable
  }

  /// What a text has to do for tables.
  private enum Task {
    case use(Tables)
    case map, compile, none
  }

  private let state: Mutex<(state: State, size: Int)>
  /// Held while tables are got.
  private let gate = Mutex(())
  private let thresholds: Thresholds
  private let get: @Sendable (_ compiling: Bool) -> Outcome

  /// - Parameters:
  ///   - tables: Tables that are there already.
  ///   - thresholds: From how much text on tables are got.
  ///   - get: Takes them from the cache; compiles them, if it may.
  init(
    _ tables: Tables? = nil, thresholds: Thresholds, get: @escaping @Sendable (_ compiling: Bool) -> Outcome
  ) {
    state = Mutex((tables.map(State.loaded) ?? .waiting(isCacheKnown: false), 0))
    self.thresholds = thresholds
    self.get = get
  }

  /// The tables, if there are any yet.
  ///
  /// - Parameter size: The size of the text that they are wanted for.
  func tables(for size: Int) -> Tables? {
    let task: Task = state.withLock { shared in
      switch shared.state {
      case .loaded(let tables): return .use(tables)
      case .loading, .unavailable: return .none
      case .waiting(let isCacheKnown):
        shared.size += size
        if shared.size >= thresholds.compiling {
          shared.state = .loading
          return .compile
        }
        guard !isCacheKnown, shared.size >= thresholds.mapping else { return .none }
        shared.state = .loading
        return .map
      }
    }
    switch task {
    case .use(let tables): return tables
    case .none: return nil
    case .map: return load(compiling: false)
    case .compile: return load(compiling: true)
    }
  }

  /// The tables, which are got now, or waited for where another thread gets them; nil where they cannot be had.
  func tablesAtOnce() -> Tables? {
    while true {
      if let tables = tables(for: thresholds.compiling) { return tables }
      gate.withLock { _ in }
      let isDone = state.withLock { shared in
        switch shared.state {
        case .waiting, .loading: false
        case .loaded, .unavailable: true
        }
      }
      if isDone { return tables(for: 0) }
    }
  }

  private func load(compiling: Bool) -> Tables? {
    gate.withLock { _ in
      let outcome = get(compiling)
      let loaded: State =
        switch outcome {
        case .tables(let tables): .loaded(tables)
        case .absent: .waiting(isCacheKnown: true)
        case .unavailable: .unavailable
        }
      state.withLock { $0.state = loaded }
      guard case .tables(let tables) = outcome else { return nil }
      return tables
    }
  }
}
