/// Takes out the spaces between characters that a page set apart one by one: 区 委 书 记 becomes 区委书记.
///
/// Four Han characters or more, each alone between single spaces of one kind, are such a run. Fewer may be a name that
/// was widened to the length of its neighbours, or words.
public struct SpacingRemoval: RepairStep {
  public let name: RepairStepName = .spacing
  public var signs: DamageSigns { .spacedHan }

  /// The fewest characters of a run.
  private static let fewest = 4
  /// The number of characters from which on a run is no guess.
  private static let sureLength = 6

  public init() {}

  /// The edits that take out the spaces of a text's runs.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = 0
    while index < scalars.count {
      guard let end = runEnd(from: index, in: scalars) else {
        index += 1
        continue
      }
      let count = (end - index + 1) / 2
      if count >= Self.fewest {
        for space in stride(from: index + 1, to: end, by: 2) {
          edits.append(
            TextEdit(
              space..<space + 1, of: scalars, with: [], kind: .spacing,
              confidence: count >= Self.sureLength ? 0.95 : 0.8))
        }
      }
      index = end
    }
    return edits
  }

  /// The end of the run of spaced characters that starts at an index.
  private func runEnd(from start: Int, in scalars: [UInt32]) -> Int? {
    guard isAlone(start, in: scalars), start + 1 < scalars.count, Self.isSpace(scalars[start + 1]) else {
      return nil
    }
    let space = scalars[start + 1]
    var end = start + 1
    while end + 1 < scalars.count, scalars[end] == space, isAlone(end + 1, in: scalars) { end += 2 }
    return end
  }

  /// Whether a Han character has no other beside it.
  private func isAlone(_ index: Int, in scalars: [UInt32]) -> Bool {
    ScalarClass.isHan(scalars[index]) && (index == 0 || !ScalarClass.isHan(scalars[index - 1]))
      && (index + 1 == scalars.count || !ScalarClass.isHan(scalars[index + 1]))
  }

  private static func isSpace(_ value: UInt32) -> Bool { value == 0x20 || value == 0x3000 || value == 0xA0 }
}
