import CICU
import Synchronization

/// The readings of Han characters in pinyin, by ICU's Han-Latin transliterator.
///
/// ICU gives one reading to a character, so another tone or a rarer reading proves nothing.
enum HanReading {
  /// The reading of a character that starts with a given lead byte.
  struct Entry: Sendable {
    var trail: UInt8
    var syllable: Syllable
    /// The syllable without its tone mark.
    var toneless: Syllable
  }

  /// The readings of the characters that start with a lead byte of GBK, once asked for.
  private static let known = Mutex<[UInt8: [Entry]]>([:])

  /// The readings of the characters that start with a lead byte of GBK.
  static func readings(behind lead: UInt8) -> [Entry] {
    known.withLock { known in
      if let readings = known[lead] { return readings }
      let readings = transliterate(lead)
      known[lead] = readings
      return readings
    }
  }

  /// The reading of a character with its tone mark; nil where ICU has none.
  static func reading(of character: UInt32) -> Syllable? {
    guard let pair = GBKTable.shared.bytes(character) else { return nil }
    return readings(behind: pair.lead).first { $0.trail == pair.trail }?.syllable
  }

  private static func transliterate(_ lead: UInt8) -> [Entry] {
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
    guard count > 0 else { return [] }
    let lines = text[..<Int(count)].split(separator: 0x0A, omittingEmptySubsequences: false)
    var readings: [Entry] = []
    for (trail, line) in zip(trails, lines) {
      let reading = String(decoding: line, as: UTF16.self).unicodeScalars.map(\.value).filter { $0 != 0x20 }
      guard let first = reading.first, !ScalarClass.isHan(first) else { continue }
      readings.append(Entry(trail: trail, syllable: Syllable(reading), toneless: Syllable(toneless: reading)))
    }
    return readings
  }
}
