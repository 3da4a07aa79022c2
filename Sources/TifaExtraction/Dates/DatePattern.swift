/// The numbers that a date gives by itself, with X for the digits that it leaves open, as in ISO 8601-2: XXXX-03-05.
enum DatePattern {
  static func pattern(of fields: DateFields) -> String {
    if let weekday = fields.weekday, (1...7).contains(weekday), fields.day == nil {
      return "XXXX-WXX-\(weekday)"
    }
    var text = digits(fields.year, 4)
    guard fields.month != nil || fields.day != nil else { return text }
    text += "-" + digits(fields.month, 2)
    guard fields.day != nil else { return text }
    // The eve of the lunisolar year is written as its thirtieth day, which it has at most.
    return text + "-" + (fields.day == .number(0) ? "30" : digits(fields.day, 2))
  }

  private static func digits(_ part: DateFields.Part?, _ width: Int) -> String {
    guard case .number(let number)? = part else { return String(repeating: "X", count: width) }
    return CalendarDate.padded(number, width)
  }
}
