/// Runs of digits of either sort.
extension NumeralReader {
  private static let points: ScalarSet = [0x2E, 0xFF0E]
  private static let fullWidthComma: UInt32 = 0xFF0C

  @inline(__always)
  func isDigit(_ text: [UInt32], _ index: Int) -> Bool {
    character(text, index).role == .digit
  }

  /// The number in ASCII or full-width digits at a position: with commas between thousands and a point, 1,234.5.
  ///
  /// A chain such as 10.1.2 has no point.
  func digits(at start: Int, in text: [UInt32]) -> NumeralReading {
    var reading = NumeralReading(end: start, isArabic: true)
    var significand: Int64 = 0
    takeDigits(&reading, &significand, in: text)
    if reading.digits <= 3, character(text, start).value != 0 {
      while isSeparator(text, reading.end), isThousand(text, reading.end + 1) {
        reading.end += 1
        takeDigits(&reading, &significand, in: text)
      }
    }
    var exponent = 0
    if Self.points.contains(scalar(text, reading.end)), isDigit(text, reading.end + 1),
      !isChain(start, reading.end, in: text)
    {
      let point = reading.end
      reading.end += 1
      takeDigits(&reading, &significand, in: text)
      exponent = point + 1 - reading.end
      reading.hasPoint = true
    }
    if reading.digits <= Self.mostDigits { reading.value = ExactDecimal(significand, exponent: exponent) }
    return reading
  }

  /// Takes the digits that stand where a reading ends.
  private func takeDigits(_ reading: inout NumeralReading, _ significand: inout Int64, in text: [UInt32]) {
    while true {
      let digit = character(text, reading.end)
      guard digit.role == .digit else { return }
      if reading.digits < Self.mostDigits { significand = significand * 10 + Int64(digit.value) }
      reading.digits += 1
      reading.end += 1
    }
  }

  /// Digits in characters: one, two that leave the number open (三四), or several that make a number (二〇二四).
  func hanDigits(at start: Int, in text: [UInt32]) -> NumeralReading? {
    let first = character(text, start)
    var reading = NumeralReading(end: start + 1, value: ExactDecimal(Int64(first.value)), digits: 1)
    if first.role == .pair {
      // 两三
      let second = character(text, start + 1)
      guard second.role == .hanDigit, second.value == 3, character(text, start + 2).role != .hanDigit else {
        return character(text, start + 1).role == .pair ? nil : reading
      }
      return NumeralReading(end: start + 2, value: ExactDecimal(2), upper: ExactDecimal(3), digits: 2)
    }
    if first.value == 1, character(text, start + 1).role == .pair {
      // 一两
      return NumeralReading(end: start + 2, value: ExactDecimal(1), upper: ExactDecimal(2), digits: 2)
    }
    var significand = Int64(first.value)
    while character(text, reading.end).role == .hanDigit {
      if reading.digits < Self.mostDigits {
        significand = significand * 10 + Int64(character(text, reading.end).value)
      }
      reading.digits += 1
      reading.end += 1
    }
    if reading.digits > 1, character(text, reading.end).role == .smallUnit, reading.digits > 2 {
      // 一二三十: no numeral.
      reading.value = nil
      return reading
    }
    guard reading.digits > 1 else { return reading }
    let second = character(text, start + 1).value
    if reading.digits == 2, first.value > 0, second == first.value + 1 {
      reading.upper = ExactDecimal(Int64(second))
      return reading
    }
    reading.isDigitRun = true
    reading.value = reading.digits <= Self.mostDigits ? ExactDecimal(significand) : nil
    return reading
  }

  /// Whether a comma stands between thousands at a position; a full-width one does so between full-width digits only.
  private func isSeparator(_ text: [UInt32], _ index: Int) -> Bool {
    switch scalar(text, index) {
    case 0x2C: true
    case Self.fullWidthComma: scalar(text, index - 1) >= 0xFF10 && scalar(text, index + 1) >= 0xFF10
    default: false
    }
  }

  /// Whether three digits and no more stand at a position.
  private func isThousand(_ text: [UInt32], _ index: Int) -> Bool {
    isDigit(text, index) && isDigit(text, index + 1) && isDigit(text, index + 2) && !isDigit(text, index + 3)
  }

  /// Whether a number is one of a chain with points between them: 2024.3.5.
  private func isChain(_ start: Int, _ point: Int, in text: [UInt32]) -> Bool {
    if Self.points.contains(scalar(text, start - 1)), isDigit(text, start - 2) { return true }
    var end = point + 1
    while isDigit(text, end) { end += 1 }
    return Self.points.contains(scalar(text, end)) && isDigit(text, end + 1)
  }
}
