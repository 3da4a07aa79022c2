import TifaLexicon
import TifaText

/// Divides text at exactly the boundaries of ICU's word iterator, many times faster.
///
/// ICU's rules and words are compiled into tables, and applied as ICU does; see `DESIGN.md`. Until the tables are there, and
/// where this ICU has its data in a form that is not known, ``ICUSegmenter`` does the work.
final class LatticeSegmenter: Sendable {
  private let reference: ICUSegmenter
  private let loader: TableLoader<CompiledLattice>
  private let scratches = ScratchPool(keeping: { $0.capacity < 1 << 17 }, make: { LatticeScratch() })

  /// ICU's own iterator serves the first texts: the cache is looked at when some pages have come, and without one tables are
  /// compiled when it has worked for 50 ms. Sizes are in bytes.
  static let thresholds = TableLoader<CompiledLattice>.Thresholds(mapping: 1 << 16, compiling: 1 << 20)

  /// Opens a segmenter.
  ///
  /// - Parameters:
  ///   - thresholds: From how much text on tables are got.
  ///   - cache: Where compiled tables are kept.
  /// - Throws: ``SegmentationError`` where ICU cannot be opened.
  init(
    thresholds: TableLoader<CompiledLattice>.Thresholds = LatticeSegmenter.thresholds,
    cache: TableCache = .user
  ) throws(SegmentationError) {
    let reference = try ICUSegmenter()
    self.reference = reference
    loader = TableLoader(thresholds: thresholds) { compiling in
      CompiledLattice.icu(cache, compiling: compiling, reference: reference)
    }
  }

  /// Gets the tables now, compiling them where no cache has them.
  ///
  /// - Returns: Whether there are any.
  @discardableResult
  func prepare() -> Bool { loader.tablesAtOnce() != nil }

  /// The tokens of a text.
  ///
  /// - Complexity: O(*n*) in its length.
  func segment(_ scalars: [UInt32]) -> [Token] {
    guard let lattice = loader.tables(for: 3 * scalars.count) else { return reference.segment(scalars) }
    var tokens: [Token] = []
    tokens.reserveCapacity(scalars.count / 2)
    var position = 0
    unsafe scalars.withUnsafeBufferPointer { scalars in
      _ = unsafe forEachPiece(ScalarCode.self, of: scalars, isFinal: true, lattice) { units, kind in
        tokens.append(Token(span: TextSpan(position..<position + units), kind: kind))
        position += units
      }
    }
    return tokens
  }

  /// Calls a closure with the length in bytes and the kind of each token of a text in UTF-8.
  ///
  /// - Parameter isFinal: Whether the text ends with the bytes; otherwise tokens that more bytes could change are left out.
  /// - Returns: The number of bytes that the tokens have.
  func forEachPiece(
    inUTF8 bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool, _ body: (Int, Token.Kind) -> Void
  ) -> Int {
    if let lattice = loader.tables(for: bytes.count) {
      return unsafe forEachPiece(UTF8Code.self, of: bytes, isFinal: isFinal, lattice, body)
    }
    // Without tables a text is decoded for ICU; what it ends with is known only when the rest is there.
    guard isFinal else { return 0 }
    return unsafe reference.forEachPiece(UTF8Code.self, of: bytes, body)
  }

  /// The number of tokens of a text in UTF-8, and of their bytes.
  ///
  /// - Parameter isFinal: Whether the text ends with the bytes; otherwise tokens that more bytes could change are left out.
  func countPieces(inUTF8 bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) -> (tokens: Int, bytes: Int) {
    guard let start = bytes.baseAddress, let lattice = loader.tables(for: bytes.count) else {
      var pieces = 0
      let count =
        isFinal ? unsafe reference.forEachPiece(UTF8Code.self, of: bytes) { _, _ in pieces += 1 } : 0
      return (pieces, count)
    }
    return scratches.borrow { scratch in
      var runner = unsafe LatticeRunner<UTF8Code>(
        lattice, bytes, isFinal: isFinal, scratch: scratch, fallback: reference)
      var pieces = 0
      while unsafe runner.next() { pieces += scratch.pieceCount }
      return unsafe (pieces, runner.position - start)
    }
  }

  /// Calls a closure with the length and the kind of each token of a text in UTF-16, in which surrogates may stand alone.
  func forEachPiece(inUTF16 units: UnsafeBufferPointer<UInt16>, _ body: (Int, Token.Kind) -> Void) {
    if let lattice = loader.tables(for: 2 * units.count) {
      _ = unsafe forEachPiece(UTF16Code.self, of: units, isFinal: true, lattice, body)
    } else {
      _ = unsafe reference.forEachPiece(UTF16Code.self, of: units, body)
    }
  }

  private func forEachPiece<Code: TextCode>(
    _ code: Code.Type, of units: UnsafeBufferPointer<Code.Unit>, isFinal: Bool, _ lattice: CompiledLattice,
    _ body: (Int, Token.Kind) -> Void
  ) -> Int {
    scratches.borrow { scratch in
      var count = 0
      var runner = unsafe LatticeRunner<Code>(
        lattice, units, isFinal: isFinal, scratch: scratch, fallback: reference)
      while unsafe runner.next() {
        for index in 0..<scratch.pieceCount {
          let piece = unsafe scratch.pieces[index]
          body(piece.units, piece.kind)
          count &+= piece.units
        }
      }
      return count
    }
  }

  /// Starts to read the tokens of a text in UTF-8.
  func reader(ofUTF8 bytes: UnsafeBufferPointer<UInt8>) -> PieceReader {
    guard let lattice = loader.tables(for: bytes.count) else {
      return unsafe PieceReader(bytes, by: reference)
    }
    return unsafe PieceReader(
      LatticeRunner(lattice, bytes, isFinal: true, scratch: scratches.take(), fallback: reference),
      pool: scratches)
  }
}
