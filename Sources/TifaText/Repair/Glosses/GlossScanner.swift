/// The pinyin glosses of a page: where they stand, what they read, and whether they are dense.
struct GlossScanner {
  /// The places of the glosses, brackets included, in order.
  private(set) var ranges: [Range<Int>] = []
  /// The place of a gloss of each glossed character.
  private var places: [UInt32: Range<Int>] = [:]
  /// Whether the glosses are so dense that a mirror site put them in.
  private(set) var isDense = false

  /// The fewest glosses that a page of any length must have.
  private static let fewest = 3
  /// The most Han characters there may be for each gloss.
  private static let sparsest = 400
  /// The most Han characters for each gloss in a text so short that it has fewer than `fewest`.
  private static let sparsestShort = 20
  /// The longest syllable: `zhuāng`, in letters.
  private static let longest = 6

  /// Reads a page.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init(_ scalars: [UInt32]) {
    guard scalars.contains(0x28) else { return }
    var toned = 0
    var han = 0
    var index = 0
    while index < scalars.count {
      if ScalarClass.isHan(scalars[index]) {
        han += 1
        if let gloss = Self.gloss(behind: index, in: scalars) {
          if gloss.isToned { toned += 1 }
          ranges.append(gloss.range)
          places[scalars[index]] = gloss.range
          index = gloss.range.upperBound
          continue
        }
      }
      index += 1
    }
    isDense =
      (toned >= Self.fewest && han <= toned * Self.sparsest)
      || (toned >= 2 && han <= toned * Self.sparsestShort)
      || ranges.contains { Self.isNeedless($0, in: scalars) }
  }

  /// The end of the gloss that starts at an index, if one does.
  func end(ofGlossAt index: Int) -> Int? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < index { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound == index ? ranges[low].upperBound : nil
  }

  /// The characters that the page glosses, by the syllable that each is glossed with.
  ///
  /// - Parameter scalars: The text of the page.
  func charactersBySyllable(in scalars: [UInt32]) -> [Syllable: [UInt32]] {
    var characters: [Syllable: [UInt32]] = [:]
    for (character, range) in places.sorted(by: { $0.key < $1.key }) {
      characters[Syllable(scalars[range.lowerBound + 1..<range.upperBound - 1]), default: []].append(
        character)
    }
    return characters
  }

  /// The gloss in brackets behind the character at `index`, if there is one.
  private static func gloss(behind index: Int, in scalars: [UInt32]) -> (range: Range<Int>, isToned: Bool)? {
    guard index + 2 < scalars.count, scalars[index + 1] == 0x28 else { return nil }
    var tones = 0
    var position = index + 2
    while position < scalars.count, position - index - 2 < longest, isLetter(scalars[position]) {
      if tonedVowels.contains(scalars[position]) { tones += 1 }
      position += 1
    }
    let length = position - index - 2
    guard position < scalars.count, scalars[position] == 0x29, length >= 1, tones <= 1 else { return nil }
    // Without a tone a single letter is more likely a list mark: (a).
    guard tones == 1 || length >= 2 else { return nil }
    return (index + 1..<position + 1, tones == 1)
  }

  /// Whether a gloss says of a common character how it is mostly read, which no author does.
  private static func isNeedless(_ gloss: Range<Int>, in scalars: [UInt32]) -> Bool {
    let character = scalars[gloss.lowerBound - 1]
    return CommonCharacters.shared.contains(character)
      && HanReading.reading(of: character)
        == Syllable(scalars[gloss.lowerBound + 1..<gloss.upperBound - 1])
  }

  /// Whether a scalar is a letter of pinyin, with or without a tone mark.
  static func isLetter(_ value: UInt32) -> Bool {
    (value >= 0x61 && value <= 0x7A) || value == 0xFC || value == 0x261 || tonedVowels.contains(value)
  }

  /// The vowels (and syllabic nasals) of pinyin that carry a tone mark.
  static let tonedVowels: Set<UInt32> = Set(
    "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿếề".unicodeScalars.map(\.value))
}
