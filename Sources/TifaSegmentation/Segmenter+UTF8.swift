import TifaText

extension Segmenter {
  /// Calls a closure with the place and the kind of each token of a text in UTF-8.
  ///
  ///     segmenter.forEachToken(in: bytes.span) { span, kind in … }
  ///
  /// Nothing is allocated for a token. What is malformed counts as U+FFFD, as far as a character could have begun so.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func forEachToken(in text: Span<UInt8>, _ body: (ByteSpan, Token.Kind) -> Void) {
    unsafe text.withUnsafeBufferPointer { bytes in
      if let words { return unsafe words.forEachToken(inUTF8: bytes, body) }
      if let lattice, unsafe lattice.forEachToken(inUTF8: bytes, body) { return }
      var position = 0
      _ = unsafe forEachPiece(inUTF8: bytes, isFinal: true) { count, kind in
        let end = position + count
        body(ByteSpan(start: ByteOffset(bytes: position), end: ByteOffset(bytes: end)), kind.kind)
        position = end
      }
    }
  }

  /// The number of tokens of a text in UTF-8.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func countTokens(in text: Span<UInt8>) -> Int {
    unsafe text.withUnsafeBufferPointer { unsafe countTokens(in: $0, isFinal: true).tokens }
  }

  /// The number of tokens at the start of a text in UTF-8 that no more text can change, and the number of their bytes.
  package func countDecidedTokens(in text: Span<UInt8>) -> (tokens: Int, bytes: Int) {
    unsafe text.withUnsafeBufferPointer { unsafe countTokens(in: $0, isFinal: false) }
  }

  private func countTokens(in bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) -> (tokens: Int, bytes: Int) {
    if let words { return unsafe words.countTokens(inUTF8: bytes, isFinal: isFinal) }
    if let lattice { return unsafe lattice.countPieces(inUTF8: bytes, isFinal: isFinal) }
    var tokens = 0
    let count = unsafe forEachPiece(inUTF8: bytes, isFinal: isFinal) { _, _ in tokens += 1 }
    return (tokens, count)
  }

  private func forEachPiece(
    inUTF8 bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool, _ body: (Int, PieceKind) -> Void
  ) -> Int {
    if let lattice { return unsafe lattice.forEachPiece(inUTF8: bytes, isFinal: isFinal, body) }
    guard isFinal, let reference else { return 0 }
    return unsafe reference.forEachPiece(UTF8Code.self, of: bytes, body)
  }
}
