/// A number with its unit, and with what stands between and behind them.
struct Quantity {
  /// Where the number starts and the unit ends.
  let start: Int
  var end: Int
  let expression: NumeralExpression
  var value: ExactDecimal
  var upper: ExactDecimal?
  var unit: Unit?
  /// 余, 多 or 几 in or behind the number, 以上 or 左右 behind the unit.
  var comparator: Range<Int>?

  /// The quantity that others are read into.
  static let none = Quantity(
    NumeralExpression(
      start: 0, end: 0, kind: .number, value: .zero, number: 0..<0, numberValue: .zero,
      reading: NumeralReading(end: 0)), unit: nil)

  init(_ expression: NumeralExpression, unit: Unit?) {
    start = expression.start
    end = expression.end
    self.expression = expression
    value = expression.value
    upper = expression.upper
    self.unit = unit
  }

  /// What a number is counted in.
  enum Unit: Equatable {
    /// A unit or sign.
    case measure(MeasureUnit)
    /// A classifier, by the place where it stands.
    case classifier(Range<Int>)
  }
}
