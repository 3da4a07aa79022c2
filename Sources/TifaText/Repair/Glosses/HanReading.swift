import CICU
import Synchronization

/// The readings of Han characters in pinyin, by ICU's Han-Latin transliterator.
///
/// ICU gives one reading to a character, so another tone or a rarer reading proves nothing.
enum HanReading {
  /// The readings of the characters that start with a lead byte of GBK, by their trail bytes, once asked for.
  private static let known = Mutex<[UInt8: [UInt8: [UInt32]]]>([:])

  /// The readings of the characters that start with a lead byte of GBK, by their trail bytes, with tone marks.
  static func readings(behind lead: UInt8) -> [UInt8: [UInt32]] {
    known.withLock { known in
      if let readings = known[lead] { return readings }
      let readings = transliterate(lead)
      known[lead] = readings
      return readings
    }
  }

  /// The reading of a character with its tone mark; nil where ICU has none.
  static func reading(of character: UInt32) -> [UInt32]? {
    GBKTable.shared.bytes(character).flatMap { readings(behind: $0.lead)[$0.trail] }
  }

  private static func transliterate(_ lead: UInt8) -> [UInt8: [UInt32]] {
    var trails: [UInt8] = []
    var text: [UInt16] = []
    for trail in UInt8(0x40)...0xFE {
      guard let character = GBKTable.shared.character(lead, trail), ScalarClass.isHan(character) else {
        continue
      }
      trails.append(trail)
      text.append(UInt16(character))
      text.append(0x0A)
    }
    let length = Int32(text.count)
    text.append(contentsOf: repeatElement(0, count: 8 * text.count))
    let count = unsafe tifa_han_readings(&text, length, Int32(text.count))
    guard count > 0 else { return [:] }
    let lines = text[..<Int(count)].split(separator: 0x0A, omittingEmptySubsequences: false)
    var readings: [UInt8: [UInt32]] = [:]
    for (trail, line) in zip(trails, lines) {
      let reading = String(decoding: line, as: UTF16.self).unicodeScalars.map(\.value).filter { $0 != 0x20 }
      if let first = reading.first, !ScalarClass.isHan(first) { readings[trail] = reading }
    }
    return readings
  }

  private static let plain: [UInt32: UInt32] = {
    var plain: [UInt32: UInt32] = [:]
    for (vowel, toned) in [
      ("a", "āáǎà"), ("e", "ēéěèê"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("v", "ǖǘǚǜü"),
      ("n", "ńňǹ"), ("m", "ḿ"),
    ] {
      for scalar in toned.unicodeScalars { plain[scalar.value] = vowel.unicodeScalars.first!.value }
    }
    return plain
  }()

  /// A syllable without its tone mark, ü as v.
  static func toneless(_ syllable: some Sequence<UInt32>) -> [UInt32] { syllable.map { plain[$0] ?? $0 } }
}
