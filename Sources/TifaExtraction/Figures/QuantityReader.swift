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

  /// For each scalar of the basic plane whether something can stand behind a digit that makes more of it than a digit.
  private let extends: [Bool]

  init() {
    var extends = [Bool](repeating: false, count: 0x10000)
    for scalar in measures.firsts.union(words.firstsOfChange) where scalar < 0x10000 {
      extends[Int(scalar)] = true
    }
    for scalar in Self.extensions.unicodeScalars { extends[Int(scalar.value)] = true }
    self.extends = extends
  }

  /// What makes a part, a ratio, a range or more of a digit.
  private static let extensions = "分又成折个個%％‰来至到-—–~～〜"

  /// Whether a digit in characters stands at a position alone, which says too little to be a figure: 统一, 三农.
  @inline(__always)
  func isLoneDigit(at start: Int, repaired: [UInt32], in text: [UInt32]) -> Bool {
    switch numerals.character(repaired, start).role {
    case .hanDigit, .pair:
      let next = numerals.scalar(repaired, start + 1)
      return !numerals.characters.isNumeral(next) && !extends(next)
        && !extends(numerals.scalar(text, start + 1))
    default: return false
    }
  }

  @inline(__always)
  private func extends(_ scalar: UInt32) -> Bool { scalar < 0x10000 && extends[Int(scalar)] }

  /// Reads the quantity at a position into one that has room for it: quantities are too large to be handed back and forth.
  ///
  /// - Parameters:
  ///   - quantity: What is read.
  ///   - repaired: The text as it stands, which numbers are read from: it has the points that the canonical text folds.
  ///   - text: The canonical text.
  /// - Returns: The end of the number, and whether it is a quantity and was read; nil where no number starts at the position.
  func read(
    _ quantity: inout Quantity, at start: Int, repaired: [UInt32], in text: [UInt32]
  ) -> (end: Int, isQuantity: Bool)? {
    if let discount = numerals.evenDiscount(at: start, in: repaired) {
      read(&quantity, discount, in: .percent, text)
      return (discount.end, true)
    }
    guard let (expression, end) = numerals.expression(at: start, in: repaired) else { return nil }
    guard let expression else { return (end, false) }
    switch expression.kind {
    case .percentage, .tenths, .discount: read(&quantity, expression, in: .percent, text)
    case .percentagePoints: read(&quantity, expression, in: .percentagePoint, text)
    case .fraction: read(&quantity, expression, in: nil, text)
    case .number:
      quantity = Quantity(expression, unit: nil)
      return (max(end, takeMeasure(of: &quantity, in: text)), true)
    }
    return (end, true)
  }

  /// Reads a part of a hundred or the like, which is its own unit.
  private func read(
    _ quantity: inout Quantity, _ expression: NumeralExpression, in unit: MeasureUnit?, _ text: [UInt32]
  ) {
    quantity = Quantity(expression, unit: unit.map { .measure($0) })
    takeComparator(of: &quantity, in: text)
  }

  /// Takes the unit of a number: its end.
  private func takeMeasure(of quantity: inout Quantity, in text: [UInt32]) -> Int {
    if let place = quantity.expression.reading.approximation { quantity.comparator = place..<place + 1 }
    var position = quantity.end
    let next = numerals.scalar(text, position)
    if Self.approximations.contains(next), quantity.comparator == nil,
      next != 0x6765 || quantity.expression.value == ExactDecimal(10)
    {
      // 300余名: only before a unit, or 余 and 多 before what is counted.
      quantity.comparator = position..<position + 1
      position += 1
    }
    takeUnit(of: &quantity, at: position, in: text)
    if quantity.unit == nil, quantity.comparator?.upperBound == position, next == 0x6765 || next == 0x51E0 {
      quantity.comparator = nil
    }
    let end = quantity.end
    takeComparator(of: &quantity, in: text)
    return end
  }

  /// Takes the unit behind a number, with 多 or 半 in it: 3个多月, 两个半小时, 元/吨.
  private func takeUnit(of quantity: inout Quantity, at start: Int, in text: [UInt32]) {
    let position = numerals.character(text, start).role == .space ? start + 1 : start
    let scalar = numerals.scalar(text, position)
    if scalar == Self.item, position == start {
      let inner = numerals.scalar(text, position + 1)
      if inner == Self.many || inner == Self.half, let (end, unit) = timeUnit(at: position + 2, in: text) {
        if inner == Self.half {
          addHalf(to: &quantity)
        } else {
          quantity.comparator = position + 1..<position + 2
        }
        quantity.unit = .measure(unit)
        quantity.end = end
        return
      }
    }
    let (unit, classifier) = measures.measures(in: text, from: position)
    let classifierEnd = position == start ? classifier : nil
    if let unit, unit.end >= classifierEnd ?? 0, isUnit(position..<unit.end, of: quantity, in: text) {
      quantity.unit = .measure(unit.unit)
      quantity.end = unit.end
      if numerals.scalar(text, unit.end) == 0x2F,
        let other = measures.measures(in: text, from: unit.end + 1).unit
      {
        quantity.unit = .measure(unit.unit.per(other.unit))
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
  private func timeUnit(at start: Int, in text: [UInt32]) -> (end: Int, unit: MeasureUnit)? {
    switch numerals.scalar(text, start) {
    case 0x6708: (start + 1, .month)
    case 0x5C0F where numerals.scalar(text, start + 1) == 0x65F6: (start + 2, .hour)
    case 0x661F where numerals.scalar(text, start + 1) == 0x671F: (start + 2, .week)
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

  /// Takes the words of comparison behind a quantity.
  private func takeComparator(of quantity: inout Quantity, in text: [UInt32]) {
    guard let end = words.end(.comparatorBehind, in: text, from: quantity.end) else { return }
    let isShort = end == quantity.end + 1
    // 一年多, 一倍多: but 三人多次 has no 多.
    if isShort {
      guard case .measure(let unit)? = quantity.unit, measures.traits(of: unit).contains(.approximate),
        !ScalarClass.isHan(numerals.scalar(text, end))
          || [0x65F6, 0x7684, 0x6765, 0x4EE5].contains(numerals.scalar(text, end))
      else { return }
    }
    if quantity.comparator == nil { quantity.comparator = quantity.end..<end }
    quantity.end = end
  }
}
