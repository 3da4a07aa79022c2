import TifaText

extension ICUSegmenter {
  /// Calls a closure with the length and the kind of each token of a text in any code.
  ///
  /// - Returns: The number of units of the text.
  func forEachPiece<Code: TextCode>(
    _ code: Code.Type, of units: UnsafeBufferPointer<Code.Unit>, _ body: (Int, Token.Kind) -> Void
  ) -> Int {
    guard let start = units.baseAddress else { return 0 }
    let end = unsafe start + units.count
    var scalars: [UInt32] = []
    var lengths: [UInt8] = []
    var place = unsafe start
    while unsafe place < end {
      let (scalar, length) = unsafe Code.decodeLast(place, end)
      scalars.append(scalar)
      lengths.append(UInt8(length))
      unsafe place = place + length
    }
    for token in segment(scalars) {
      let length = lengths[token.span.range].reduce(0) { $0 + Int($1) }
      body(length, token.kind)
    }
    return units.count
  }
}
