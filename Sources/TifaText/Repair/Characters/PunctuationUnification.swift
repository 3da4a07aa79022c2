/// Replaces half-width punctuation between Han characters by full-width: 市委常委,政法委书记 becomes 市委常委，政法委书记.
///
/// Matching does not need it, as the canonical form folds punctuation anyway; it is for those who want one typography.
/// Full-width marks never become those of ASCII.
public struct PunctuationUnification: RepairStep {
  public let name: RepairStepName = .punctuation
  public var signs: DamageSigns { .halfWidthPunctuation }

  /// The marks that have a full-width form: , ; : ! ? ( ).
  static let marks: Set<UInt32> = [0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x28, 0x29]

  public init() {}

  /// The edits that widen the punctuation of a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    var edits: [TextEdit] = []
    for (index, value) in scalars.enumerated() where value < 0x40 && Self.marks.contains(value) {
      let isBehindWidened = edits.last?.span.end.scalars == index
      let before = isBehindWidened || (index > 0 && ScalarClass.isWide(scalars[index - 1]))
      let stands =
        switch value {
        case 0x28: isWide(index + 1, in: scalars)
        case 0x29: before
        default: before && isFollowedByHanText(index, in: scalars)
        }
      guard stands else { continue }
      edits.append(TextEdit(index..<index + 1, of: scalars, with: [value + 0xFEE0], kind: .punctuation))
    }
    return edits
  }

  /// Whether Han text, its end or that of the line comes behind a mark.
  private func isFollowedByHanText(_ index: Int, in scalars: [UInt32]) -> Bool {
    guard index + 1 < scalars.count else { return true }
    return switch scalars[index + 1] {
    case 0x0A: true
    case 0x28: isWide(index + 2, in: scalars)
    case let next: ScalarClass.isWide(next)
    }
  }

  private func isWide(_ index: Int, in scalars: [UInt32]) -> Bool {
    index < scalars.count && ScalarClass.isWide(scalars[index])
  }
}
