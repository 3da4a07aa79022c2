/// Reads the numeral that starts at a position, in digits, in characters, or in both: 1.2亿, 三千五百万, 7万5千.
///
/// A numeral is read once, from left to right; a reader is immutable and shared. It takes either script, and the repaired
/// text rather than the canonical one, whose points and commas are folded.
struct NumeralReader: Sendable {
  /// The reader that all rules use; its tables are made once.
  static let shared = NumeralReader()

  let characters = NumeralCharacter.Table()

  /// The widest space inside a numeral.
  private static let widestSpace = 4
  /// The longest run of digits that is a number and no code.
  static let mostDigits = 18

  /// 千 before these is a prefix of a unit where digits stand before it: 5千米.
  private static let metric = ScalarSet("米克")
  /// 千 and 兆 before these are a prefix of a unit: 兆瓦.
  private static let prefixed = ScalarSet("瓦赫帕比字焦欧伏")
  /// 一 before these belongs to a word: 三千一起.
  private static let wordsWithOne = ScalarSet("起些样樣定切直并併同体體旦致线線")

  @inline(__always)
  func character(_ text: [UInt32], _ index: Int) -> NumeralCharacter {
    index >= 0 && index < text.count ? characters[text[index]] : characters[0]
  }

  /// The first index from a position on that is no space; the position itself where the space is too wide.
  @inline(__always)
  func skippingSpaces(_ text: [UInt32], _ index: Int) -> Int {
    character(text, index).role == .space ? behindSpaces(text, index) : index
  }

  @inline(never)
  private func behindSpaces(_ text: [UInt32], _ index: Int) -> Int {
    var next = index + 1
    while next < index + Self.widestSpace, character(text, next).role == .space { next += 1 }
    return character(text, next).role == .space ? index : next
  }

  /// The whole number, with its decimals, that starts at a position; signs and fractions are read by others.
  ///
  /// - Complexity: O(*m*) in the length of the numeral.
  func number(at start: Int, in text: [UInt32]) -> NumeralReading? {
    switch character(text, start).role {
    case .digit:
      let digits = digits(at: start, in: text)
      return digits.value == nil || isOver(at: digits.end, in: text) ? digits : sum(from: digits, in: text)
    case .hanDigit, .pair:
      guard let digits = hanDigits(at: start, in: text) else { return nil }
      return digits.value == nil || isOver(at: digits.end, in: text) ? digits : sum(from: digits, in: text)
    case .smallUnit, .largeUnit:
      var sum = NumeralSum()
      sum.reading.startsWithUnit = character(text, start).value > 1 && character(text, start).value < 20
      return finish(&sum, at: start, in: text)
    case .half where character(text, start + 1).role == .smallUnit && character(text, start + 1).value == 2:
      return NumeralReading(end: start + 2, value: ExactDecimal(50), hasUnit: true)
    default: return nil
    }
  }

  /// Whether digits end a numeral because nothing stands behind them that goes on with it, which is so for most.
  @inline(__always)
  private func isOver(at position: Int, in text: [UInt32]) -> Bool {
    switch character(text, skippingSpaces(text, position)).role {
    case .smallUnit, .largeUnit, .approximation, .point: false
    default: true
    }
  }

  /// The numeral that starts with digits.
  private func sum(from digits: NumeralReading, in text: [UInt32]) -> NumeralReading? {
    var sum = NumeralSum()
    sum.reading = digits
    sum.pending = digits.value
    sum.pendingUpper = digits.upper
    return finish(&sum, at: digits.end, in: text)
  }

  /// The numeral that goes on at a position.
  private func finish(_ sum: inout NumeralSum, at start: Int, in text: [UInt32]) -> NumeralReading? {
    var position = start
    while let end = step(at: position, in: text, &sum) { position = end }
    return sum.finished(at: position)
  }

  /// Whether a unit stands at a position that a prefix makes larger: 欧 or 歐, but not 欧元.
  private func isPrefixed(_ text: [UInt32], _ index: Int) -> Bool {
    let unit = scalar(text, index)
    return (unit == 0x6B50 || Self.prefixed.contains(unit)) && scalar(text, index + 1) != 0x5143
  }

  /// Takes the next unit, digit or 零 of a numeral: its end, or nil where the numeral is over.
  private func step(at position: Int, in text: [UInt32], _ sum: inout NumeralSum) -> Int? {
    let next = skippingSpaces(text, position)
    let hasSpace = next > position
    let character = character(text, next)
    switch character.role {
    case .smallUnit:
      // 20千瓦, 5千米: but 三千米.
      if character.value == 3 {
        let unit = scalar(text, next + 1)
        if isPrefixed(text, next + 1) || sum.isPendingDigits && Self.metric.contains(unit) { return nil }
      }
      return sum.take(smallUnit: character.value) ? next + 1 : nil
    case .largeUnit:
      if character.value == 12, isPrefixed(text, next + 1) { return nil }
      return sum.take(largeUnit: Int(character.value)) ? next + 1 : nil
    case .hanDigit where character.value == 0 && sum.hasUnit && sum.pending == nil && !sum.isAfterZero:
      let following = self.character(text, skippingSpaces(text, next + 1))
      switch following.role {
      case .digit, .hanDigit, .pair, .smallUnit, .approximation:
        sum.isAfterZero = true
        return next + 1
      default: return nil
      }
    case .digit, .hanDigit, .pair:
      return addend(at: next, hasSpace: hasSpace, in: text, &sum)
    case .approximation where sum.hasUnit || sum.pending != nil:
      let unit = skippingSpaces(text, next + 1)
      let following = self.character(text, unit)
      guard following.role == .largeUnit, sum.take(largeUnit: Int(following.value)) else { return nil }
      sum.reading.approximation = next
      return unit + 1
    case .point where !sum.reading.isArabic && !sum.reading.hasPoint:
      return decimals(behind: next, in: text, &sum)
    default: return nil
    }
  }

  /// A digit behind a unit: it goes on with the numeral if the unit behind it is a smaller one, or if it is the last.
  private func addend(at start: Int, hasSpace: Bool, in text: [UInt32], _ sum: inout NumeralSum) -> Int? {
    guard sum.hasUnit, sum.pending == nil, !sum.reading.hasPoint, sum.reading.upper == nil else { return nil }
    let isDigit = character(text, start).role == .digit
    let digits: NumeralReading
    if isDigit {
      digits = self.digits(at: start, in: text)
    } else if let run = hanDigits(at: start, in: text), run.digits == 1 || run.upper != nil {
      digits = run
    } else {
      return nil
    }
    guard let value = digits.value else { return nil }
    let following = character(text, skippingSpaces(text, digits.end))
    switch following.role {
    case .smallUnit:
      guard following.value < 20, Int(following.value) < sum.lowestUnit else { return nil }
    case .largeUnit:
      guard Int(following.value) < sum.lowestUnit || sum.isOpen(for: Int(following.value)) else { return nil }
    default:
      if isDigit {
        guard !hasSpace, digits.digits <= sum.lowestUnit, sum.isAfterZero || digits.digits > 1 else {
          return nil
        }
      } else if character(text, start).value == 1, digits.digits == 1, !sum.isAfterZero,
        Self.wordsWithOne.contains(scalar(text, digits.end))
      {
        return nil
      }
    }
    sum.pending = value
    sum.pendingUpper = digits.upper
    sum.isPendingArabic = isDigit
    sum.reading.digits += digits.digits
    return digits.end
  }

  /// 点 with the digits behind it.
  private func decimals(behind point: Int, in text: [UInt32], _ sum: inout NumeralSum) -> Int? {
    var end = skippingSpaces(text, point + 1)
    let first = end
    var significand: Int64 = 0
    while character(text, end).role == .hanDigit {
      guard end - first < Self.mostDigits - 2 else { return nil }
      significand = significand * 10 + Int64(character(text, end).value)
      end += 1
    }
    // 三点五十分 is a time of day.
    guard end > first, character(text, end).role != .smallUnit,
      let fraction = ExactDecimal(significand, exponent: first - end), sum.take(fraction: fraction)
    else { return nil }
    sum.reading.digits += end - first
    return end
  }

  @inline(__always)
  func scalar(_ text: [UInt32], _ index: Int) -> UInt32 {
    index >= 0 && index < text.count ? text[index] : 0
  }
}

extension NumeralReader {
  /// The end of the run of characters from a position on that can be in numerals: what is looked at once and not again.
  func endOfRun(at start: Int, in text: [UInt32]) -> Int {
    let isDigit = character(text, start).role == .digit
    var end = start + 1
    while end < text.count {
      let role = character(text, end).role
      switch role {
      case .digit where isDigit: end += 1
      case .hanDigit where !isDigit: end += 1
      default: return end
      }
    }
    return end
  }
}
