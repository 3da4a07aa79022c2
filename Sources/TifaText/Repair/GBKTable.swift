import CICU

/// The two-byte characters of GBK, both ways.
struct GBKTable: Sendable {
  private static let trails = 191

  /// The character of each pair of bytes, 0 where there is none.
  private let characters: [UInt16]
  /// The pair of bytes of each character of the basic plane, 0 where it has none.
  private let pairs: [UInt16]

  /// The table of ICU's converter; made when the first damaged page asks for it.
  static let shared = GBKTable()

  private init() {
    var characters = [UInt16](repeating: 0, count: 126 * Self.trails)
    _ = unsafe tifa_gbk_table(&characters)
    var pairs = [UInt16](repeating: 0, count: 0x10000)
    for (index, character) in characters.enumerated() where character != 0 && pairs[Int(character)] == 0 {
      pairs[Int(character)] = UInt16(0x81 + index / Self.trails) << 8 | UInt16(0x40 + index % Self.trails)
    }
    self.characters = characters
    self.pairs = pairs
  }

  /// The character that a lead and a trail byte make; nil where they make none or one of the private area.
  func character(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
    guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail <= 0xFE else { return nil }
    let character = UInt32(characters[Int(lead - 0x81) * Self.trails + Int(trail - 0x40)])
    return character == 0 || (0xE000...0xF8FF).contains(character) ? nil : character
  }

  /// The bytes of a character; nil where GBK has none for it.
  func bytes(_ character: UInt32) -> (lead: UInt8, trail: UInt8)? {
    guard character < 0x10000, pairs[Int(character)] != 0 else { return nil }
    return (UInt8(pairs[Int(character)] >> 8), UInt8(pairs[Int(character)] & 0xFF))
  }

  /// Whether a pair of bytes decodes to the private area or to nothing: a character that vanished from the page.
  func isPrivate(_ lead: UInt8, _ trail: UInt8) -> Bool {
    lead >= 0x81 && lead <= 0xFE && trail >= 0x40 && trail <= 0xFE && trail != 0x7F
      && character(lead, trail) == nil
  }
}
