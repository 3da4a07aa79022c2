/// Flags what cannot be repaired: U+FFFD, 锟斤拷, and characters of private areas.
///
/// 锟斤拷 is what the UTF-8 of U+FFFD gives in GBK: the text that stood there is gone. Of the private area the
/// characters that GBK decoders make of blank cells are known; they become spaces.
public struct LossFlagging: RepairStep {
  public let name: RepairStepName = .losses
  public var signs: DamageSigns { [.lost, .privateUse] }

  /// The characters that the bytes EF BF BD, again and again, are in GBK.
  private static let lostInGBK = Set("锟斤拷".unicodeScalars.map(\.value))
  /// The private character that decoders make of GBK's second ideographic space, A3A0.
  private static let privateSpace: UInt32 = 0xE5E5

  public init() {}

  /// The edits that put spaces in the place of blank cells.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    var edits: [TextEdit] = []
    for (index, value) in scalars.enumerated() where value == Self.privateSpace {
      edits.append(TextEdit(index..<index + 1, of: scalars, with: [0x3000], kind: .privateUse))
    }
    return edits
  }

  /// The places of a text where something is lost.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func flags(in scalars: [UInt32]) -> [DamageFlag] {
    var flags: [DamageFlag] = []
    var index = 0
    while index < scalars.count {
      let value = scalars[index]
      if value == 0xFFFD || value == 0x951F, let end = lossEnd(from: index, in: scalars) {
        flags.append(DamageFlag(TextSpan(index..<end), .lost))
        index = end
      } else if isPrivate(value) {
        let start = index
        while index < scalars.count, isPrivate(scalars[index]) { index += 1 }
        flags.append(DamageFlag(TextSpan(start..<index), .privateUse))
      } else {
        index += 1
      }
    }
    return flags
  }

  /// The end of the loss that starts at an index: signs of loss in a row, or 锟斤拷 again and again.
  private func lossEnd(from start: Int, in scalars: [UInt32]) -> Int? {
    var end = start
    while end < scalars.count, scalars[end] == 0xFFFD || Self.lostInGBK.contains(scalars[end]) { end += 1 }
    // 锟 alone can be a name; 锟斤 is never one.
    let isLoss = scalars[start] == 0xFFFD || (end - start >= 2 && scalars[start + 1] == 0x65A4)
    return isLoss ? end : nil
  }

  private func isPrivate(_ value: UInt32) -> Bool {
    (value >= 0xE000 && value <= 0xF8FF) || value >= 0xF0000
  }
}
