/// An encoding that bytes of another one were read in, as far as the bytes can be had back from its characters.
enum MisreadEncoding {
  case gbk
  /// Windows-1252, and Latin-1 where that has control characters.
  case windows1252

  /// Adds the bytes that a character was made of.
  ///
  /// - Returns: False for a character that the encoding does not have.
  func append(_ scalar: UInt32, at origin: Int, to trace: inout ByteTrace) -> Bool {
    if scalar < 0x80 {
      trace.append(UInt16(scalar), from: origin)
      return true
    }
    if scalar == 0xFFFD {
      trace.append(ByteTrace.lost, from: origin)
      return true
    }
    switch self {
    case .gbk:
      if scalar == 0x20AC {
        trace.append(0x80, from: origin)
        return true
      }
      guard let pair = GBKTable.shared.bytes(scalar) else { return false }
      trace.append(UInt16(pair.lead), from: origin)
      trace.append(UInt16(pair.trail), from: origin)
    case .windows1252:
      guard let byte = Self.latinByte(scalar) else { return false }
      trace.append(UInt16(byte), from: origin)
    }
    return true
  }

  /// The byte of a character of Windows-1252 or Latin-1 beyond ASCII.
  static func latinByte(_ scalar: UInt32) -> UInt8? {
    if scalar >= 0x80, scalar <= 0xFF { return UInt8(scalar) }
    guard scalar >= 0x152, scalar <= 0x2122, signs[Int(scalar)] != 0 else { return nil }
    return signs[Int(scalar)]
  }

  /// Whether a character of the upper half of Latin-1 is one that Chinese text does not use as a sign.
  @inline(__always)
  static func isUnusualLatin(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x80, scalar <= 0xFF else { return false }
    // No-break space, §, soft hyphen, °, ±, ·, × and ÷.
    return switch scalar {
    case 0xA0, 0xA7, 0xAD, 0xB0, 0xB1, 0xB7, 0xD7, 0xF7: false
    default: true
    }
  }

  /// The bytes of the signs that Windows-1252 has between 0x80 and 0x9F, by their code points.
  private static let signs: [UInt8] = {
    var bytes = [UInt8](repeating: 0, count: 0x2123)
    for (sign, byte) in [
      (0x20AC, 0x80), (0x201A, 0x82), (0x192, 0x83), (0x201E, 0x84), (0x2026, 0x85), (0x2020, 0x86),
      (0x2021, 0x87),
      (0x2C6, 0x88), (0x2030, 0x89), (0x160, 0x8A), (0x2039, 0x8B), (0x152, 0x8C), (0x17D, 0x8E),
      (0x2018, 0x91),
      (0x2019, 0x92), (0x201C, 0x93), (0x201D, 0x94), (0x2022, 0x95), (0x2013, 0x96), (0x2014, 0x97),
      (0x2DC, 0x98),
      (0x2122, 0x99), (0x161, 0x9A), (0x203A, 0x9B), (0x153, 0x9C), (0x17E, 0x9E), (0x178, 0x9F),
    ] { bytes[sign] = UInt8(byte) }
    return bytes
  }()
}
