/// Ideographic description sequences, such as ⿰木干: an operator with the characters that it arranges (Unicode,
/// chapter 18.2).
enum DescriptionSequence {
  /// The end of the sequence that starts at an index; nil where none that is complete does.
  static func end(in scalars: [UInt32], from start: Int) -> Int? {
    guard isOperator(scalars[start]) else { return nil }
    var missing: [Int] = []
    var index = start
    repeat {
      guard index < scalars.count, index - start < 64 else { return nil }
      if isOperator(scalars[index]) {
        guard missing.count < 15 else { return nil }
        missing.append(operandCount(scalars[index]))
      } else {
        while let last = missing.popLast() {
          guard last == 1 else {
            missing.append(last - 1)
            break
          }
        }
      }
      index += 1
    } while !missing.isEmpty
    return index
  }

  /// Whether a character arranges others.
  static func isOperator(_ scalar: UInt32) -> Bool { (0x2FF0...0x2FFF).contains(scalar) }

  private static func operandCount(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x2FF2, 0x2FF3: 3
    case 0x2FFE, 0x2FFF: 1
    default: 2
    }
  }
}
