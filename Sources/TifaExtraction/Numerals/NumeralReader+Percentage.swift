import TifaText

/// Percentages, tenths and discounts.
extension NumeralReader {
  private static let percentSigns: ScalarSet = [0x25, 0xFF05]
  private static let perMille: UInt32 = 0x2030
  private static let points = Array("百分点".unicodeScalars.map(\.value))
  private static let measure: ScalarSet = [0x4E2A, 0x500B]  // 个 個
  private static let tenth: UInt32 = 0x6210  // 成
  private static let discount: UInt32 = 0x6298  // 折
  private static let strike: UInt32 = 0x6253  // 打
  private static let even: ScalarSet = [0x5BF9, 0x5C0D]  // 对 對
  /// 成 before these is part of a word: 三成立.
  private static let wordsWithTenth = ScalarSet("立为為员員果功本都语語绩績就效长長人分品交型年套熟")
  /// 折 before these is part of a word: 三折叠.
  private static let wordsWithDiscount = ScalarSet("叠疊射腾騰中断斷回返磨纸紙戟")

  /// 百分之五, 千分之一, 百万分之五
  func portion(of reading: NumeralReading, at start: Int, in text: [UInt32]) -> NumeralExpression? {
    guard reading.startsWithUnit, let base = reading.value, reading.end - start <= 16 else { return nil }
    let first = skippingSpaces(text, reading.end)
    let second = skippingSpaces(text, first + 1)
    guard scalar(text, first) == 0x5206, scalar(text, second) == 0x4E4B else { return nil }  // 分之
    let position = skippingSpaces(text, second + 1)
    guard let number = percentNumber(at: position, in: text), let value = number.value,
      let share = value.scaled(by: 2)?.divided(by: base)
    else { return nil }
    let upper = number.upper.flatMap { $0.scaled(by: 2)?.divided(by: base) }
    return NumeralExpression(
      start: start, end: number.end, kind: .percentage, value: share, upper: upper,
      number: position..<number.end, numberValue: value, reading: number)
  }

  /// The number behind 百分之: 百 may stand for one hundred, and k for thousands.
  private func percentNumber(at start: Int, in text: [UInt32]) -> NumeralReading? {
    let isNegative = character(text, start).role == .minus
    guard var number = number(at: isNegative ? start + 1 : start, in: text), let value = number.value else {
      return nil
    }
    if isNegative { number.value = value.negated }
    let next = skippingSpaces(text, number.end)
    if number.isArabic, [0x6B, 0x4B, 0xFF4B, 0xFF2B].contains(scalar(text, next)) {
      number.value = value.scaled(by: 3)
      number.end = next + 1
    }
    return number
  }

  /// 半成, 半折, 打对折
  func halfPart(at start: Int, in text: [UInt32]) -> (expression: NumeralExpression?, end: Int)? {
    guard character(text, start).role == .half else { return nil }
    let kind: NumeralExpression.Kind
    let percent: Int64
    switch scalar(text, start + 1) {
    case Self.tenth where !Self.wordsWithTenth.contains(scalar(text, start + 2)):
      (kind, percent) = (.tenths, 5)
    case Self.discount: (kind, percent) = (.discount, 50)
    default: return nil
    }
    let reading = NumeralReading(end: start + 1, value: ExactDecimal(5, exponent: -1))
    return (
      NumeralExpression(
        start: start, end: start + 2, kind: kind, value: ExactDecimal(percent), number: start..<start + 1,
        numberValue: ExactDecimal(5, exponent: -1) ?? .zero, reading: reading), start + 2
    )
  }

  /// 对折, behind 打.
  @inline(__always)
  func evenDiscount(at start: Int, in text: [UInt32]) -> NumeralExpression? {
    scalar(text, start + 1) == Self.discount ? struckDiscount(at: start, in: text) : nil
  }

  private func struckDiscount(at start: Int, in text: [UInt32]) -> NumeralExpression? {
    guard Self.even.contains(scalar(text, start)), scalar(text, start - 1) == Self.strike
    else { return nil }
    return NumeralExpression(
      start: start, end: start + 2, kind: .discount, value: ExactDecimal(50), number: start..<start + 1,
      numberValue: ExactDecimal(5), reading: NumeralReading(end: start + 1, value: ExactDecimal(5)))
  }

  /// %, 个百分点, 成 or 折 behind a number.
  func addPercent(to expression: inout NumeralExpression, in text: [UInt32]) {
    let end = expression.end
    let next = skippingSpaces(text, end)
    let sign = scalar(text, end)
    if Self.percentSigns.contains(sign) || sign == Self.perMille {
      guard !isCode(expression, before: end + 1, in: text) else { return }
      if sign == Self.perMille {
        guard let value = expression.value.scaled(by: -1) else { return }
        expression.value = value
        expression.upper = expression.upper?.scaled(by: -1)
      }
      close(&expression, at: end + 1, .percentage)
      return
    }
    switch scalar(text, next) {
    case Self.tenth where !Self.wordsWithTenth.contains(scalar(text, next + 1)):
      addTenths(to: &expression, at: next, in: text)
    case Self.discount where !Self.wordsWithDiscount.contains(scalar(text, next + 1)):
      guard let percent = discountPercent(of: expression) else { return }
      expression.value = percent
      expression.upper = nil
      close(&expression, at: next + 1, .discount)
    default:
      guard let behind = endOfPoints(text, next) else {
        addSpacedDiscount(to: &expression, in: text)
        return
      }
      close(&expression, at: behind, .percentagePoints)
    }
  }

  private func close(_ expression: inout NumeralExpression, at end: Int, _ kind: NumeralExpression.Kind) {
    expression.end = end
    expression.kind = kind
  }

  /// Whether a number with % is part of an address or a code: %20, =30%25.
  private func isCode(_ expression: NumeralExpression, before end: Int, in text: [UInt32]) -> Bool {
    let before = scalar(text, expression.start - 1)
    let behind = scalar(text, end)
    return isLatin(before) || Self.percentSigns.contains(before) || before == 0x3D || isLatin(behind)
      || (behind < 0x80 && isDigit(text, end))
  }

  /// The end of 个百分点 or 百分点, with spaces in it.
  private func endOfPoints(_ text: [UInt32], _ start: Int) -> Int? {
    var position = start
    if Self.measure.contains(scalar(text, position)) { position = skippingSpaces(text, position + 1) }
    guard character(text, position).role == .smallUnit, character(text, position).value == 2 else {
      return nil
    }
    position = skippingSpaces(text, position + 1)
    guard scalar(text, position) == Self.points[1] else { return nil }
    position = skippingSpaces(text, position + 1)
    return character(text, position).role == .point ? position + 1 : nil
  }

  private func addTenths(to expression: inout NumeralExpression, at tenth: Int, in text: [UInt32]) {
    guard let percent = expression.value.scaled(by: 1), !expression.reading.isDigitRun,
      !ExactDecimal(100).isLess(than: percent)
    else { return }
    var end = tenth + 1
    expression.value = percent
    expression.upper = expression.upper?.scaled(by: 1)
    let next = skippingSpaces(text, end)
    let following = character(text, next)
    if following.role == .half {
      expression.value = percent.adding(ExactDecimal(5)) ?? percent
      end = next + 1
    } else if following.role == .hanDigit, following.value > 0, character(text, next + 1).role == .none,
      !ScalarClass.isHan(scalar(text, next + 1))
    {
      expression.value = percent.adding(ExactDecimal(Int64(following.value))) ?? percent
      end = next + 1
    }
    close(&expression, at: end, .tenths)
  }

  /// What is paid at so many 折: 六折 and 9.9折 are tenths, 七五折 and 75折 hundredths.
  private func discountPercent(of expression: NumeralExpression) -> ExactDecimal? {
    let reading = expression.reading
    guard !reading.hasUnit, let value = reading.value, expression.value.significand > 0 else { return nil }
    if reading.hasPoint { return value.isLess(than: ExactDecimal(10)) ? value.scaled(by: 1) : nil }
    switch reading.digits {
    case 1: return value.scaled(by: 1)
    case 2:
      guard let upper = reading.upper else { return value }
      return value.scaled(by: 1)?.adding(upper)
    default: return nil
    }
  }

  /// 7 2 折: two digits with a space between them.
  private func addSpacedDiscount(to expression: inout NumeralExpression, in text: [UInt32]) {
    let second = skippingSpaces(text, expression.end)
    let digit = character(text, second)
    guard second > expression.end, expression.reading.digits == 1, !expression.reading.hasUnit,
      digit.role == .digit || digit.role == .hanDigit,
      scalar(text, skippingSpaces(text, second + 1)) == Self.discount,
      let value = expression.reading.value?.scaled(by: 1)?.adding(ExactDecimal(Int64(digit.value)))
    else { return }
    expression.value = value
    close(&expression, at: skippingSpaces(text, second + 1) + 1, .discount)
  }
}
