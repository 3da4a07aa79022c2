/// Finds the parts of a text's bytes that are in another encoding than the rest.
///
/// Where the bytes are malformed in the main encoding, the likeliest division of their surroundings into runs of
/// encodings is searched for (``RunLattice``). What is well-formed in the main encoding is left alone, but for whole
/// lines that are UTF-8 in a text of GB18030 or Big5: those encodings give almost any bytes a reading.
struct RunFinder<Decoder: CharacterDecoder> {
  /// How far the search goes back from malformed bytes at least, where the line starts that early.
  private static var reach: Int { 2048 }
  /// How many bytes without damage end a search.
  private static var calm: Int { 512 }
  /// The most bytes that are searched at a time.
  private static var widest: Int { 1 << 15 }
  /// By how much a line has to be likelier as UTF-8.
  private static var margin: Int { CharacterModel.nats(8) }

  private let bytes: [UInt8]
  private let main: TextEncoding
  private let decoder: Decoder

  fileprivate init(_ bytes: [UInt8], main: TextEncoding, _ decoder: Decoder) {
    self.bytes = bytes
    self.main = main
    self.decoder = decoder
  }

  /// The pieces of the bytes from a start on.
  fileprivate func pieces(from start: Int) -> [EncodedPiece] {
    let span = bytes.span
    var pieces: [EncodedPiece] = []
    /// Where the part begins that is not in a piece yet.
    var open = start
    /// The latest places at which a search may begin.
    var far = start
    var near = start
    var index = start
    var isLineStart = true
    while index < span.count {
      if isLineStart {
        isLineStart = false
        if index - near > Self.reach { (far, near) = (near, index) }
        if main != .utf8, let end = endOfUTF8Line(at: index, in: span) {
          if open < index { pieces.append(EncodedPiece(bytes: open..<index, encoding: main)) }
          pieces.append(EncodedPiece(bytes: index..<end, encoding: .utf8))
          (open, far, near, index, isLineStart) = (end, end, end, end, true)
          continue
        }
      }
      let character = decoder.character(at: index, in: span)
      if character.isMalformed {
        if open < far { pieces.append(EncodedPiece(bytes: open..<far, encoding: main)) }
        pieces += RunLattice(bytes, far..<calmEnd(from: index, first: far, in: span), main: main).pieces()
        let end = pieces[pieces.count - 1].bytes.upperBound
        isLineStart = bytes[end - 1] == 0x0A
        (open, far, near, index) = (end, end, end, end)
        continue
      }
      index += character.length
      if character.value == 0x0A {
        isLineStart = true
      } else if index - near > Self.reach {
        (far, near) = (near, index)
      }
    }
    if open < span.count { pieces.append(EncodedPiece(bytes: open..<span.count, encoding: main)) }
    return merged(pieces)
  }

  /// Where a search that begins at an index ends: behind so many bytes without damage.
  private func calmEnd(from start: Int, first: Int, in span: Span<UInt8>) -> Int {
    var index = start
    var calmStart = start
    while index < span.count, index - calmStart < Self.calm, index - first < Self.widest {
      let character = decoder.character(at: index, in: span)
      index += character.length
      if character.isMalformed { calmStart = index }
    }
    return index
  }

  /// The end of a line, behind its line feed, if the line is UTF-8 with several Han characters and likelier so; nil if
  /// it is not.
  private func endOfUTF8Line(at start: Int, in span: Span<UInt8>) -> Int? {
    let model = CharacterModel.shared
    var index = start
    var han = 0
    var cost = 0
    while index < span.count {
      let character = UTF8Decoder().character(at: index, in: span)
      if character.isMalformed { return nil }
      index += character.length
      cost += model.cost(character.value)
      if character.length == 3, model.isOrdinary(character.value) { han += 1 }
      if character.value == 0x0A { break }
    }
    guard han >= 2 else { return nil }
    let end = index
    index = start
    var mainCost = 0
    while index < end {
      let character = decoder.character(at: index, in: span)
      index += character.length
      mainCost += model.cost(character.value)
    }
    return cost + Self.margin < mainCost ? end : nil
  }

  /// The pieces, with ASCII of the main encoding between two of another one given to those.
  private func merged(_ pieces: [EncodedPiece]) -> [EncodedPiece] {
    var result: [EncodedPiece] = []
    for piece in pieces {
      if result.count > 1, let last = result.last, last.encoding == main, piece.encoding != main,
        result[result.count - 2].encoding == piece.encoding, bytes[last.bytes].allSatisfy({ $0 < 0x80 })
      {
        result.removeLast()
        result[result.count - 1].bytes = result[result.count - 1].bytes.lowerBound..<last.bytes.upperBound
      }
      result.append(piece)
    }
    return result
  }
}

extension EncodedPiece {
  /// The pieces of bytes from a start on, end to end; at least one.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func pieces(of bytes: [UInt8], from start: Int, main: TextEncoding) -> [EncodedPiece] {
    let pieces: [EncodedPiece] =
      switch main {
      case .utf8: RunFinder(bytes, main: main, UTF8Decoder()).pieces(from: start)
      case .gb18030: RunFinder(bytes, main: main, GB18030Decoder.shared).pieces(from: start)
      case .big5: RunFinder(bytes, main: main, Big5Decoder.shared).pieces(from: start)
      default: []
      }
    return pieces.isEmpty ? [EncodedPiece(bytes: start..<bytes.count, encoding: main)] : pieces
  }
}
