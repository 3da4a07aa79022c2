/// Reads ideographic description sequences, such as ⿰木干: an operator with the characters that it arranges (Unicode,
/// chapter 18.2).
struct DescriptionSequence {
  /// The operands that are still missing, at each depth.
  private var missing: [Int] = []
  private var count = 0
  /// The most characters of a sequence, and the most operators inside each other, as in OpenCC.
  private static let longest = 64
  private static let deepest = 15

  /// Takes the next character.
  ///
  /// - Parameter operands: How many characters it arranges; nil for one that arranges none.
  /// - Returns: Whether this can still be a sequence.
  mutating func take(operands: Int?) -> Bool {
    guard count < Self.longest else { return false }
    count += 1
    if let operands {
      guard missing.count < Self.deepest else { return false }
      missing.append(operands)
    } else {
      while let last = missing.popLast() {
        guard last == 1 else {
          missing.append(last - 1)
          break
        }
      }
    }
    return true
  }

  /// Whether nothing is missing behind the characters that were taken.
  var isComplete: Bool { missing.isEmpty }

  /// The end of the sequence that starts at an index; nil where none that is complete does.
  static func end(in scalars: [UInt32], from start: Int) -> Int? {
    guard operandCount(scalars[start]) != nil else { return nil }
    var sequence = DescriptionSequence()
    var index = start
    repeat {
      guard index < scalars.count, sequence.take(operands: operandCount(scalars[index])) else { return nil }
      index += 1
    } while !sequence.isComplete
    return index
  }

  /// How many characters an operator arranges; nil for a character that is none.
  static func operandCount(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x2FF2, 0x2FF3: 3
    case 0x2FFE, 0x2FFF: 1
    case 0x2FF0...0x2FFD: 2
    default: nil
    }
  }
}
