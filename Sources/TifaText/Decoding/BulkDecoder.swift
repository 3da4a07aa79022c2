/// Decodes whole texts into memory that is allocated once.
enum BulkDecoder {
  /// A text that was decoded, with the places of its bytes.
  struct Output {
    var scalars: [UInt32] = []
    var runs: [EncodedRun] = []
    var malformed: [MalformedBytes] = []
    /// Whether the bytes end inside a character.
    var isCutOff = false
  }

  /// The scalars of UTF-8 that is beyond doubt; nil for bytes that need a closer look: malformed ones, control
  /// characters, and texts of characters of two bytes, which may be those of another encoding.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func plainUTF8(_ bytes: [UInt8]) -> [UInt32]? {
    let span = bytes.span
    var count = 0
    for index in span.indices where span[index] & 0xC0 != 0x80 { count &+= 1 }
    var isPlain = true
    var isWide = count == span.count
    let decoder = UTF8Decoder()
    let scalars = [UInt32](capacity: count) { output in
      var index = 0
      while index < span.count {
        let character = decoder.character(at: index, in: span)
        guard !character.isMalformed, character.value >= 0x20 || isBlank(character.value) else {
          isPlain = false
          return
        }
        if character.length > 2 { isWide = true }
        output.append(character.value)
        index += character.length
      }
    }
    return isPlain && isWide ? scalars : nil
  }

  @inline(never)
  private static func isBlank(_ value: UInt32) -> Bool { value == 0x0A || value == 0x0D || value == 0x09 }

  /// Whether bytes have nothing in them that is malformed in an encoding.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func isWellFormed(_ bytes: [UInt8], as encoding: TextEncoding) -> Bool {
    counts(encoding, bytes, 0..<bytes.count).malformed == 0
  }

  /// Decodes pieces that lie end to end; the bytes before the first one are a byte order mark.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func decode(_ bytes: [UInt8], _ pieces: [RunFinder.Piece]) -> Output {
    var result = Output()
    let sizes = pieces.map { counts($0.encoding, bytes, $0.bytes) }
    result.scalars.reserveCapacity(sizes.reduce(0) { $0 + $1.scalars })
    var runStart = (byte: 0, scalar: 0)
    for (index, piece) in pieces.enumerated() {
      append(piece.encoding, bytes, piece.bytes, count: sizes[index].scalars, to: &result)
      guard index + 1 == pieces.count || pieces[index + 1].encoding != piece.encoding else { continue }
      result.runs.append(
        EncodedRun(
          span: TextSpan(
            start: TextOffset(scalars: runStart.scalar), end: TextOffset(scalars: result.scalars.count)),
          bytes: runStart.byte..<piece.bytes.upperBound, encoding: piece.encoding))
      runStart = (piece.bytes.upperBound, result.scalars.count)
    }
    return result
  }

  /// The number of characters in a part of the bytes, malformed ones counted in.
  private static func counts(
    _ encoding: TextEncoding, _ bytes: [UInt8], _ range: Range<Int>
  ) -> (scalars: Int, malformed: Int) {
    switch encoding {
    case .gb18030: counts(GB18030Decoder.shared, bytes, range)
    case .big5: counts(Big5Decoder.shared, bytes, range)
    case .utf16LittleEndian: counts(UTF16Decoder(isBigEndian: false), bytes, range)
    case .utf16BigEndian: counts(UTF16Decoder(isBigEndian: true), bytes, range)
    default: counts(UTF8Decoder(), bytes, range)
    }
  }

  /// Appends the characters of a part of the bytes.
  private static func append(
    _ encoding: TextEncoding, _ bytes: [UInt8], _ range: Range<Int>, count: Int, to result: inout Output
  ) {
    switch encoding {
    case .gb18030: append(GB18030Decoder.shared, bytes, range, count: count, to: &result)
    case .big5: append(Big5Decoder.shared, bytes, range, count: count, to: &result)
    case .utf16LittleEndian:
      append(UTF16Decoder(isBigEndian: false), bytes, range, count: count, to: &result)
    case .utf16BigEndian: append(UTF16Decoder(isBigEndian: true), bytes, range, count: count, to: &result)
    default: append(UTF8Decoder(), bytes, range, count: count, to: &result)
    }
  }

  private static func counts(
    _ decoder: some CharacterDecoder, _ bytes: [UInt8], _ range: Range<Int>
  ) -> (scalars: Int, malformed: Int) {
    let span = bytes.span.extracting(range)
    var scalars = 0
    var malformed = 0
    var index = 0
    while index < span.count {
      let character = decoder.character(at: index, in: span)
      if character.isMalformed { malformed += 1 }
      scalars += 1
      index += character.length
    }
    return (scalars, malformed)
  }

  private static func append(
    _ decoder: some CharacterDecoder, _ bytes: [UInt8], _ range: Range<Int>, count: Int,
    to result: inout Output
  ) {
    let span = bytes.span.extracting(range)
    let first = result.scalars.count
    var malformed: [MalformedBytes] = []
    var isCutOff = false
    result.scalars.append(addingCapacity: count) { output in
      var index = 0
      while index < span.count {
        let character = decoder.character(at: index, in: span)
        if character.isMalformed {
          let start = range.lowerBound + index
          malformed.append(
            MalformedBytes(
              position: TextOffset(scalars: first + output.count), bytes: start..<start + character.length))
          isCutOff = character.isCutOff && start + character.length == bytes.count
          output.append(DecodedCharacter.replacement)
        } else {
          output.append(character.value)
        }
        index += character.length
      }
    }
    result.malformed += malformed
    if isCutOff { result.isCutOff = true }
  }
}
