import TifaLexicon

/// Reads the tokens of a text in UTF-8, stretch after stretch, for a loop that is compiled with its caller.
///
///     while let pieces = unsafe reader.next() { for piece in unsafe pieces { … } }
///
/// It must not outlive the bytes that it was made for, nor what it returns its next call.
@usableFromInline @unsafe
final class PieceReader {
  private let scratch: LatticeScratch
  /// Where the scratch memory goes back to; nil where it is the reader's own.
  private let pool: ScratchPool<LatticeScratch>?
  /// What divides the text; nil where ICU's iterator has: its tokens are one stretch.
  private var runner: LatticeRunner<UTF8Code>?

  /// Creates a reader of what tables divide.
  init(_ runner: LatticeRunner<UTF8Code>, pool: ScratchPool<LatticeScratch>) {
    unsafe self.runner = unsafe runner
    unsafe scratch = unsafe runner.scratch
    unsafe self.pool = pool
  }

  /// Creates a reader of the tokens that ICU's iterator finds.
  init(_ bytes: UnsafeBufferPointer<UInt8>, by reference: ICUSegmenter) {
    let own = LatticeScratch(capacity: 0)
    _ = unsafe reference.forEachPiece(UTF8Code.self, of: bytes) { units, kind in
      own.reservePieces(1)
      unsafe own.pieces[own.pieceCount] = Piece(units: units, kind: kind)
      own.pieceCount += 1
    }
    unsafe scratch = own
    unsafe pool = nil
    unsafe runner = nil
  }

  deinit { unsafe pool?.giveBack(scratch) }

  /// The tokens of the next stretch; nil behind the last one.
  @usableFromInline
  func next() -> UnsafeBufferPointer<Piece>? {
    defer { if unsafe runner == nil { unsafe scratch.pieceCount = 0 } }
    guard unsafe runner?.next() ?? (scratch.pieceCount > 0) else { return nil }
    return unsafe UnsafeBufferPointer(start: scratch.pieces, count: scratch.pieceCount)
  }
}
