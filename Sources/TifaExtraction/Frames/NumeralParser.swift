/// Reads the numerals that frames start with: 三, 双, 廿, 十二, 4.
enum NumeralParser {
  private static let values: [UInt32: Int] = {
    var values: [UInt32: Int] = [:]
    let digits: [(String, Int)] = [
      ("一", 1), ("二", 2), ("两", 2), ("双", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("七", 7), ("八", 8),
      ("九", 9),
      ("十", 10), ("廿", 20), ("百", 100), ("千", 1000), ("万", 10000),
    ]
    for (character, value) in digits { values[character.unicodeScalars.first!.value] = value }
    return values
  }()

  /// Whether a scalar is a Chinese numeral or an ASCII digit.
  static func isNumeral(_ scalar: UInt32) -> Bool {
    if scalar < 0x4E00 { return (0x30...0x39).contains(scalar) }
    return smallest...largest ~= scalar && values[scalar] != nil
  }

  private static let smallest = values.keys.min() ?? 0
  private static let largest = values.keys.max() ?? 0

  /// The numeral that starts at a position: its value and its end.
  ///
  /// Chinese numerals to 99 and numbers of at most two digits are read; others name no set of items.
  static func numeral(in text: [UInt32], at start: Int, before end: Int) -> (value: Int, end: Int)? {
    guard start < end else { return nil }
    if (0x30...0x39).contains(text[start]) {
      var position = start
      var value = 0
      while position < end, (0x30...0x39).contains(text[position]) {
        value = value * 10 + Int(text[position] - 0x30)
        position += 1
      }
      return position - start <= 2 ? (value, position) : nil
    }
    guard let first = values[text[start]], first <= 20 else { return nil }
    guard start + 1 < end, let second = values[text[start + 1]] else { return (first, start + 1) }
    if first == 10, second < 10 { return (10 + second, start + 2) }
    if first < 10, second == 10 {
      guard start + 2 < end, let third = values[text[start + 2]], third < 10 else {
        return (first * 10, start + 2)
      }
      return (first * 10 + third, start + 3)
    }
    return (first, start + 1)
  }
}
