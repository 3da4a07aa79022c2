import Synchronization

/// Scratch memories that calls on any thread borrow, so that no call allocates its own.
final class ScratchPool: Sendable {
  private let free = Mutex<[Kept]>([])
  /// The most memories that are kept.
  private static let most = 64

  /// A scratch memory that nobody uses: whoever takes it out of the pool has it alone.
  @safe
  private struct Kept: @unchecked Sendable {
    let scratch: ConversionScratch
  }

  init() {}

  /// Works with a scratch memory that nobody else uses meanwhile.
  func borrow<Result>(_ body: (ConversionScratch) -> Result) -> Result {
    let kept = free.withLock { $0.popLast() } ?? Kept(scratch: ConversionScratch())
    defer { free.withLock { if $0.count < Self.most { $0.append(kept) } } }
    return body(kept.scratch)
  }
}
