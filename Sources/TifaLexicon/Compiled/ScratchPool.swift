import Synchronization

/// Scratch memories that calls on any thread borrow, so that no call allocates its own.
package final class ScratchPool<Scratch: AnyObject>: Sendable {
  private let free = Mutex<[Kept]>([])
  private let make: @Sendable () -> Scratch
  private let isKept: @Sendable (Scratch) -> Bool

  /// A scratch memory that nobody uses: whoever takes it out of the pool has it alone.
  @safe
  private struct Kept: @unchecked Sendable {
    let scratch: Scratch
  }

  /// The most memories that are kept.
  private static var most: Int { 64 }

  /// Makes an empty pool.
  ///
  /// - Parameters:
  ///   - isKept: Whether a memory that comes back is kept for others; not where it has grown too large.
  ///   - make: Makes a memory where none is free.
  package init(
    keeping isKept: @escaping @Sendable (Scratch) -> Bool = { _ in true },
    make: @escaping @Sendable () -> Scratch
  ) {
    self.isKept = isKept
    self.make = make
  }

  /// Works with a scratch memory that nobody else uses meanwhile.
  package func borrow<Result>(_ body: (Scratch) -> Result) -> Result {
    let scratch = take()
    defer { giveBack(scratch) }
    return body(scratch)
  }

  /// A scratch memory that nobody else uses until it is given back.
  package func take() -> Scratch { (free.withLock { $0.popLast() } ?? Kept(scratch: make())).scratch }

  /// Takes a scratch memory back.
  package func giveBack(_ scratch: Scratch) {
    guard isKept(scratch) else { return }
    let kept = Kept(scratch: scratch)
    free.withLock { if $0.count < Self.most { $0.append(kept) } }
  }
}
