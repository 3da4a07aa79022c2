import CICU

/// The words of ICU's dictionary of Chinese and Japanese, with their costs.
enum ICUWords {
  /// Room for the words of all versions so far; more is made where a version needs it.
  private static let capacity = 1 << 21

  /// Calls a closure with each word's scalars and its cost in nats.
  ///
  /// - Throws: ``SegmentationError`` where ICU's data has no such dictionary.
  /// - Complexity: O(*n*) in the size of the dictionary, which has some 300,000 words.
  static func forEachWord(_ body: (_ word: inout [UInt32], _ cost: Float) -> Void) throws(SegmentationError) {
    var units = [UInt16](repeating: 0, count: capacity)
    var count = Int(unsafe tifa_icu_words(&units, Int64(units.count)))
    if count > units.count {
      units = [UInt16](repeating: 0, count: count)
      count = Int(unsafe tifa_icu_words(&units, Int64(count)))
    }
    guard count >= 0 else {
      throw SegmentationError("ICU has no dictionary of Chinese words: install ICU's data (libicu)")
    }
    var word: [UInt32] = []
    var index = 0
    while index < count {
      word.removeAll(keepingCapacity: true)
      while units[index] != 0 {
        if units[index] & 0xFC00 == 0xD800 {
          word.append(
            0x10000 + (UInt32(units[index]) & 0x3FF) << 10 + (UInt32(units[index + 1]) & 0x3FF))
          index += 2
        } else {
          word.append(UInt32(units[index]))
          index += 1
        }
      }
      // ICU's costs are tenths of a nat.
      body(&word, Float(units[index + 1]) / 10)
      index += 2
    }
  }
}
