import CICU

/// Finds out the encoding of bytes that have no byte order mark.
struct EncodingDetector {
  private let bytes: [UInt8]
  private let nulCount: Int
  private let controlCount: Int

  /// The most bytes that statistics are taken over.
  private static let sample = 1 << 16

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var nuls = 0
    var controls = 0
    for byte in bytes.prefix(Self.sample) {
      if byte == 0 {
        nuls += 1
      } else if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x0C, byte != 0x1B {
        controls += 1
      }
    }
    nulCount = nuls
    controlCount = controls
  }

  /// Whether the bytes hold NULs or many control characters, as 8-bit text does not.
  var looksBinary: Bool { nulCount > 0 || controlCount * 100 > min(bytes.count, Self.sample) }

  /// The encoding of the bytes.
  ///
  /// - Throws: ``TextDecodingError`` where they are in none that is known.
  func encoding() throws(TextDecodingError) -> TextEncoding {
    let (isUTF8, invalidOffset, characters) = scanUTF8()
    if isUTF8 && !looksBinary { return .utf8 }
    if let wide = utf16() { return wide }
    if looksBinary {
      if let offset = bytes.firstIndex(of: 0) {
        throw TextDecodingError(
          .binary, "NUL byte at byte \(offset): this is binary data, not text; convert it to text first",
          at: offset)
      }
      throw TextDecodingError(
        .binary, "control characters all over: this is binary data, not text; convert it to text first")
    }
    // A text that reads as UTF-8 up to some byte is UTF-8 with damage there.
    let isCutOff = characters >= 1 && bytes.count - invalidOffset <= 3 && bytes[invalidOffset] >= 0xE0
    if characters >= 8 || isCutOff { throw .unreadable(.utf8, at: invalidOffset, count: bytes.count) }
    if let multibyte = multibyte() { return multibyte }
    throw TextDecodingError(
      .unknownEncoding,
      "neither UTF-8, UTF-16, GB18030 nor Big5: convert the file to UTF-8, or give its encoding as a label"
    )
  }

  /// Whether the bytes are UTF-8; if not, where they stop being it, behind how many characters of three bytes.
  private func scanUTF8() -> (isValid: Bool, offset: Int, characters: Int) {
    var index = 0
    var characters = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      guard let (_, length) = StrictDecoder.multibyte(bytes, at: index) else {
        return (false, index, characters)
      }
      if length == 3 { characters += 1 }
      index += length
    }
    return (true, index, characters)
  }

  /// UTF-16 without a mark: nearly all units are Han, its punctuation or ASCII in one byte order.
  private func utf16() -> TextEncoding? {
    guard bytes.count % 2 == 0, bytes.count >= 4 else { return nil }
    func likely(low: Int, high: Int) -> Int {
      var count = 0
      var index = 0
      while index + 1 < min(bytes.count, Self.sample) {
        let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
        let isText =
          (unit >= 0x4E00 && unit <= 0x9FA5) || (unit >= 0x20 && unit < 0x7F) || unit == 0x0A || unit == 0x0D
          || (unit >= 0x3000 && unit <= 0x301F) || (unit >= 0xFF01 && unit <= 0xFF5E)
          || (unit >= 0x2010 && unit <= 0x2026)
        if isText { count += 1 }
        index += 2
      }
      return count
    }
    let units = min(bytes.count, Self.sample) / 2
    let little = likely(low: 0, high: 1)
    let big = likely(low: 1, high: 0)
    guard max(little, big) * 10 >= units * 9, little != big else { return nil }
    return little > big ? .utf16LittleEndian : .utf16BigEndian
  }

  /// GB18030 or Big5: whichever decodes, and of both the one that gives more of its common characters.
  private func multibyte() -> TextEncoding? {
    let gb = commonShare(.gb18030, commonLead: 0xB0...0xD7)
    let big5 = commonShare(.big5, commonLead: 0xA4...0xC6)
    switch (gb, big5) {
    case (nil, nil): return nil
    case (_?, nil): return .gb18030
    case (nil, _?): return .big5
    case (let gb?, let big5?):
      if abs(gb - big5) > 0.1 { return gb > big5 ? .gb18030 : .big5 }
      return guess() ?? (gb >= big5 ? .gb18030 : .big5)
    }
  }

  /// The least share of common characters in a text of either encoding.
  private static let leastCommon = 0.2

  /// The share of two-byte characters whose lead byte is that of a common Han character; nil where the bytes are
  /// malformed in the encoding.
  private func commonShare(_ encoding: TextEncoding, commonLead: ClosedRange<UInt8>) -> Double? {
    guard case .text = StrictDecoder.decode(bytes, as: encoding) else { return nil }
    var pairs = 0
    var common = 0
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] >= 0x81 else {
        index += 1
        continue
      }
      pairs += 1
      let trail = bytes[index + 1]
      let isCommon =
        commonLead.contains(bytes[index]) && (encoding == .big5 || trail >= 0xA1)
      if isCommon { common += 1 }
      index += 2
    }
    let share = pairs == 0 ? 0 : Double(common) / Double(pairs)
    return share < Self.leastCommon ? nil : share
  }

  /// What ICU's detector makes of the bytes.
  private func guess() -> TextEncoding? {
    var name = [CChar](repeating: 0, count: 64)
    let confidence = unsafe tifa_detect_charset(bytes, Int64(bytes.count), &name, Int32(name.count))
    guard confidence > 0 else { return nil }
    return TextEncoding(
      label: String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
}
