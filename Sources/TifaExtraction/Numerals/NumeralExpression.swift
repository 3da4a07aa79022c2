/// A numeral with its sign and with what makes a part of it: 负三十二, 三分之二, 百分之五, 六折.
struct NumeralExpression {
  let start: Int
  var end: Int
  var kind: Kind
  var value: ExactDecimal
  var upper: ExactDecimal?
  /// The number inside, without 百分之, % or 折.
  var number: Range<Int>
  var numberValue: ExactDecimal
  /// What the number was read as.
  let reading: NumeralReading

  /// The sorts of numbers that there are.
  enum Kind {
    case number, fraction, percentage, percentagePoints, tenths, discount

    /// The name by which results give the sort.
    var name: Numeral.Kind {
      switch self {
      case .number: .number
      case .fraction: .fraction
      case .percentage: .percentage
      case .percentagePoints: .percentagePoints
      case .tenths: .tenths
      case .discount: .discount
      }
    }
  }
}
