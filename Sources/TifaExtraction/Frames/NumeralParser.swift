/// Reads the numerals that frames start with, character by character: 三, 双, 廿, 十二, 4.
///
/// The characters are those of ``NumeralReader``, which reads whole numbers; in a frame each numeral stands for itself
/// (五比五晒), and 双 is two.
enum NumeralParser {
  private static let both: UInt32 = 0x53CC  // 双

  /// Whether a scalar is a Chinese numeral or an ASCII digit.
  static func isNumeral(_ scalar: UInt32) -> Bool {
    scalar < 0x4E00 ? (0x30...0x39).contains(scalar) : value(of: scalar) != nil
  }

  /// The value of a Chinese numeral by itself.
  private static func value(of scalar: UInt32) -> Int? {
    let character = NumeralReader.shared.characters[scalar]
    switch character.role {
    case .hanDigit where character.value > 0 && !character.isAmbiguous: return Int(character.value)
    case .pair: return 2
    case .smallUnit where !character.isAmbiguous:
      return character.value > 20
        ? Int(character.value / 10) * 10 : character.value == 1 ? 10 : character.value == 2 ? 100 : 1000
    case .largeUnit where character.value == 4: return 10_000
    default: return scalar == both ? 2 : nil
    }
  }

  /// The numeral that starts at a position: its value and its end.
  ///
  /// Chinese numerals to 99 and numbers of at most two digits are read; others name no set of items.
  static func numeral(in text: [UInt32], at start: Int, before end: Int) -> (value: Int, end: Int)? {
    guard start < end else { return nil }
    if (0x30...0x39).contains(text[start]) {
      var position = start
      var value = 0
      while position < end, (0x30...0x39).contains(text[position]), position - start <= 2 {
        value = value * 10 + Int(text[position] - 0x30)
        position += 1
      }
      return position - start <= 2 ? (value, position) : nil
    }
    guard let first = value(of: text[start]), first <= 30 else { return nil }
    guard start + 1 < end, let second = value(of: text[start + 1]) else { return (first, start + 1) }
    if first == 10, second < 10 { return (10 + second, start + 2) }
    if first < 10, second == 10 {
      guard start + 2 < end, let third = value(of: text[start + 2]), third < 10 else {
        return (first * 10, start + 2)
      }
      return (first * 10 + third, start + 3)
    }
    return (first, start + 1)
  }
}
