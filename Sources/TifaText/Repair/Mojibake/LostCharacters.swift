/// Chooses the characters of which bytes are lost, by what stands around them.
struct LostCharacters {
  private let plausibility: any Plausibility
  /// The most candidates that are weighed in their surroundings.
  private static let mostWeighed = 10
  /// The cost of a character that few texts have.
  private static let rareCost: Float = 2
  /// The characters before and behind the lost one that it is weighed with.
  private static let reach = 3

  init(_ plausibility: any Plausibility) { self.plausibility = plausibility }

  /// The likeliest character for a pattern of bytes between two texts.
  ///
  /// - Returns: Nil where the bytes leave none that stands in Chinese text.
  func character(for pattern: UTF8Reading.Pattern, after left: ArraySlice<UInt32>, before right: [UInt32])
    -> UInt32?
  {
    let left = Array(left.suffix(Self.reach))
    let right = Array(right.prefix(Self.reach))
    var candidates = Self.candidates(pattern).map {
      (character: $0, cost: roughCost($0, left.last, right.first))
    }
    if candidates.count > Self.mostWeighed {
      candidates.sort { ($0.cost, $0.character) < ($1.cost, $1.character) }
      candidates.removeSubrange(Self.mostWeighed...)
    }
    var best: (character: UInt32, cost: Float)?
    for (character, _) in candidates {
      let rare: Float = Self.isCommon(character) ? 0 : Self.rareCost
      let cost = plausibility.cost(of: left + [character] + right) + rare
      if best == nil || cost < best!.cost { best = (character, cost) }
    }
    return best?.character
  }

  private func roughCost(_ character: UInt32, _ previous: UInt32?, _ next: UInt32?) -> Float {
    var cost = plausibility.cost(of: [character])
    if let previous, plausibility.isWord(previous, character) { cost -= 6 }
    if let next, plausibility.isWord(character, next) { cost -= 6 }
    return Self.isCommon(character) ? cost : cost + Self.rareCost
  }

  /// Whether a character is among those that GB 2312 has first, or a mark.
  private static func isCommon(_ character: UInt32) -> Bool {
    guard let pair = GBKTable.shared.bytes(character) else { return false }
    return pair.lead <= 0xD7 && pair.trail >= 0xA1
  }

  /// The characters that a pattern can be: Han characters of GBK, and the marks of Chinese text.
  private static func candidates(_ pattern: UTF8Reading.Pattern) -> [UInt32] {
    let firsts = pattern.first == ByteTrace.lost ? leads : [pattern.first]
    let seconds = pattern.second == ByteTrace.lost ? trails : [pattern.second]
    let thirds = pattern.third == ByteTrace.lost ? trails : [pattern.third]
    var candidates: [UInt32] = []
    for first in firsts {
      for second in seconds {
        for third in thirds {
          let value = UInt32(first & 0xF) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
          let isHan = value >= 0x4E00 && value <= 0x9FFF && GBKTable.shared.bytes(value) != nil
          if isHan || marks.contains(value) { candidates.append(value) }
        }
      }
    }
    return candidates
  }

  private static let leads: [UInt16] = [0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEF]
  private static let trails = Array(UInt16(0x80)...0xBF)
  private static let marks = Set("，。、；：“”‘’！？（）《》—…".unicodeScalars.map(\.value))
}
