import CICU

/// The readings of Han characters in pinyin, by ICU's Han-Latin transliterator.
enum HanReading {
  /// The reading of a character with its tone mark; nil where ICU has none.
  ///
  /// ICU gives one reading to a character, so another tone or a rarer reading proves nothing.
  static func reading(of character: UInt32) -> [UInt32]? {
    guard character < 0x10000 else { return nil }
    var units = [UInt16](repeating: 0, count: 32)
    let count = unsafe tifa_han_reading(UInt16(character), &units, Int32(units.count))
    guard count > 0 else { return nil }
    return String(decoding: units[..<Int(count)], as: UTF16.self).unicodeScalars.map(\.value)
  }

  private static let plain: [UInt32: Character] = {
    var plain: [UInt32: Character] = [:]
    for (vowel, toned) in [
      ("a", "āáǎà"), ("e", "ēéěèê"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("v", "ǖǘǚǜü"),
      ("n", "ńňǹ"), ("m", "ḿ"),
    ] {
      for scalar in toned.unicodeScalars { plain[scalar.value] = vowel.first! }
    }
    return plain
  }()

  /// A syllable without its tone mark, ü as v.
  static func toneless(_ syllable: some Sequence<UInt32>) -> String {
    String(
      syllable.map { value in
        plain[value] ?? Unicode.Scalar(value).map(Character.init) ?? "?"
      })
  }
}
