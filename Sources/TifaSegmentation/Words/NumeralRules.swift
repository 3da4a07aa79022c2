import TifaText

/// Finds numerals and dates from their first character, by rule.
///
/// Numbers are digits with their points, commas and units (1.2亿), numerals in characters of two or more (二十三),
/// ordinals (第三), fractions (三分之二, 百分之八十) and percentages (30%). A year, a month and a day of the month are a
/// date each: 2024年, 3月, 5日. A measure stays a word of its own: 三 个, 20 年.
enum NumeralRules {
  /// Offers each numeral or date that starts at a position.
  ///
  /// - Complexity: O(*m*) in the length of the numeral; nothing is looked at inside of a numeral, so that a text of
  ///   numerals takes linear time.
  @inline(__always)
  static func offerArcs(in text: [UInt32], from start: Int, to best: inout BestArc) {
    let scalar = text[start]
    let isDigit = ScalarClass.isDigit(scalar)
    if isDigit || isNumeral(scalar) {
      numerals(text, start, isDigit, &best)
    } else if scalar == 0x7B2C {  // 第
      let end = numeralEnd(text, start + 1)
      guard end > start + 1 else { return }
      let characters = ScalarClass.isDigit(text[start + 1]) ? 0 : Float(end - start - 1)
      best.offer(end, WordCosts.number + WordCosts.numberCharacter * characters, .number)
    }
  }

  private static func numerals(_ text: [UInt32], _ start: Int, _ isDigit: Bool, _ best: inout BestArc) {
    let isInside = start > 0 && isDigitOrNumeral(text[start - 1])
    let goesOn = isDigit ? goesOnWithDigits(text, start) : isInside
    if goesOn { return }
    var end: Int
    if isDigit {
      let digits = digitsEnd(text, start)
      end = digits
      while end < text.count, isUnit(text[end]) { end += 1 }
      best.offer(end, WordCosts.number, .number)
      if end > digits { best.offer(digits, WordCosts.numberWithoutUnit, .number) }
      if end < text.count, isPercent(text[end]) { best.offer(end + 1, WordCosts.percent, .number) }
    } else {
      end = start
      while end < text.count, isNumeral(text[end]) { end += 1 }
      if end > start + 1 {
        best.offer(end, WordCosts.number + WordCosts.numberCharacter * Float(end - start), .number)
      }
      if text[start] == 0x767E, isPart(text, start + 1) {  // 百分之
        var last = start + 3
        while last < text.count, isDigitOrNumeral(text[last]) || text[last] == 0x70B9 { last += 1 }  // 点
        if last > start + 3 { best.offer(last, WordCosts.number, .number) }
      }
    }
    if isPart(text, end) {
      let last = numeralEnd(text, end + 2)
      if last > end + 2 { best.offer(last, WordCosts.number, .number) }
    }
    guard !isInside, end < text.count else { return }
    let length = end - start
    switch text[end] {
    case 0x5E74:  // 年
      if length == 4, !text[start..<end].contains(where: isUnit) {
        best.offer(end + 1, WordCosts.date, .date)
      }
    case 0x6708, 0x65E5:  // 月, 日
      if length <= (isDigit ? 2 : 3) { best.offer(end + 1, WordCosts.date, .date) }
    default: break
    }
  }

  /// Whether the digit at a position belongs to the digits before it.
  private static func goesOnWithDigits(_ text: [UInt32], _ start: Int) -> Bool {
    guard start > 0 else { return false }
    if ScalarClass.isDigit(text[start - 1]) { return true }
    return start > 1 && isSeparator(text[start - 1]) && ScalarClass.isDigit(text[start - 2])
  }

  /// The end of digits with the points and commas between them.
  private static func digitsEnd(_ text: [UInt32], _ start: Int) -> Int {
    var end = start + 1
    while end < text.count {
      if ScalarClass.isDigit(text[end]) {
        end += 1
      } else if isSeparator(text[end]), end + 1 < text.count, ScalarClass.isDigit(text[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private static func numeralEnd(_ text: [UInt32], _ start: Int) -> Int {
    var end = start
    while end < text.count, isDigitOrNumeral(text[end]) { end += 1 }
    return end
  }

  /// Whether 分之 stands at a position.
  private static func isPart(_ text: [UInt32], _ start: Int) -> Bool {
    start + 1 < text.count && text[start] == 0x5206 && text[start + 1] == 0x4E4B
  }

  private static func isDigitOrNumeral(_ scalar: UInt32) -> Bool {
    ScalarClass.isDigit(scalar) || isNumeral(scalar)
  }

  /// Whether a scalar is a numeral or a unit: 〇○零一二三四五六七八九两, 十百千万亿.
  @inline(__always)
  static func isNumeral(_ scalar: UInt32) -> Bool { isDigitCharacter(scalar) || isUnit(scalar) }

  /// Whether a scalar is a numeral of one digit.
  @inline(__always)
  static func isDigitCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3007, 0x25CB, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D,
      0x4E24:
      true
    default: false
    }
  }

  /// Whether a scalar is a unit of numbers.
  @inline(__always)
  private static func isUnit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5341, 0x767E, 0x5343, 0x4E07, 0x4EBF: true
    default: false
    }
  }

  private static func isPercent(_ scalar: UInt32) -> Bool {
    scalar == 0x25 || scalar == 0xFF05 || scalar == 0x2030
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x2C || scalar == 0xFF0E || scalar == 0xB7
  }
}
