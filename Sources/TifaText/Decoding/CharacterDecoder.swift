/// Reads the characters of an encoding, one at a time.
protocol CharacterDecoder {
  /// Whether each byte under 0x80 at the start of a character is that ASCII character.
  static var hasASCII: Bool { get }

  /// The character that starts at an index, or the bytes there that are none.
  ///
  /// - Precondition: The index is one of the bytes.
  func character(at index: Int, in bytes: Span<UInt8>) -> DecodedCharacter
}

extension CharacterDecoder {
  static var hasASCII: Bool { true }
}

/// UTF-8 as the Unicode Standard's table 3-7 allows it; what is malformed goes as far as a character could have begun so
/// (its maximal subparts).
struct UTF8Decoder: CharacterDecoder {
  @inline(__always)
  func character(at index: Int, in bytes: Span<UInt8>) -> DecodedCharacter {
    let lead = bytes[index]
    if lead < 0x80 { return DecodedCharacter(UInt32(lead), length: 1) }
    if lead & 0xF0 == 0xE0, index + 3 <= bytes.count {
      let second = bytes[index + 1]
      let third = bytes[index + 2]
      let value = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80, value >= 0x800, value & 0xF800 != 0xD800 {
        return DecodedCharacter(value, length: 3)
      }
    }
    return rareCharacter(at: index, in: bytes)
  }

  /// A character of two or four bytes, or what is malformed.
  @inline(never)
  private func rareCharacter(at index: Int, in bytes: Span<UInt8>) -> DecodedCharacter {
    let lead = bytes[index]
    guard lead >= 0xC2, lead <= 0xF4 else { return .malformed(1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      guard index + offset < bytes.count else { return .cutOff(offset) }
      let byte = bytes[index + offset]
      let allowed: ClosedRange<UInt8> =
        switch (offset, lead) {
        case (1, 0xE0): 0xA0...0xBF
        case (1, 0xED): 0x80...0x9F
        case (1, 0xF0): 0x90...0xBF
        case (1, 0xF4): 0x80...0x8F
        default: 0x80...0xBF
        }
      guard allowed.contains(byte) else { return .malformed(offset) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return DecodedCharacter(value, length: length)
  }
}

/// GB18030 with its characters of two and four bytes; the single byte 0x80 is the euro sign of GBK pages.
struct GB18030Decoder: CharacterDecoder {
  private let pairs: PairTable
  /// The scalars of the four-byte characters of the basic plane, by their place from 0x81308130 on; 0 where unassigned.
  private let quads: [UInt16]

  static let shared = GB18030Decoder()

  private init() {
    pairs = PairTable(.gb18030)
    quads = ICUTable.gb18030Quads()
  }

  @inline(__always)
  func character(at index: Int, in bytes: Span<UInt8>) -> DecodedCharacter {
    let lead = bytes[index]
    if lead < 0x80 { return DecodedCharacter(UInt32(lead), length: 1) }
    if lead == 0x80 { return DecodedCharacter(0x20AC, length: 1) }
    if lead == 0xFF { return .malformed(1) }
    guard index + 1 < bytes.count else { return .cutOff(1) }
    let trail = bytes[index + 1]
    if trail >= 0x40 {
      let value = pairs[lead, trail]
      return value == 0 ? .malformed(trail < 0x80 ? 1 : 2) : DecodedCharacter(value, length: 2)
    }
    return trail >= 0x30 && trail <= 0x39 ? quad(at: index, in: bytes) : .malformed(1)
  }

  @inline(never)
  private func quad(at index: Int, in bytes: Span<UInt8>) -> DecodedCharacter {
    var place = (Int(bytes[index]) - 0x81) * 10 + Int(bytes[index + 1]) - 0x30
    guard index + 2 < bytes.count else { return .cutOff(2) }
    let third = bytes[index + 2]
    guard third >= 0x81, third <= 0xFE else { return .malformed(1) }
    guard index + 3 < bytes.count else { return .cutOff(3) }
    let fourth = bytes[index + 3]
    guard fourth >= 0x30, fourth <= 0x39 else { return .malformed(1) }
    place = (place * 126 + Int(third) - 0x81) * 10 + Int(fourth) - 0x30
    // The supplementary planes follow from 0x90308130 on.
    if place >= 189_000, place < 189_000 + 0x10_0000 {
      return DecodedCharacter(UInt32(0x1_0000 + place - 189_000), length: 4)
    }
    guard place < quads.count, quads[place] != 0 else { return .malformed(1) }
    return DecodedCharacter(UInt32(quads[place]), length: 4)
  }
}

/// Big5 with the characters of Microsoft's code page 950, and of Hong Kong's supplementary set where that has none.
struct Big5Decoder: CharacterDecoder {
  private let pairs: PairTable

  static let shared = Big5Decoder()

  private init() { pairs = PairTable(.big5) }

  @inline(__always)
  func character(at index: Int, in bytes: Span<UInt8>) -> DecodedCharacter {
    let lead = bytes[index]
    if lead < 0x80 { return DecodedCharacter(UInt32(lead), length: 1) }
    if lead == 0x80 || lead == 0xFF { return .malformed(1) }
    guard index + 1 < bytes.count else { return .cutOff(1) }
    let trail = bytes[index + 1]
    guard trail >= 0x40 else { return .malformed(1) }
    let value = pairs[lead, trail]
    return value == 0 ? .malformed(trail < 0x80 ? 1 : 2) : DecodedCharacter(value, length: 2)
  }
}

/// UTF-16 in either order of its bytes; a lone surrogate is malformed.
struct UTF16Decoder: CharacterDecoder {
  static var hasASCII: Bool { false }

  let isBigEndian: Bool

  @inline(__always)
  func character(at index: Int, in bytes: Span<UInt8>) -> DecodedCharacter {
    guard index + 2 <= bytes.count else { return .cutOff(1) }
    let first = unit(at: index, in: bytes)
    guard first & 0xF800 == 0xD800 else { return DecodedCharacter(first, length: 2) }
    guard first & 0xFC00 == 0xD800 else { return .malformed(2) }
    guard index + 4 <= bytes.count else { return .cutOff(bytes.count - index) }
    let second = unit(at: index + 2, in: bytes)
    guard second & 0xFC00 == 0xDC00 else { return .malformed(2) }
    return DecodedCharacter(0x1_0000 + ((first & 0x3FF) << 10 | (second & 0x3FF)), length: 4)
  }

  @inline(__always)
  private func unit(at index: Int, in bytes: Span<UInt8>) -> UInt32 {
    let first = UInt32(bytes[index])
    let second = UInt32(bytes[index + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
