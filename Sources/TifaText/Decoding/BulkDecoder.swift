/// Decodes whole texts into memory that is allocated once. Its loops are the ones with unsafe code.
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
    let count = characterCount(span, in: .utf8)
    var isPlain = true
    let scalars = [UInt32](capacity: count) { output in
      let end = decode(UTF8Decoder(), span, into: &output) { character, _, _ in
        isPlain = character.value == 0x0D || character.value == 0x09
        return isPlain
      }
      if end < span.count { isPlain = false }
    }
    guard isPlain, count == bytes.count || scalars.contains(where: { $0 >= 0x800 }) else { return nil }
    return scalars
  }

  /// Whether bytes have nothing in them that is malformed in an encoding.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func isWellFormed(_ bytes: [UInt8], as encoding: TextEncoding) -> Bool {
    switch encoding {
    case .gb18030: isWellFormed(bytes, GB18030Decoder.shared)
    case .big5: isWellFormed(bytes, Big5Decoder.shared)
    case .utf16LittleEndian: isWellFormed(bytes, UTF16Decoder(isBigEndian: false))
    case .utf16BigEndian: isWellFormed(bytes, UTF16Decoder(isBigEndian: true))
    default: isWellFormedUTF8(bytes.span)
    }
  }

  /// Whether bytes are UTF-8: most characters of Chinese text have three bytes and are looked at as one word.
  private static func isWellFormedUTF8(_ bytes: Span<UInt8>) -> Bool {
    let count = bytes.count
    var index = 0
    while index < count {
      while index < count - 3 {
        // Invariant: the four bytes of the word are there.
        let word = unsafe bytes.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: index, as: UInt32.self
        )
        .littleEndian
        // The second byte says whether the character is overlong or a surrogate.
        let start = word & 0x20_0F
        guard isWide(word), start != 0, start != 0x20_0D else { break }
        index &+= 3
      }
      let character = UTF8Decoder().character(at: index, in: bytes)
      if character.isMalformed { return false }
      index += character.length
    }
    return true
  }

  /// Whether the lowest three bytes of a word have the form of one character of UTF-8.
  @inline(__always)
  private static func isWide(_ word: UInt32) -> Bool { word & 0xC0_C0F0 == 0x80_80E0 }

  /// Appends the scalars of bytes that are known to be UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - start: The index of the first character.
  ///   - end: The ASCII character that the scalars go up to; 0xFF for all, which is no byte of UTF-8.
  ///   - output: Where they go to, as many as there is room for.
  /// - Returns: The index where decoding ended.
  /// - Complexity: O(*n*) in the number of bytes.
  static func decode(
    validUTF8 bytes: Span<UInt8>, from start: Int, to end: UInt8, into output: inout OutputSpan<UInt32>
  ) -> Int {
    var index = start
    unsafe output.withUnsafeMutableBufferPointer { buffer, initialized in
      // Invariants: as in the loop for all encodings below.
      var written = initialized
      let room = buffer.count
      defer { initialized = written }
      let count = bytes.count
      while index < count, written < room {
        while index < count &- 3, written < room {
          let word = unsafe bytes.bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: index, as: UInt32.self
          )
          .littleEndian
          guard isWide(word) else { break }
          unsafe buffer[written] = (word & 0x0F) << 12 | (word >> 8 & 0x3F) << 6 | word >> 16 & 0x3F
          index &+= 3
          written &+= 1
        }
        guard index < count, written < room, bytes[index] != end else { return }
        let character = UTF8Decoder().character(at: index, in: bytes)
        unsafe buffer[written] = character.value
        index += character.length
        written += 1
      }
    }
    return index
  }

  private static func isWellFormed(_ bytes: [UInt8], _ decoder: some CharacterDecoder) -> Bool {
    let span = bytes.span
    var index = 0
    while index < span.count {
      let character = decoder.character(at: index, in: span)
      if character.isMalformed { return false }
      index += character.length
    }
    return true
  }

  /// Decodes pieces that lie end to end; the bytes before the first one are a byte order mark.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func decode(_ bytes: [UInt8], _ pieces: [EncodedPiece]) -> Output {
    var result = Output()
    let counts = pieces.map { characterCount(bytes.span.extracting($0.bytes), in: $0.encoding) }
    result.scalars.reserveCapacity(counts.reduce(0, +))
    var runStart = (byte: 0, scalar: 0)
    for (index, piece) in pieces.enumerated() {
      append(piece, of: bytes, to: &result)
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

  /// About the number of characters of some bytes, not less where none of them is malformed; exactly it in UTF-8.
  static func characterCount(_ span: Span<UInt8>, in encoding: TextEncoding) -> Int {
    if encoding.isUTF16 { return (span.count + 1) / 2 }
    let start: (mask: UInt8, value: UInt8) = encoding == .utf8 ? (0xC0, 0x80) : (0x80, 0x80)
    var others = 0
    var index = 0
    while index < span.count {
      // A block whose count fits a byte, which lets the compiler count many bytes at a time.
      let end = min(span.count, index + 255)
      var inBlock: UInt8 = 0
      while index < end {
        inBlock &+= span[index] & start.mask == start.value ? 1 : 0
        index += 1
      }
      others += Int(inBlock)
    }
    return encoding == .utf8 ? span.count - others : span.count - others / 2
  }

  /// Appends the characters of a piece.
  private static func append(_ piece: EncodedPiece, of bytes: [UInt8], to result: inout Output) {
    var malformed: [MalformedBytes] = []
    var isCutOff = false
    var start = piece.bytes.lowerBound
    while start < piece.bytes.upperBound {
      let first = result.scalars.count
      let span = bytes.span.extracting(start..<piece.bytes.upperBound)
      let note = { (character: DecodedCharacter, byte: Int, scalar: Int) in
        guard character.isMalformed else { return true }
        let place = start + byte..<start + byte + character.length
        malformed.append(MalformedBytes(position: TextOffset(scalars: scalar), bytes: place))
        isCutOff = character.isCutOff && place.upperBound == bytes.count
        return true
      }
      var consumed = 0
      // Damage makes more characters than were counted; there is room for more of them in each further round.
      let room = characterCount(span, in: piece.encoding)
      let spare = start == piece.bytes.lowerBound && room > 0 ? 0 : span.count / 16 + 1
      result.scalars.append(addingCapacity: room + spare) { output in
        consumed = decode(span, in: piece.encoding, into: &output) { note($0, $1, first + $2) }
      }
      start += consumed
    }
    result.malformed += malformed
    if isCutOff { result.isCutOff = true }
  }

  /// Decodes bytes in an encoding that is chosen at run time.
  private static func decode(
    _ span: Span<UInt8>, in encoding: TextEncoding, into output: inout OutputSpan<UInt32>,
    exception: (DecodedCharacter, Int, Int) -> Bool
  ) -> Int {
    switch encoding {
    case .gb18030: decode(GB18030Decoder.shared, span, into: &output, exception: exception)
    case .big5: decode(Big5Decoder.shared, span, into: &output, exception: exception)
    case .utf16LittleEndian:
      decode(UTF16Decoder(isBigEndian: false), span, into: &output, exception: exception)
    case .utf16BigEndian: decode(UTF16Decoder(isBigEndian: true), span, into: &output, exception: exception)
    default: decode(UTF8Decoder(), span, into: &output, exception: exception)
    }
  }

  /// Decodes bytes as long as there is room; U+FFFD stands for each that is malformed.
  ///
  /// `exception` is asked at every control character but the line feed and at everything malformed, with the places in
  /// the bytes and in the output; decoding ends where it says no.
  ///
  /// - Returns: The number of bytes that were decoded.
  private static func decode<Decoder: CharacterDecoder>(
    _ decoder: Decoder, _ span: Span<UInt8>, into output: inout OutputSpan<UInt32>,
    exception: (DecodedCharacter, Int, Int) -> Bool
  ) -> Int {
    var index = 0
    unsafe output.withUnsafeMutableBufferPointer { buffer, initialized in
      // Invariants: the scalars under `written` are initialised, and one is only stored where `written` is under `room`.
      var written = initialized
      let room = buffer.count
      defer { initialized = written }
      while index < span.count, written < room {
        let character = decoder.character(at: index, in: span)
        if character.isOrdinary {
          unsafe buffer[written] = character.value
        } else {
          guard exception(character, index, written) else { return }
          unsafe buffer[written] = character.isMalformed ? DecodedCharacter.replacement : character.value
        }
        index += character.length
        written += 1
        guard Decoder.hasASCII, character.value < 0x80 else { continue }
        while index + 8 <= span.count, written + 8 <= room {
          let word = unsafe span.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            .littleEndian
          guard isPrintableASCII(word) else { break }
          for place in 0..<8 {
            unsafe buffer[written + place] = UInt32(truncatingIfNeeded: word >> (place * 8)) & 0xFF
          }
          index += 8
          written += 8
        }
      }
    }
    return index
  }

  /// Whether eight bytes are all from 0x20 to 0x7F.
  @inline(__always)
  private static func isPrintableASCII(_ word: UInt64) -> Bool {
    (word | (word &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080 == 0
  }
}
