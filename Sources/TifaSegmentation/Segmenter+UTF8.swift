import TifaText

extension Segmenter {
  /// Calls a closure with the place and the kind of each token of a text in UTF-8.
  ///
  ///     segmenter.forEachToken(in: bytes.span) { span, kind in … }
  ///
  /// Nothing is allocated for a token. What is malformed counts as U+FFFD, as far as a character could have begun so.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  @inlinable @inline(__always)
  public func forEachToken(in text: Span<UInt8>, _ body: (ByteSpan, Token.Kind) -> Void) {
    guard mode == .icu else { return forEachWord(in: text, body) }
    // The loop is compiled with its caller, so that a token costs no call.
    let reader = unsafe reader(of: text)
    var start = 0
    while let pieces = unsafe reader.next() {
      for index in pieces.indices {
        let piece = unsafe pieces[index]
        let end = start &+ piece.units
        body(ByteSpan(start: ByteOffset(bytes: start), end: ByteOffset(bytes: end)), piece.kind)
        start = end
      }
    }
  }

  /// Calls a closure with the place and the kind of each token, in the modes of words.
  @usableFromInline
  func forEachWord(in text: Span<UInt8>, _ body: (ByteSpan, Token.Kind) -> Void) {
    unsafe text.withUnsafeBufferPointer { unsafe words?.forEachToken(inUTF8: $0, body) }
  }

  /// Starts to read the tokens of a text, in mode ``Mode/icu``; the reader must not outlive the span.
  @usableFromInline
  func reader(of text: Span<UInt8>) -> PieceReader {
    // The bytes do not move while the caller has the span.
    unsafe text.withUnsafeBufferPointer { bytes in
      if let lattice { return unsafe lattice.reader(ofUTF8: bytes) }
      guard let reference else { preconditionFailure("mode icu has an engine") }
      return unsafe PieceReader(bytes, by: reference)
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
    inUTF8 bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool, _ body: (Int, Token.Kind) -> Void
  ) -> Int {
    if let lattice { return unsafe lattice.forEachPiece(inUTF8: bytes, isFinal: isFinal, body) }
    guard isFinal, let reference else { return 0 }
    return unsafe reference.forEachPiece(UTF8Code.self, of: bytes, body)
  }
}
