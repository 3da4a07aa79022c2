extension Segmenter {
  /// Calls a closure with the number of units and the kind of each token of a text in UTF-16.
  ///
  /// Surrogates may stand alone; each counts as a character then.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func forEachToken(inUTF16 text: Span<UInt16>, _ body: (Int, Token.Kind) -> Void) {
    unsafe text.withUnsafeBufferPointer { units in
      if let words {
        unsafe words.forEachToken(inUTF16: units, body)
      } else if let lattice {
        unsafe lattice.forEachPiece(inUTF16: units, body)
      } else if let reference {
        _ = unsafe reference.forEachPiece(UTF16Code.self, of: units, body)
      }
    }
  }

  /// The number of tokens of a text in UTF-16, by nothing but the engine's own loop.
  package func countBoundaries(inUTF16 text: Span<UInt16>) -> Int {
    if let reference {
      let units = unsafe text.withUnsafeBufferPointer { unsafe Array($0) }
      return reference.withIterator { $0.findBoundaries(of: units) }
    }
    var count = 0
    forEachToken(inUTF16: text) { _, _ in count += 1 }
    return count
  }
}
