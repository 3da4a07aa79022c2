import TifaText

extension ICUSegmenter {
  /// Calls a closure with the length and the kind of each token of a text in any code.
  ///
  /// - Returns: The number of units of the text.
  func forEachPiece<Code: TextCode>(
    _ code: Code.Type, of units: UnsafeBufferPointer<Code.Unit>, _ body: (Int, Token.Kind) -> Void
  ) -> Int {
    let (scalars, lengths) = unsafe Code.decodeAll(units)
    for token in segment(scalars) {
      let length = lengths[token.span.range].reduce(0) { $0 + Int($1) }
      body(length, token.kind)
    }
    return units.count
  }
}
