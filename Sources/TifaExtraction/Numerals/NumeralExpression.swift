/// A numeral with its sign and with what makes a part of it: 负三十二, 三分之二, 百分之五, 六折.
struct NumeralExpression {
  let start: Int
  var end: Int
  var kind: Numeral.Kind
  var value: ExactDecimal
  var upper: ExactDecimal?
  /// The number inside, without 百分之, % or 折.
  var number: Range<Int>
  var numberValue: ExactDecimal
  /// What the number was read as.
  let reading: NumeralReading
}
