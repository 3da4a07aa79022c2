/// A decimal number of up to eighteen digits, exactly as a text gives it: 1.2亿 is 120000000, without binary noise.
///
///     ExactDecimal("12.50")?.description            // "12.5"
///     ExactDecimal(12, exponent: -1)?.scaled(by: 8)  // 120000000
///
/// Operations give nil where the exact result has more digits than fit; a quotient is rounded to fifteen.
public struct ExactDecimal: Hashable, Sendable, CustomStringConvertible {
  /// The digits, without zeros at the end.
  public let significand: Int64
  /// The power of ten that the digits are multiplied by, which is never further from zero than ``widest``.
  private let power: Int8

  /// The power of ten that the digits are multiplied by.
  public var exponent: Int { Int(power) }

  /// Zero.
  public static let zero = ExactDecimal(0)

  /// The greatest power of ten either way.
  private static let widest = 64
  /// The digits that a quotient is rounded to.
  private static let quotientDigits = 15

  /// Creates an integer.
  public init(_ value: Int64) {
    var value = value
    var exponent = 0
    while value != 0, value.isMultiple(of: 10) {
      value /= 10
      exponent += 1
    }
    significand = value
    power = value == 0 ? 0 : Int8(exponent)
  }

  /// Creates digits times a power of ten.
  ///
  /// - Returns: Nil where the power is out of reach, beyond 64 either way.
  public init?(_ significand: Int64, exponent: Int) {
    let digits = ExactDecimal(significand)
    guard abs(exponent + digits.exponent) <= Self.widest else { return nil }
    self.significand = digits.significand
    power = significand == 0 ? 0 : Int8(digits.exponent + exponent)
  }

  /// Reads a number in ASCII digits with or without a sign and a point: `-12.50`.
  public init?(_ text: String) {
    var significand: Int64 = 0
    var exponent = 0
    var hasPoint = false
    let isNegative = text.hasPrefix("-")
    let digits = text.utf8.dropFirst(isNegative ? 1 : 0)
    guard digits.contains(where: { $0 != 0x2E }) else { return nil }
    for byte in digits {
      if byte == 0x2E, !hasPoint {
        hasPoint = true
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      let (shifted, overflow) = significand.multipliedReportingOverflow(by: 10)
      let (sum, carry) = shifted.addingReportingOverflow(Int64(byte - 0x30))
      guard !overflow, !carry else { return nil }
      significand = sum
      if hasPoint { exponent -= 1 }
    }
    self.init(isNegative ? -significand : significand, exponent: exponent)
  }

  /// Whether the number has no fraction.
  public var isInteger: Bool { exponent >= 0 }

  /// The number as an integer, where it is one that fits.
  public var integer: Int? {
    guard isInteger else { return nil }
    return aligned(to: 0).map(Int.init)
  }

  /// The number in digits, without an exponent.
  public var description: String {
    if exponent == 0 { return String(significand) }
    if exponent > 0 {
      if let integer = aligned(to: 0) { return String(integer) }
      return String(significand) + String(repeating: "0", count: exponent)
    }
    let sign = significand < 0 ? "-" : ""
    let power = ExactDecimal(1).scaled(by: -exponent)?.aligned(to: 0).map { UInt64($0) }
    let (whole, fraction) =
      power.map { significand.magnitude.quotientAndRemainder(dividingBy: $0) }
      ?? (0, significand.magnitude)
    let digits = String(fraction)
    return sign + String(whole) + "." + String(repeating: "0", count: -exponent - digits.utf8.count) + digits
  }

  /// The number with the other sign.
  public var negated: ExactDecimal { ExactDecimal(unchecked: -significand, exponent: exponent) }

  /// The number times a power of ten.
  public func scaled(by power: Int) -> ExactDecimal? { ExactDecimal(significand, exponent: exponent + power) }

  /// The sum.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    if significand == 0 { return other }
    if other.significand == 0 { return self }
    let power = min(exponent, other.exponent)
    guard let left = aligned(to: power), let right = other.aligned(to: power) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(sum, exponent: power)
  }

  /// The quotient, rounded to fifteen digits; nil where the divisor is zero.
  public func divided(by divisor: ExactDecimal) -> ExactDecimal? {
    guard divisor.significand != 0 else { return nil }
    var remainder = significand.magnitude
    let other = divisor.significand.magnitude
    var quotient = remainder / other
    remainder %= other
    var power = exponent - divisor.exponent
    var digits = quotient == 0 ? 0 : String(quotient).utf8.count
    // Long division, one digit more than is kept.
    while remainder != 0, digits <= Self.quotientDigits, power > -Self.widest {
      let (high, low) = remainder.multipliedFullWidth(by: 10)
      let step = other.dividingFullWidth((high, low))
      quotient = quotient * 10 + step.quotient
      remainder = step.remainder
      power -= 1
      if quotient != 0 { digits += 1 }
    }
    while digits > Self.quotientDigits {
      quotient = quotient / 10 + (digits == Self.quotientDigits + 1 && quotient % 10 >= 5 ? 1 : 0)
      power += 1
      digits -= 1
    }
    let isNegative = (significand < 0) != (divisor.significand < 0)
    return ExactDecimal(isNegative ? -Int64(quotient) : Int64(quotient), exponent: power)
  }

  /// Whether the number is less than another, by the first digits where they are too far apart to be aligned.
  func isLess(than other: ExactDecimal) -> Bool {
    if let difference = adding(other.negated) { return difference.significand < 0 }
    return exponent < other.exponent
  }

  private init(unchecked significand: Int64, exponent: Int) {
    self.significand = significand
    power = Int8(exponent)
  }

  /// The digits where the power of ten is a lower one.
  private func aligned(to power: Int) -> Int64? {
    var value = significand
    for _ in 0..<max(0, exponent - power) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return value
  }
}
