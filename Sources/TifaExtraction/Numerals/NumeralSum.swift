/// The state of a numeral that is being read: what its units have added up to so far.
struct NumeralSum {
  var reading = NumeralReading(end: 0)
  /// The digit that waits for its unit.
  var pending: ExactDecimal?
  /// The upper end of that digit, where it is open.
  var pendingUpper: ExactDecimal?
  var isPendingArabic = false
  /// Whether a 零 stands before what comes next.
  var isAfterZero = false
  /// The power of ten of the last unit.
  private(set) var lowestUnit = 99
  /// What 亿 and 兆 closed, what 万 closed since, and what is open.
  private var closed = ExactDecimal.zero
  private var tenThousands = ExactDecimal.zero
  private var section = ExactDecimal.zero
  private var lowestLargeUnit = 99
  /// How much more the upper end is than the number.
  private var spread: ExactDecimal?
  private var hasOverflow = false

  var hasUnit: Bool { reading.hasUnit }

  /// Whether ASCII or full-width digits wait for their unit.
  var isPendingDigits: Bool { pending != nil && (isPendingArabic || reading.isArabic && !hasUnit) }

  /// Whether a large unit can close what is open: 一万五千亿.
  func isOpen(for unit: Int) -> Bool { unit < lowestLargeUnit || (unit == 8 && lowestLargeUnit == 4) }

  /// Takes 十, 百 or 千 (by the power of ten), 廿 or 卅.
  mutating func take(smallUnit value: UInt8) -> Bool {
    guard !reading.hasPoint || reading.isArabic, reading.value == nil || !reading.isDigitRun else {
      return false
    }
    if value > 20 {
      guard pending == nil, lowestUnit > 1 else { return false }
      add(ExactDecimal(Int64(value / 10) * 10))
      lowestUnit = 1
      reading.hasUnit = true
      return true
    }
    let power = Int(value)
    guard power < lowestUnit else { return false }
    if power == 1, pending?.significand == 0 {
      pending = ExactDecimal(1)
    } else if pending == nil {
      // 一千零十, 百三
      guard !hasUnit || (power == 1 && (isAfterZero || lowestUnit > 1)) else { return false }
      pending = ExactDecimal(1)
    }
    takePending(scaledBy: power)
    lowestUnit = power
    reading.hasUnit = true
    return true
  }

  /// Takes 万, 亿 or 兆, by the power of ten.
  mutating func take(largeUnit power: Int) -> Bool {
    guard reading.value == nil || !reading.isDigitRun else { return false }
    let isEmpty = pending == nil && section.significand == 0
    if isEmpty, !hasUnit { pending = ExactDecimal(1) }
    takePending(scaledBy: 0)
    if power == 4, lowestLargeUnit == 4 {
      // 四万万
      guard isEmpty else { return false }
      tenThousands = scaled(tenThousands, 4)
    } else if power == 4 {
      guard lowestLargeUnit > 4 || isEmpty else { return false }
      if isEmpty, hasUnit {
        // 亿万
        return false
      }
      tenThousands = sum(tenThousands, scaled(section, 4))
    } else {
      guard power < lowestLargeUnit || lowestLargeUnit == 4 || (power == 12 && lowestLargeUnit == 8) else {
        return false
      }
      let open = sum(tenThousands, section)
      guard open.significand != 0 else { return false }
      closed = sum(closed, scaled(open, power))
      tenThousands = .zero
    }
    section = .zero
    if let spread { self.spread = scaled(spread, power) }
    lowestLargeUnit = power
    lowestUnit = power
    isAfterZero = false
    reading.hasUnit = true
    return true
  }

  /// Takes decimals behind 点.
  mutating func take(fraction: ExactDecimal) -> Bool {
    guard reading.upper == nil, pendingUpper == nil, spread == nil else { return false }
    takeTrailing()
    section = sum(section, fraction)
    reading.hasPoint = true
    isAfterZero = false
    return true
  }

  /// The numeral, which ends at a position.
  mutating func finished(at end: Int) -> NumeralReading? {
    guard end > 0, hasUnit || pending != nil || section.significand != 0 || reading.hasPoint else {
      return nil
    }
    takeTrailing()
    let value = sum(closed, sum(tenThousands, section))
    reading.end = end
    reading.value = hasOverflow ? nil : value
    reading.upper = spread.flatMap { value.adding($0) }
    return reading
  }

  /// Adds the last digit: in 一千二 it stands for hundreds, behind 零 and 十 for itself.
  private mutating func takeTrailing() {
    guard pending != nil else { return }
    let isShort = hasUnit && !isAfterZero && !isPendingArabic && lowestUnit >= 2 && pendingUpper == nil
    takePending(scaledBy: isShort ? lowestUnit - 1 : 0)
  }

  private mutating func takePending(scaledBy power: Int) {
    guard let pending else { return }
    add(scaled(pending, power))
    if let pendingUpper { spread = scaled(sum(pendingUpper, pending.negated), power) }
    self.pending = nil
    pendingUpper = nil
    isAfterZero = false
  }

  private mutating func add(_ value: ExactDecimal) { section = sum(section, value) }

  private mutating func sum(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal {
    if let sum = left.adding(right) { return sum }
    hasOverflow = true
    return .zero
  }

  private mutating func scaled(_ value: ExactDecimal, _ power: Int) -> ExactDecimal {
    if let scaled = value.scaled(by: power) { return scaled }
    hasOverflow = true
    return .zero
  }
}
