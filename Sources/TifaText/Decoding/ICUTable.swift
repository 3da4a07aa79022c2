import CICU

/// Tables of encodings, made with ICU's converters. All unsafe code of decoding is here.
enum ICUTable {
  /// The scalars of all pairs of a lead byte 0x81…0xFE and a trail byte 0x40…0xFF, 0 where there is none.
  static func pairs(of encoding: String) -> [UInt32] {
    var sequences: [UInt8] = []
    sequences.reserveCapacity(126 * 192 * 2)
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFF { sequences += [lead, trail] }
    }
    return scalars(of: sequences, width: 2, in: encoding)
  }

  /// The scalars of the four-byte characters of GB18030 in the basic plane, in their order; 0 where unassigned.
  static func gb18030Quads() -> [UInt16] {
    let count = 39_420
    var sequences: [UInt8] = []
    sequences.reserveCapacity(count * 4)
    for place in 0..<count {
      sequences += [
        UInt8(0x81 + place / 12_600), UInt8(0x30 + place / 1_260 % 10), UInt8(0x81 + place / 10 % 126),
        UInt8(0x30 + place % 10),
      ]
    }
    return scalars(of: sequences, width: 4, in: "gb18030").map { UInt16(truncatingIfNeeded: $0) }
  }

  private static func scalars(of sequences: [UInt8], width: Int, in encoding: String) -> [UInt32] {
    var scalars = [UInt32](repeating: 0, count: sequences.count / width)
    let status = unsafe tifa_decode_each(encoding, sequences, Int32(width), Int32(scalars.count), &scalars)
    precondition(
      status == 0, "ICU has no converter for \(encoding): its data is incomplete; install all of it")
    return scalars
  }
}
