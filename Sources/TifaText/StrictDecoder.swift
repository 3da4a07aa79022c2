import CICU

/// Decodes bytes of a known encoding, and says where they are malformed.
enum StrictDecoder {
  enum Result {
    case text([UInt32])
    /// The offset of the first byte that is not valid.
    case malformed(Int)
  }

  static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> Result {
    switch encoding {
    case .utf8: decodeUTF8(bytes)
    case .utf16LittleEndian: decodeUTF16(bytes, low: 0, high: 1)
    case .utf16BigEndian: decodeUTF16(bytes, low: 1, high: 0)
    default: decodeByICU(bytes, encoding)
    }
  }

  private static func decodeUTF8(_ bytes: [UInt8]) -> Result {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count / 2 + 8)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        scalars.append(UInt32(lead))
        index += 1
        continue
      }
      guard let (value, length) = multibyte(bytes, at: index) else { return .malformed(index) }
      scalars.append(value)
      index += length
    }
    return .text(scalars)
  }

  /// The scalar of two to four bytes that starts at an index, as the Unicode Standard's table 3-7 allows it.
  @inline(__always)
  static func multibyte(_ bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int)? {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80), value <= 0x10FFFF,
      !(0xD800...0xDFFF).contains(value)
    else { return nil }
    return (value, length)
  }

  private static func decodeUTF16(_ bytes: [UInt8], low: Int, high: Int) -> Result {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count / 2)
    var index = 0
    while index + 1 < bytes.count {
      let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
      if unit & 0xFC00 == 0xD800 {
        guard index + 3 < bytes.count else { return .malformed(index) }
        let trail = UInt32(bytes[index + 2 + high]) << 8 | UInt32(bytes[index + 2 + low])
        guard trail & 0xFC00 == 0xDC00 else { return .malformed(index) }
        scalars.append(0x10000 + ((unit & 0x3FF) << 10 | (trail & 0x3FF)))
        index += 4
        continue
      }
      guard unit & 0xFC00 != 0xDC00 else { return .malformed(index) }
      scalars.append(unit)
      index += 2
    }
    return index == bytes.count ? .text(scalars) : .malformed(index)
  }

  private static func decodeByICU(_ bytes: [UInt8], _ encoding: TextEncoding) -> Result {
    var malformed: Int64 = 0
    var count: Int64 = 0
    let units = unsafe [UInt16](unsafeUninitializedCapacity: bytes.count + 1) { buffer, initialized in
      count = unsafe tifa_decode(
        encoding.rawValue, bytes, Int64(bytes.count), buffer.baseAddress!, Int64(buffer.count), &malformed)
      initialized = Int(max(0, count))
    }
    guard count >= 0 else { return .malformed(count == -1 ? Int(malformed) : 0) }
    var scalars: [UInt32] = []
    scalars.reserveCapacity(units.count)
    var index = 0
    while index < units.count {
      let unit = UInt32(units[index])
      if unit & 0xFC00 == 0xD800, index + 1 < units.count {
        scalars.append(0x10000 + ((unit & 0x3FF) << 10 | (UInt32(units[index + 1]) & 0x3FF)))
        index += 2
      } else {
        scalars.append(unit)
        index += 1
      }
    }
    return .text(scalars)
  }
}
