/// Strips the pinyin readings that mirror sites put behind characters: `區(qū)委書記(jì)` becomes 區委書記.
///
/// A gloss is one syllable in half-width brackets directly behind the Han character that it reads. A page is only
/// touched where glosses are dense, so that a reading which an author gave once (`覃(qín)`) stays.
public struct GlossStripping: RepairStep {
  public let name = "glosses"

  /// The fewest glosses that a page of any length must have.
  private static let fewest = 3
  /// The most Han characters there may be for each gloss.
  private static let sparsest = 400
  /// The most Han characters for each gloss in a text so short that it has fewer than `fewest`.
  private static let sparsestShort = 20
  /// The longest syllable: `zhuāng`, in letters.
  private static let longest = 6

  public init() {}

  /// The edits that strip the glosses of a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    guard scalars.contains(0x28) else { return [] }
    var toned: [Range<Int>] = []
    var toneless: [Range<Int>] = []
    var han = 0
    var index = 0
    while index < scalars.count {
      if ScalarClass.isHan(scalars[index]) {
        han += 1
        if let gloss = gloss(behind: index, in: scalars) {
          if gloss.isToned { toned.append(gloss.range) } else { toneless.append(gloss.range) }
          index = gloss.range.upperBound
          continue
        }
      }
      index += 1
    }
    let isDense =
      (toned.count >= Self.fewest && han <= toned.count * Self.sparsest)
      || (toned.count >= 2 && han <= toned.count * Self.sparsestShort)
    guard isDense else { return [] }
    let ranges = toneless.isEmpty ? toned : (toned + toneless).sorted { $0.lowerBound < $1.lowerBound }
    return ranges.map { range in
      TextEdit(
        span: TextSpan(
          start: TextOffset(scalars: range.lowerBound), end: TextOffset(scalars: range.upperBound)),
        replacement: [], kind: .gloss)
    }
  }

  /// The gloss in brackets behind the character at `index`, if there is one.
  private func gloss(behind index: Int, in scalars: [UInt32]) -> (range: Range<Int>, isToned: Bool)? {
    guard index + 2 < scalars.count, scalars[index + 1] == 0x28 else { return nil }
    var tones = 0
    var position = index + 2
    while position < scalars.count, position - index - 2 < Self.longest {
      let value = scalars[position]
      if Self.tonedVowels.contains(value) {
        tones += 1
      } else if !(value >= 0x61 && value <= 0x7A) && value != 0xFC && value != 0x261 {
        break
      }
      position += 1
    }
    let length = position - index - 2
    guard position < scalars.count, scalars[position] == 0x29, length >= 1, tones <= 1 else { return nil }
    // Without a tone a single letter is more likely a list mark: (a).
    guard tones == 1 || length >= 2 else { return nil }
    return (index + 1..<position + 1, tones == 1)
  }

  /// The vowels (and syllabic nasals) of pinyin that carry a tone mark.
  private static let tonedVowels: Set<UInt32> = Set(
    "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿếề".unicodeScalars.map(\.value))
}
