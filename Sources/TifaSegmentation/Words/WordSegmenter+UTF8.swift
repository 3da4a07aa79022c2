import TifaText

extension WordSegmenter {
  /// Calls a closure with the place and the kind of each token of a text in UTF-8; a byte that is no UTF-8 counts as
  /// U+FFFD.
  func forEachToken(inUTF8 text: Span<UInt8>, _ body: (ByteSpan, Token.Kind) -> Void) {
    var scalars: [UInt32] = []
    // Where each scalar starts, and the end of the text.
    var starts: [Int] = [0]
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      while starts[starts.count - 1] < bytes.count {
        let start = starts[starts.count - 1]
        let (scalar, units) = unsafe UTF8Code.decodeLast(base + start, base + bytes.count)
        scalars.append(scalar)
        starts.append(start + units)
      }
    }
    for token in segment(scalars) {
      body(
        ByteSpan(
          start: ByteOffset(bytes: starts[token.span.start.scalars]),
          end: ByteOffset(bytes: starts[token.span.end.scalars])), token.kind)
    }
  }
}
