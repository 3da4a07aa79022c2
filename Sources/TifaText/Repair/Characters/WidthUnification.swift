/// Replaces full-width digits and Latin letters by those of ASCII: ２０２４年 becomes 2024年.
///
/// Matching does not need it, as the canonical form folds widths anyway; it is for those who want one typography.
public struct WidthUnification: RepairStep {
  public let name: RepairStepName = .width
  public var signs: DamageSigns { .fullWidth }

  public init() {}

  /// The edits that narrow the digits and letters of a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    var edits: [TextEdit] = []
    for (index, value) in scalars.enumerated() where value >= 0xFF10 {
      guard let narrow = Self.narrow(value) else { continue }
      edits.append(TextEdit(index..<index + 1, of: scalars, with: [narrow], kind: .width))
    }
    return edits
  }

  /// The ASCII form of a full-width digit or letter.
  static func narrow(_ value: UInt32) -> UInt32? {
    switch value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: value - 0xFEE0
    default: nil
    }
  }
}
