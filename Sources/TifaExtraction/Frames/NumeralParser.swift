/// Reads the numerals that frames start with, character by character: 三, 双, 廿, 十二, 4.
///
/// The characters are those of ``NumeralReader``, which reads whole numbers; in a frame each numeral stands for itself
/// (五比五晒), and 双 is two.
enum NumeralParser {
  private static let both: UInt32 = 0x53CC  // 双

  /// Whether a scalar is a Chinese numeral or an ASCII digit.
  ///
  /// Every position of a text is asked for, so the characters that have a ``value(of:)`` stand here a second time.
  static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39,
      // 一七万三两九二五仟佰俩倆兩八六十千卅叁双四壹廿弌弍弎捌柒玖百萬貳贰
      0x4E00, 0x4E03, 0x4E07, 0x4E09, 0x4E24, 0x4E5D, 0x4E8C, 0x4E94, 0x4EDF, 0x4F70, 0x4FE9, 0x5006, 0x5169,
      0x516B, 0x516D, 0x5341, 0x5343, 0x5345, 0x53C1, 0x53CC, 0x56DB, 0x58F9, 0x5EFF, 0x5F0C, 0x5F0D, 0x5F0E,
      0x634C, 0x67D2, 0x7396, 0x767E, 0x842C, 0x8CB3, 0x8D30:
      true
    default: false
    }
  }

  /// The value of a Chinese numeral by itself.
  static func value(of scalar: UInt32) -> Int? {
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
