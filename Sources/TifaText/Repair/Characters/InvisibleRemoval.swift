/// Takes out characters that are not seen and keep words apart: zero-width spaces and joiners, soft hyphens, byte order
/// marks inside a text.
///
/// Only beside Han text: a joiner inside an emoji or another script stays.
public struct InvisibleRemoval: RepairStep {
  public let name: RepairStepName = .invisible
  public var signs: DamageSigns { .invisible }

  public init() {}

  /// The edits that take out the invisible characters of a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = 0
    while index < scalars.count {
      guard Self.isInvisible(scalars[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < scalars.count, Self.isInvisible(scalars[end]) { end += 1 }
      if (index > 0 && ScalarClass.isWide(scalars[index - 1]))
        || (end < scalars.count && ScalarClass.isWide(scalars[end]))
      {
        edits.append(TextEdit(index..<end, of: scalars, with: [], kind: .invisible))
      }
      index = end
    }
    return edits
  }

  static func isInvisible(_ value: UInt32) -> Bool {
    value == 0xAD || (value >= 0x200B && value <= 0x200F) || value == 0x2060 || value == 0xFEFF
  }
}
