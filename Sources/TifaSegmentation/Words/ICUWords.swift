/// The words of ICU's dictionary of Chinese and Japanese, with their costs.
enum ICUWords {
  /// Calls a closure with each word's scalars and its cost in nats.
  ///
  /// - Throws: ``SegmentationError`` where ICU's data has no such dictionary.
  /// - Complexity: O(*n*) in the size of the dictionary, which has some 300,000 words.
  static func forEachWord(_ body: (_ word: inout [UInt32], _ cost: Float) -> Void) throws(SegmentationError) {
    guard let words = WordRules()?.words() else {
      throw SegmentationError("ICU has no dictionary of Chinese words: install ICU's data (libicu)")
    }
    var word: [UInt32] = []
    var start = 0
    for (end, cost) in zip(words.ends, words.costs) {
      word.removeAll(keepingCapacity: true)
      word.append(contentsOf: words.scalars[start..<Int(end)])
      // ICU's costs are tenths of a nat.
      body(&word, Float(cost) / 10)
      start = Int(end)
    }
  }
}
