/// Finds the parts of a text's bytes that are in another encoding than the rest.
///
/// Where the bytes are malformed in the main encoding, the likeliest division of their surroundings into runs of
/// encodings is searched for (``RunLattice``). What is well-formed in the main encoding is left alone, but for whole
/// lines that are UTF-8 in a text of GB18030 or Big5: those encodings give almost any bytes a reading.
struct RunFinder {
  /// A part of the bytes that is read in one encoding from its start to its end.
  struct Piece: Hashable {
    var bytes: Range<Int>
    let encoding: TextEncoding
  }

  /// How far the search goes back from malformed bytes at least, where the line starts that early.
  private static let reach = 2048
  /// How many bytes without damage end a search.
  private static let calm = 512
  /// The most bytes that are searched at a time.
  private static let widest = 1 << 15
  /// By how much a line has to be likelier as UTF-8.
  private static let margin = CharacterModel.nats(8)

  /// The pieces of the bytes from a start on, end to end; at least one.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func pieces(of bytes: [UInt8], from start: Int, main: TextEncoding) -> [Piece] {
    switch main {
    case .utf8: pieces(of: bytes, from: start, main: main, UTF8Decoder())
    case .gb18030: pieces(of: bytes, from: start, main: main, GB18030Decoder.shared)
    case .big5: pieces(of: bytes, from: start, main: main, Big5Decoder.shared)
    default: [Piece(bytes: start..<bytes.count, encoding: main)]
    }
  }

  private static func pieces(
    of bytes: [UInt8], from start: Int, main: TextEncoding, _ decoder: some CharacterDecoder
  ) -> [Piece] {
    let span = bytes.span
    var pieces: [Piece] = []
    /// Where the part begins that is not in a piece yet.
    var open = start
    /// The latest places at which a search may begin.
    var far = start
    var near = start
    var index = start
    var isLineStart = true
    func close(at end: Int) {
      if open < end { pieces.append(Piece(bytes: open..<end, encoding: main)) }
      open = end
    }
    while index < bytes.count {
      if isLineStart {
        isLineStart = false
        if main != .utf8, let end = endOfUTF8Line(at: index, in: span, decoder) {
          close(at: index)
          pieces.append(Piece(bytes: index..<end, encoding: .utf8))
          (open, far, near, index, isLineStart) = (end, end, end, end, true)
          continue
        }
        if index - near > reach { (far, near) = (near, index) }
      }
      let character = decoder.character(at: index, in: span)
      if character.isMalformed {
        let first = max(open, far)
        let end = calmEnd(from: index, first: first, in: span, decoder)
        close(at: first)
        pieces += RunLattice(bytes, first..<end, main: main).pieces()
        (open, far, near, index) = (end, end, end, end)
        isLineStart = bytes[end - 1] == 0x0A
        continue
      }
      index += character.length
      if character.value == 0x0A { isLineStart = true }
      if index - near > reach { (far, near) = (near, index) }
    }
    close(at: bytes.count)
    return merged(pieces, of: bytes, from: start, main: main)
  }

  /// Where a search that begins at an index ends: behind so many bytes without damage.
  private static func calmEnd(
    from start: Int, first: Int, in span: Span<UInt8>, _ decoder: some CharacterDecoder
  ) -> Int {
    var index = start
    var calmStart = start
    while index < span.count, index - calmStart < calm, index - first < widest {
      let character = decoder.character(at: index, in: span)
      index += character.length
      if character.isMalformed { calmStart = index }
    }
    return index
  }

  /// The end of a line, behind its line feed, if the line is UTF-8 with several Han characters and likelier so; nil if
  /// it is not.
  private static func endOfUTF8Line(
    at start: Int, in span: Span<UInt8>, _ decoder: some CharacterDecoder
  ) -> Int? {
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
    return cost + margin < mainCost ? end : nil
  }

  /// The pieces without borders between neighbours of one encoding whose border is no damage, and without ASCII of the
  /// main encoding between two of another.
  private static func merged(_ pieces: [Piece], of bytes: [UInt8], from start: Int, main: TextEncoding)
    -> [Piece]
  {
    guard !pieces.isEmpty else { return [Piece(bytes: start..<bytes.count, encoding: main)] }
    var result: [Piece] = []
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
