/// A day of the Gregorian calendar, such as the day of a document that its relative dates are reckoned from.
///
///     CalendarDate("20240305")?.adding(days: -5).iso  // "2024-02-29"
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Creates a day; nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the day that a text starts with: `2024-03-05`, `2024-03-05T09:30`, `20240305`, `2024/3/5`, `2024年3月5日`.
  public init?(_ text: String) {
    var year: Int?
    var month: Int?
    var digits = 0
    var value = 0
    var scalars = text.unicodeScalars.prefix(32).makeIterator()
    while true {
      // Behind the text, or as much of it as is read, the last number ends.
      let scalar = scalars.next()?.value ?? 0
      if (0x30...0x39).contains(scalar) {
        value = value * 10 + Int(scalar - 0x30)
        digits += 1
        guard digits <= 8 else { return nil }
        continue
      }
      if digits == 8, year == nil {
        self.init(year: value / 10000, month: value / 100 % 100, day: value % 100)
        return
      }
      if digits > 0 {
        guard year == nil ? digits == 4 : digits <= 2 else { return nil }
        if let year, let month {
          self.init(year: year, month: month, day: value)
          return
        }
        if year == nil { year = value } else { month = value }
      }
      (digits, value) = (0, 0)
      switch scalar {
      case 0x2D, 0x2F, 0x2E, 0x5E74, 0x6708: continue
      case 0x20 where year == nil: continue
      default: return nil
      }
    }
  }

  /// The number of days in a month.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `2024-03-05`
  public var iso: String { Self.iso(year: year, month: month, day: day) }

  public var description: String { iso }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day of the week, from 1 for Monday to 7 for Sunday.
  public var weekday: Int { (number % 7 + 7 + 3) % 7 + 1 }

  /// The day that is so many days later, or earlier for a negative number.
  public func adding(days: Int) -> CalendarDate { CalendarDate(number: number + days) }

  /// The month that is so many months later: its year and number.
  func month(adding months: Int) -> (year: Int, month: Int) {
    let total = year * 12 + month - 1 + months
    return (total / 12, total % 12 + 1)
  }

  /// A year, month, day or time with as many digits as ISO 8601 wants; what is nil is left out.
  static func iso(
    year: Int, month: Int? = nil, day: Int? = nil, hour: Int? = nil, minute: Int? = nil
  ) -> String {
    var text = DateText()
    text.append(year, width: 4)
    if let month {
      text.append(UInt8(ascii: "-"))
      text.append(month, width: 2)
    }
    if let month, let day, month > 0 {
      text.append(UInt8(ascii: "-"))
      text.append(day, width: 2)
    }
    if let hour {
      text.append(UInt8(ascii: "T"))
      text.append(hour, width: 2)
      text.append(UInt8(ascii: ":"))
      text.append(minute ?? 0, width: 2)
    }
    return text.string
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The number of days since 1 March of the year 0 (Hinnant, days_from_civil), shifted to 1 January 1970.
  private var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private init(number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}
