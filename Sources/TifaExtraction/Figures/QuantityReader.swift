import TifaLexicon
import TifaText

/// Reads a quantity: a number, its unit, and the words of comparison that stand in and behind it.
struct QuantityReader: Sendable {
  let numerals = NumeralReader.shared
  let measures = MeasureWords.shared
  let words = FigureWords.shared

  private static let approximations: ScalarSet = [0x4F59, 0x591A, 0x6765, 0x51E0]  // 余 多 来 几
  private static let many: UInt32 = 0x591A
  private static let item: UInt32 = 0x4E2A  // 个
  private static let half: UInt32 = 0x534A

  /// The quantity at a position; the end of a number that is none.
  ///
  /// - Parameters:
  ///   - repaired: The text as it stands, which numbers are read from: it has the points that the canonical text folds.
  ///   - text: The canonical text.
  func quantity(at start: Int, repaired: [UInt32], in text: [UInt32]) -> (quantity: Quantity?, end: Int)? {
    if let discount = numerals.evenDiscount(at: start, in: repaired) {
      return (closed(quantity(of: discount, unit: "%"), in: text), discount.end)
    }
    guard let (expression, end) = numerals.expression(at: start, in: repaired) else { return nil }
    guard let expression else { return (nil, end) }
    switch expression.kind {
    case .percentage, .tenths, .discount: return (closed(quantity(of: expression, unit: "%"), in: text), end)
    case .percentagePoints: return (closed(quantity(of: expression, unit: "个百分点"), in: text), end)
    case .fraction: return (closed(quantity(of: expression, unit: nil), in: text), end)
    default: break
    }
    var quantity = quantity(of: expression, unit: nil)
    if let place = expression.reading.approximation { quantity.comparator = place..<place + 1 }
    var position = expression.end
    let next = numerals.scalar(text, position)
    if Self.approximations.contains(next), quantity.comparator == nil,
      next != 0x6765 || expression.value == ExactDecimal(10)
    {
      // 300余名: only before a unit, or 余 and 多 before what is counted.
      quantity.comparator = position..<position + 1
      position += 1
    }
    takeUnit(of: &quantity, at: position, in: text)
    if quantity.unit == nil, quantity.comparator?.upperBound == position, next == 0x6765 || next == 0x51E0 {
      quantity.comparator = nil
    }
    return (closed(quantity, in: text), max(end, quantity.end))
  }

  private func quantity(of expression: NumeralExpression, unit: String?) -> Quantity {
    Quantity(
      start: expression.start, end: expression.end, expression: expression, value: expression.value,
      upper: expression.upper, unit: unit.map { .measure($0) })
  }

  /// Takes the unit behind a number, with 多 or 半 in it: 3个多月, 两个半小时, 元/吨.
  private func takeUnit(of quantity: inout Quantity, at start: Int, in text: [UInt32]) {
    let position = numerals.character(text, start).role == .space ? start + 1 : start
    let scalar = numerals.scalar(text, position)
    if scalar == Self.item, position == start {
      let inner = numerals.scalar(text, position + 1)
      if inner == Self.many || inner == Self.half, let (end, normal) = timeUnit(at: position + 2, in: text) {
        if inner == Self.half {
          addHalf(to: &quantity)
        } else {
          quantity.comparator = position + 1..<position + 2
        }
        quantity.unit = .measure(normal)
        quantity.end = end
        return
      }
    }
    let unit = measures.unit(in: text, from: position)
    let classifierEnd = position == start ? measures.classifierEnd(in: text, from: position) : nil
    if let unit, unit.end >= classifierEnd ?? 0, isUnit(position..<unit.end, of: quantity, in: text) {
      quantity.unit = .measure(unit.normal)
      quantity.end = unit.end
      if numerals.scalar(text, unit.end) == 0x2F, let other = measures.unit(in: text, from: unit.end + 1) {
        quantity.unit = .measure(unit.normal + "/" + other.normal)
        quantity.end = other.end
      }
      if numerals.scalar(text, quantity.end) == Self.half {
        addHalf(to: &quantity)
        quantity.end += 1
      }
    } else if let classifierEnd {
      quantity.unit = .classifier(position..<classifierEnd)
      quantity.end = classifierEnd
    } else if quantity.comparator?.upperBound == start {
      quantity.end = start
    }
  }

  /// 小时, 月, 星期 behind 个.
  private func timeUnit(at start: Int, in text: [UInt32]) -> (end: Int, normal: String)? {
    switch numerals.scalar(text, start) {
    case 0x6708: (start + 1, "个月")
    case 0x5C0F where numerals.scalar(text, start + 1) == 0x65F6: (start + 2, "小时")
    case 0x661F where numerals.scalar(text, start + 1) == 0x671F: (start + 2, "周")
    default: nil
    }
  }

  private func addHalf(to quantity: inout Quantity) {
    guard let half = ExactDecimal(5, exponent: -1), let sum = quantity.value.adding(half) else { return }
    quantity.value = sum
  }

  /// Whether letters are a unit and no part of a word or code: 5 km, not 5mg7.
  private func isUnit(_ range: Range<Int>, of quantity: Quantity, in text: [UInt32]) -> Bool {
    guard numerals.isLatin(text[range.lowerBound]) else { return true }
    return quantity.expression.reading.isArabic && !numerals.isLatin(numerals.scalar(text, range.upperBound))
      && !numerals.isDigit(text, range.upperBound)
  }

  /// A quantity with the words of comparison behind it.
  private func closed(_ quantity: Quantity, in text: [UInt32]) -> Quantity {
    var quantity = quantity
    guard let end = words.end(.comparatorBehind, in: text, from: quantity.end) else { return quantity }
    let isShort = end == quantity.end + 1
    // 一年多, 一倍多: but 三人多次 has no 多.
    if isShort {
      guard case .measure(let unit)? = quantity.unit,
        ["年", "个月", "天", "小时", "倍", "岁", "元", "公里", "米", "%", "吨", "亩"].contains(unit),
        !ScalarClass.isHan(numerals.scalar(text, end))
          || [0x65F6, 0x7684, 0x6765, 0x4EE5].contains(numerals.scalar(text, end))
      else { return quantity }
    }
    if quantity.comparator == nil { quantity.comparator = quantity.end..<end }
    quantity.end = end
    return quantity
  }
}
