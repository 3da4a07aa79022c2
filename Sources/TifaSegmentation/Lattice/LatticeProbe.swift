import TifaText

/// Tries tables out on words of the lexicon and on texts of all sorts before they are used.
///
/// Another version of ICU may apply the same data in another way; its tables are not used then.
enum LatticeProbe {
  /// The number of words that are tried, taken evenly from the whole list.
  private static let wordCount = 2_000
  /// The number of words that stand together without anything between them.
  private static let together = 6

  /// Texts whose boundaries come from what is not in the lexicon.
  private static let texts = [
    "1,200.5 don't 3. a_1 \r\n\n\u{85}\u{2028}", "カタヌヘホムメ，カタカナカタカナカタカナカタカナカタカナ、ーー。ヵヶ",
    "ｶﾞｽｶﾞｽ㌔㌢〹〺⼀⽅豈更\u{2F800}𠮷𠀀人", "中\u{301}国カ\u{3099}キ々〆ゝヽ〇", "한국사람 中한 カ_1 あ_a",
    "😀👨‍👩‍👧🇨🇳🇯 \u{200D}中\u{FE0F}", "צה\"ל צה'ל ภาษาไทย中国ລາວ", "㐀㐁龥龦ぁあんゟァヿㇰㇿ",
  ]

  /// Whether tables divide as ICU's own iterator does.
  ///
  /// - Parameters:
  ///   - lattice: The tables.
  ///   - words: The words of the lexicon.
  ///   - reference: ICU's own iterator.
  static func holds(_ lattice: CompiledLattice, words: WordList, reference: ICUSegmenter) -> Bool {
    var scalars: [UInt32] = []
    let distance = max(1, words.count / wordCount)
    for (number, word) in stride(from: 0, to: words.count, by: distance).enumerated() {
      let start = word == 0 ? 0 : Int(words.ends[word - 1])
      scalars += words.scalars[start..<Int(words.ends[word])]
      if number % together == together - 1 { scalars.append(0x0A) }
    }
    for text in texts { scalars += text.unicodeScalars.map(\.value) + [0x0A] }
    let scratch = LatticeScratch()
    var found: [Int] = []
    unsafe scalars.withUnsafeBufferPointer { scalars in
      var runner = unsafe LatticeRunner<ScalarCode>(
        lattice, scalars, isFinal: true, scratch: scratch, fallback: reference)
      while unsafe runner.next() {
        for index in 0..<scratch.pieceCount { unsafe found.append(scratch.pieces[index].units) }
      }
    }
    return found == reference.segment(scalars).map { $0.span.count }
  }
}
