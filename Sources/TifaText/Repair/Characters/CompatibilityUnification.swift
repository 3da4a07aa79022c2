import CICU

/// Replaces radicals and compatibility ideographs by the unified ideographs that they look like: ⼈⺠ becomes 人民.
///
/// They come from the fonts of PDF files and from other standards' duplicates. The Kangxi radicals and the compatibility
/// ideographs have decompositions in the Unicode Standard; of the supplement only the radicals that are whole
/// characters are replaced.
public struct CompatibilityUnification: RepairStep {
  public let name: RepairStepName = .compatibility
  public var signs: DamageSigns { .compatibility }

  public init() {}

  /// The edits that unify the characters of a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    var edits: [TextEdit] = []
    for (index, value) in scalars.enumerated() where value >= 0x2E80 {
      guard let unified = Self.replacements[value] else { continue }
      edits.append(TextEdit(index..<index + 1, of: scalars, with: [unified], kind: .compatibility))
    }
    return edits
  }

  /// The unified ideograph of each character that is replaced.
  static let replacements: [UInt32: UInt32] = {
    var replacements: [UInt32: UInt32] = [:]
    for block in [0x2F00...0x2FD5, 0xF900...0xFAFF, 0x2F800...0x2FA1F] as [ClosedRange<UInt32>] {
      for value in block {
        let unified = tifa_compatibility_decomposition(value)
        if unified != 0 { replacements[value] = unified }
      }
    }
    for (radical, ideograph) in zip(supplement.unicodeScalars, unified.unicodeScalars) {
      replacements[radical.value] = ideograph.value
    }
    return replacements
  }()

  /// The radicals of the supplement that are whole characters, and those characters.
  private static let supplement = "⺁⺄⺈⺊⺌⺎⺒⺓⺟⺠⺧⺩⺫⺬⺮⺶⺼⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳"
  private static let unified = "厂乙刀卜小兀巳幺母民牛王目示竹羊月虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟"
}
