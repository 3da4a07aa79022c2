/// The characters of two bytes of an encoding.
struct PairTable: Sendable {
  /// The scalars by lead byte from 0x81 and trail byte from 0x40; 0 where there is none.
  private let values: [UInt32]

  init(_ encoding: TextEncoding) {
    guard encoding == .big5 else {
      values = ICUTable.pairs(of: "gb18030")
      return
    }
    // The private area gives way to the characters of Hong Kong, and stands where they have none either.
    values = zip(ICUTable.pairs(of: "windows-950"), ICUTable.pairs(of: "Big5-HKSCS")).map {
      common, hongKong in
      let isPrivate = common == 0 || (0xE000...0xF8FF).contains(common)
      return isPrivate && hongKong != 0 ? hongKong : common
    }
  }

  /// The scalar of a pair of bytes, 0 where there is none.
  ///
  /// - Precondition: The lead byte is one from 0x81 to 0xFE, the trail byte 0x40 or more.
  @inline(__always)
  subscript(lead: UInt8, trail: UInt8) -> UInt32 { values[(Int(lead) - 0x81) * 192 + Int(trail) - 0x40] }
}
