/// Signs, fractions and the parts of a hundred.
extension NumeralReader {
  private static let dashes: ScalarSet = [0x2D, 0xFF0D, 0x2212]
  private static let of = Array("分之".unicodeScalars.map(\.value))
  private static let and: UInt32 = 0x53C8  // 又
  private static let slashes: ScalarSet = [0x2F, 0xFF0F]

  /// The numeral at a position with its sign and its parts; nil where none starts there.
  ///
  /// - Returns: The expression, or only the end of digits that are no number, which are to be passed over.
  /// - Complexity: O(*m*) in the length of the expression.
  func expression(at start: Int, in text: [UInt32]) -> (expression: NumeralExpression?, end: Int)? {
    let (position, isNegative) = sign(at: start, in: text)
    guard let position else { return nil }
    guard var reading = number(at: position, in: text) ?? fractionOnly(at: position, in: text) else {
      return halfPart(at: start, in: text)
    }
    guard var value = reading.value else { return (nil, reading.end) }
    var kind = NumeralExpression.Kind.number
    let isExtended = canExtend(text, reading.end)
    if isExtended {
      if let portion = portion(of: reading, at: position, in: text) { return (portion, portion.end) }
      if let fraction = fraction(after: reading, at: position, in: text) {
        kind = .fraction
        value = fraction.value
        reading.end = fraction.end
      } else if reading.isArabic {
        (value, reading.end) = magnitude(of: value, from: reading.end, in: text)
      }
    }
    if isNegative { value = value.negated }
    let upper = isNegative ? nil : reading.upper
    var expression = NumeralExpression(
      start: start, end: reading.end, kind: kind, value: value, upper: upper, number: start..<reading.end,
      numberValue: value, reading: reading)
    if isExtended { addPercent(to: &expression, in: text) }
    return (expression, expression.end)
  }

  /// Whether a number that ends at a position can be more than that: a part, a percentage, a discount, a power of ten. Most are not.
  private func canExtend(_ text: [UInt32], _ end: Int) -> Bool {
    let next = scalar(text, end)
    switch next {
    // / 分 又 % ‰ 成 折 个 百
    case 0x2F, 0xFF0F, 0x5206, 0x53C8, 0x25, 0xFF05, 0x2030, 0x6210, 0x6298, 0x4E2A, 0x500B, 0x767E, 0x4F70:
      return true
    default: return isLatin(next) || character(text, end).role == .space
    }
  }

  /// The position of the number behind a sign, if there is one.
  private func sign(at start: Int, in text: [UInt32]) -> (position: Int?, isNegative: Bool) {
    if character(text, start).role == .minus {
      let next = skippingSpaces(text, start + 1)
      return isNumber(text, next) ? (next, true) : (nil, true)
    }
    guard Self.dashes.contains(scalar(text, start)) else { return (start, false) }
    // 5-20, 歼-20 and --9 have no sign.
    let before = scalar(text, start - 1)
    let isFree =
      before == 0
      || (before < 0x2E80 && character(text, start - 1).role != .digit
        && !isLatin(before) && !Self.dashes.contains(before) && before != 0x29)
      || (0x3001...0x3002).contains(before) || before == 0xFF0C || before == 0xFF1A || before == 0xFF08
    guard isFree, isDigit(text, start + 1) || scalar(text, start + 1) == 0x2E else { return (nil, true) }
    return (start + 1, true)
  }

  private func isNumber(_ text: [UInt32], _ index: Int) -> Bool {
    switch character(text, index).role {
    case .digit, .hanDigit, .pair, .smallUnit: true
    default: false
    }
  }

  @inline(__always)
  func isLatin(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar & ~0x20) || (0xFF21...0xFF3A).contains(scalar)
      || (0xFF41...0xFF5A).contains(scalar)
  }

  /// .5
  private func fractionOnly(at start: Int, in text: [UInt32]) -> NumeralReading? {
    let before = scalar(text, start - 1)
    guard scalar(text, start) == 0x2E, isDigit(text, start + 1), before != 0x2E, !isLatin(before),
      character(text, start - 1).role == .none || character(text, start - 1).role == .space
    else { return nil }
    var digits = self.digits(at: start + 1, in: text)
    guard !digits.hasPoint, digits.digits == digits.end - start - 1, let value = digits.value else {
      return nil
    }
    digits.value = value.scaled(by: -digits.digits)
    digits.hasPoint = true
    return digits
  }

  // MARK: Fractions

  /// The end of 分之 at or behind a position, with the spaces before, in and behind it.
  private func endOfPart(_ text: [UInt32], _ index: Int) -> Int? {
    let first = skippingSpaces(text, index)
    guard scalar(text, first) == Self.of[0] else { return nil }
    let second = skippingSpaces(text, first + 1)
    guard scalar(text, second) == Self.of[1] else { return nil }
    return skippingSpaces(text, second + 1)
  }

  /// A number with a sign behind 分之.
  private func numerator(at start: Int, in text: [UInt32]) -> (reading: NumeralReading, value: ExactDecimal)?
  {
    let isNegative = character(text, start).role == .minus
    let position = isNegative ? skippingSpaces(text, start + 1) : start
    guard let reading = number(at: position, in: text), let value = reading.value else { return nil }
    return (reading, isNegative ? value.negated : value)
  }

  /// 三分之二, 一又三分之一, 3/5, 1 3/5
  private func fraction(
    after reading: NumeralReading, at start: Int, in text: [UInt32]
  ) -> (value: ExactDecimal, end: Int)? {
    guard let value = reading.value, !reading.startsWithUnit else { return nil }
    if let behind = endOfPart(text, reading.end), let numerator = numerator(at: behind, in: text),
      let quotient = numerator.value.divided(by: value)
    {
      return (quotient, numerator.reading.end)
    }
    let next = skippingSpaces(text, reading.end)
    if scalar(text, next) == Self.and {
      let position = skippingSpaces(text, next + 1)
      guard let divisor = number(at: position, in: text), let divisorValue = divisor.value,
        let behind = endOfPart(text, divisor.end), let numerator = numerator(at: behind, in: text),
        let quotient = numerator.value.divided(by: divisorValue), let sum = mixed(value, quotient)
      else { return nil }
      return (sum, numerator.reading.end)
    }
    guard reading.isArabic, !reading.hasPoint, !reading.hasUnit else { return nil }
    if let quotient = slash(value, reading.end, start, in: text) { return quotient }
    guard next > reading.end, isDigit(text, next) else { return nil }
    let dividend = digits(at: next, in: text)
    guard let dividendValue = dividend.value, !dividend.hasPoint,
      let quotient = slash(dividendValue, dividend.end, next, in: text),
      let sum = mixed(value, quotient.value)
    else { return nil }
    return (sum, quotient.end)
  }

  /// The sum of a number and a quotient, which is rounded to as many digits.
  private func mixed(_ whole: ExactDecimal, _ quotient: ExactDecimal) -> ExactDecimal? {
    if let sum = whole.adding(quotient) { return sum.divided(by: ExactDecimal(1)) }
    return nil
  }

  /// The quotient of a number and the one behind a slash; a chain such as 1/2/2020 is none.
  private func slash(
    _ value: ExactDecimal, _ end: Int, _ start: Int, in text: [UInt32]
  ) -> (value: ExactDecimal, end: Int)? {
    guard Self.slashes.contains(scalar(text, end)), isDigit(text, end + 1),
      !Self.slashes.contains(scalar(text, start - 1))
    else { return nil }
    let divisor = digits(at: end + 1, in: text)
    guard !divisor.hasPoint, !Self.slashes.contains(scalar(text, divisor.end)),
      let quotient = divisor.value.flatMap({ value.divided(by: $0) })
    else { return nil }
    return (quotient, divisor.end)
  }

  // MARK: Powers of ten

  /// A number with e5, k or M behind it.
  private func magnitude(
    of value: ExactDecimal, from end: Int, in text: [UInt32]
  ) -> (value: ExactDecimal, end: Int) {
    let next = skippingSpaces(text, end)
    switch fold(scalar(text, end)) {
    case 0x65:
      let sign = scalar(text, end + 1)
      let isNegative = Self.dashes.contains(sign)
      let first = isNegative || sign == 0x2B || sign == 0xFF0B ? end + 2 : end + 1
      guard isDigit(text, first) else { break }
      let power = digits(at: first, in: text)
      guard !power.hasPoint, power.digits <= 2, let exponent = power.value?.integer,
        let scaled = value.scaled(by: isNegative ? -exponent : exponent), !isLatin(scalar(text, power.end))
      else { break }
      return (scaled, power.end)
    default: break
    }
    let power = fold(scalar(text, next)) == 0x6B ? 3 : [0x4D, 0xFF2D].contains(scalar(text, next)) ? 6 : 0
    if power > 0, !isLatin(scalar(text, next + 1)), let scaled = value.scaled(by: power) {
      return (scaled, next + 1)
    }
    return (value, end)
  }

  /// An ASCII or full-width letter as a small ASCII one.
  private func fold(_ scalar: UInt32) -> UInt32 {
    (scalar >= 0xFF21 && scalar <= 0xFF5A ? scalar - 0xFEE0 : scalar) | 0x20
  }
}
