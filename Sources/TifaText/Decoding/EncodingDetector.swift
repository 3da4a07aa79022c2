/// Finds out the encoding of bytes that have no byte order mark.
///
/// The bytes are read in each encoding, and the reading that is likeliest as Chinese text wins
/// (``CharacterModel``): readings in a wrong encoding are malformed or full of characters that hardly ever occur.
struct EncodingDetector {
  /// What a reading of the bytes in an encoding is like.
  private struct Reading {
    let encoding: TextEncoding
    var cost = 0
    var characters = 0
    var malformed = 0
    /// The characters beyond ASCII, malformed ones among them.
    var wide = 0
    /// The frequent Han characters and marks among those.
    var ordinary = 0
    /// The characters that texts of any kind consist of: Han, its marks, printable ASCII.
    var textual = 0

    /// Whether the reading can be a text.
    var isSensible: Bool {
      if encoding.isUTF16 { return textual * 10 >= characters * 9 }
      if encoding == .utf8, malformed <= max(1, characters / 20) { return true }
      return ordinary > 0 && ordinary * 5 >= wide
    }
  }

  private let bytes: [UInt8]
  private let nul: Int?
  private let controlCount: Int

  /// The most bytes that statistics are taken over.
  private static let sample = 1 << 16
  /// By how much a character has to be likelier in another encoding where the bytes are valid UTF-8.
  private static let margin = CharacterModel.nats(3)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    nul = bytes.firstIndex(of: 0)
    var controls = 0
    for byte in bytes.prefix(Self.sample) where byte < 0x20 {
      if byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x0C, byte != 0x1B { controls += 1 }
    }
    controlCount = controls
  }

  /// Whether the bytes hold NULs or many control characters, as 8-bit text does not.
  var looksBinary: Bool { nul != nil || controlCount * 100 > min(bytes.count, Self.sample) }

  /// The encoding of the bytes, the main one where a part of them is in another.
  ///
  /// - Throws: ``TextDecodingError`` where they are in none that is known.
  /// - Complexity: O(*n*) in the number of bytes.
  func encoding() throws(TextDecodingError) -> TextEncoding {
    if looksBinary { return try wideEncoding() }
    guard let start = bytes.firstIndex(where: { $0 >= 0x80 }) else { return .utf8 }
    let eight = [
      reading(UTF8Decoder(), .utf8, from: start),
      reading(GB18030Decoder.shared, .gb18030, from: start),
      reading(Big5Decoder.shared, .big5, from: start),
    ]
    let utf8 = eight[0]
    let readings = (eight + wideReadings(from: start)).filter(\.isSensible)
    guard let best = readings.min(by: { $0.cost < $1.cost }) else {
      throw TextDecodingError(
        .unknownEncoding,
        "neither UTF-8, UTF-16, GB18030 nor Big5: convert the file to UTF-8, or give its encoding as a label")
    }
    // In a text of several encodings that of most bytes is the main one; Han characters are no UTF-8 by chance.
    if !best.encoding.isUTF16, utf8.ordinary * 3 > best.ordinary * 2 { return .utf8 }
    if utf8.malformed == 0, best.cost + Self.margin * utf8.wide > utf8.cost { return .utf8 }
    return best.encoding
  }

  /// UTF-16, where the bytes can be nothing else.
  private func wideEncoding() throws(TextDecodingError) -> TextEncoding {
    let start = bytes.firstIndex { $0 >= 0x80 } ?? 0
    let readings = wideReadings(from: start - start % 2) + (start < 2 ? [] : wideReadings(from: 0))
    if let best = readings.filter(\.isSensible).min(by: { $0.cost < $1.cost }) { return best.encoding }
    guard let nul else {
      throw TextDecodingError(
        .binary, "control characters all over: this is binary data, not text; convert it to text first")
    }
    throw TextDecodingError(
      .binary, "NUL byte at byte \(nul): this is binary data, not text; convert it to text first", at: nul)
  }

  private func wideReadings(from start: Int) -> [Reading] {
    guard bytes.count >= 4 else { return [] }
    let start = start - start % 2
    return [
      reading(UTF16Decoder(isBigEndian: false), .utf16LittleEndian, from: start),
      reading(UTF16Decoder(isBigEndian: true), .utf16BigEndian, from: start),
    ]
  }

  /// Reads a sample that begins at an index.
  private func reading(_ decoder: some CharacterDecoder, _ encoding: TextEncoding, from start: Int) -> Reading
  {
    let model = CharacterModel.shared
    var reading = Reading(encoding: encoding)
    let span = bytes.span
    let end = min(bytes.count, start + Self.sample)
    var index = start
    while index < end {
      let character = decoder.character(at: index, in: span)
      index += character.length
      reading.cost += model.cost(character.value)
      reading.characters += 1
      if character.isMalformed { reading.malformed += 1 }
      if character.value < 0x80 {
        if character.value >= 0x20 || (0x09...0x0D).contains(character.value) { reading.textual += 1 }
        continue
      }
      reading.wide += 1
      if model.isOrdinary(character.value) { reading.ordinary += 1 }
      if model.isTextual(character.value) { reading.textual += 1 }
    }
    return reading
  }
}
