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
  ///
  /// A stretch may start with a quotation mark that Windows-1252 has too and that belongs to the clean text before it.
  func edits(_ range: Range<Int>, in scalars: [UInt32]) -> [TextEdit] {
    var best = read(range, in: scalars)
    if let first = scalars[range].first, first > 0xFF, range.count > 1 {
      let inner = read(range.lowerBound + 1..<range.upperBound, in: scalars)
      if inner.doubt <= best.doubt { best = inner }
    }
    let text = best.edits.map { $0.replacement[0] }
    guard text.count >= Self.fewest, best.doubt * 4 <= text.count else { return [] }
    guard text.count < Self.selfEvident else { return best.edits }
    return plausibility.cost(of: text) <= Self.dearest * Float(text.count) ? best.edits : []
  }

  /// The edits of a stretch, and how many of its bytes and characters speak against it.
  private func read(_ range: Range<Int>, in scalars: [UInt32]) -> (edits: [TextEdit], doubt: Int) {
    var edits: [TextEdit] = []
    var doubt = 0
    var index = range.lowerBound
    while index < range.upperBound {
      guard let lead = MisreadEncoding.latinByte(scalars[index]) else {
        index += 1
        continue
      }
      guard index + 1 < range.upperBound, let trail = Self.byte(scalars[index + 1]),
        let character = GBKTable.shared.character(lead, trail)
      else {
        doubt += 1
        index += 1
        continue
      }
      if plausibility.rarity(of: character, in: .traditional) == nil { doubt += 1 }
      edits.append(
        TextEdit(index..<index + 2, of: scalars, with: [character], kind: .mojibake, confidence: 0.95))
      index += 2
    }
    return (edits, doubt)
  }

  private static func byte(_ scalar: UInt32) -> UInt8? {
    scalar < 0x80 ? UInt8(scalar) : MisreadEncoding.latinByte(scalar)
  }
}
