/// A numeral as it was read: where it ends, and what it is worth.
struct NumeralReading {
  /// The index behind its last character.
  var end: Int
  /// What it is worth; nil where it has more digits than can be counted with, which are no quantity.
  var value: ExactDecimal?
  /// The upper end, where the numeral leaves it open between two digits: 二三十 is 20 to 30.
  var upper: ExactDecimal?
  /// The place of 余, 多 or 几 inside the numeral: 五百余万.
  var approximation: Int?
  /// The number of its digits, of both sorts.
  var digits = 0
  /// Whether it is written in ASCII or full-width digits, perhaps with 万 or 亿 behind them.
  var isArabic = false
  /// Whether it has 十, 百, 千, 万, 亿 or 兆.
  var hasUnit = false
  /// Whether it has a point.
  var hasPoint = false
  /// Whether it starts with 百, 千, 万 or 亿, so that the one before it is understood: 百万, 千三.
  var startsWithUnit = false
  /// Whether it is digits in characters, one beside the other: 二〇二四, 九九.
  var isDigitRun = false
}
