/// Reads a stretch of Latin-1 letters as the GBK that its bytes were: ¹«°² becomes 公安.
struct GBKReading {
  /// The fewest characters that a stretch must give.
  private static let fewest = 2
  /// The number of characters from which on a stretch proves itself.
  private static let selfEvident = 6
  /// The most that a character of a short stretch may cost, in nats.
  private static let dearest: Float = 11

  private let plausibility: any Plausibility

  init(_ plausibility: any Plausibility) { self.plausibility = plausibility }

  /// The edits that read a stretch again; none where its bytes are not the GBK of Chinese text.
  func edits(_ range: Range<Int>, in scalars: [UInt32]) -> [TextEdit] {
    var edits: [TextEdit] = []
    var text: [UInt32] = []
    var common = 0
    var unread = 0
    var index = range.lowerBound
    while index < range.upperBound {
      guard let lead = MisreadEncoding.latinByte(scalars[index]) else {
        index += 1
        continue
      }
      guard index + 1 < range.upperBound, let trail = Self.byte(scalars[index + 1]),
        let character = GBKTable.shared.character(lead, trail)
      else {
        unread += 1
        index += 1
        continue
      }
      text.append(character)
      if plausibility.rarity(of: character, in: .traditional) != nil { common += 1 }
      edits.append(
        TextEdit(index..<index + 2, of: scalars, with: [character], kind: .mojibake, confidence: 0.95))
      index += 2
    }
    guard text.count >= Self.fewest, unread * 4 <= text.count, common * 4 >= text.count * 3 else { return [] }
    guard text.count < Self.selfEvident else { return edits }
    return plausibility.cost(of: text) <= Self.dearest * Float(text.count) ? edits : []
  }

  private static func byte(_ scalar: UInt32) -> UInt8? {
    scalar < 0x80 ? UInt8(scalar) : MisreadEncoding.latinByte(scalar)
  }
}
