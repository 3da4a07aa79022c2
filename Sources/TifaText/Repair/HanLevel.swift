/// How common Han characters are, by the levels of GB 2312.
public enum HanLevel {
  /// The level of a character: 1 for the 3,755 common ones and for marks, 2 for the 3,008 others; nil for what
  /// GB 2312 does not have.
  public static func level(of character: UInt32) -> Int? {
    guard let pair = GBKTable.shared.bytes(character), pair.lead >= 0xA1, pair.trail >= 0xA1 else {
      return nil
    }
    return pair.lead <= 0xD7 ? 1 : pair.lead <= 0xF7 ? 2 : nil
  }
}
