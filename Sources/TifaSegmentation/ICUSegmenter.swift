import Synchronization
import TifaText

/// Divides text at the boundaries of ICU's word iterator (`UBRK_WORD`): the reference for ``LatticeSegmenter``.
///
/// Iterators are opened once and reused; each thread that segments takes one of its own from a pool.
final class ICUSegmenter: Sendable {
  private let pool: Mutex<[WordIterator]>

  init() throws(SegmentationError) {
    pool = Mutex([try WordIterator()])
  }

  /// The tokens of a text.
  func segment(_ scalars: [UInt32]) -> [Token] {
    guard !scalars.isEmpty else { return [] }
    return withIterator { $0.tokens(of: scalars) }
  }

  /// Works with an iterator that nobody else uses meanwhile.
  func withIterator<Result>(_ body: (WordIterator) -> Result) -> Result {
    // An iterator opened once opens again; should ICU run out of memory, the next one to come back is waited for.
    var iterator = pool.withLock { $0.popLast() }
    while iterator == nil {
      iterator = (try? WordIterator()) ?? pool.withLock { $0.popLast() }
    }
    guard let iterator else { preconditionFailure("the loop ends with an iterator") }
    defer { pool.withLock { $0.append(iterator) } }
    return body(iterator)
  }
}
