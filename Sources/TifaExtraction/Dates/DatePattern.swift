/// The numbers that a date gives by itself, with X for the digits that it leaves open, as in ISO 8601-2: XXXX-03-05.
enum DatePattern {
  static func pattern(of fields: DateFields) -> String {
    if let weekday = fields.weekday, (1...7).contains(weekday), fields.day == nil {
      return "XXXX-WXX-\(weekday)"
    }
    var text = DateText()
    append(fields.year, width: 4, to: &text)
    guard fields.month != nil || fields.day != nil else { return text.string }
    text.append(UInt8(ascii: "-"))
    append(fields.month, width: 2, to: &text)
    guard fields.day != nil else { return text.string }
    text.append(UInt8(ascii: "-"))
    // The eve of the lunisolar year is written as its thirtieth day, which it has at most.
    append(fields.day == .number(0) ? .number(30) : fields.day, width: 2, to: &text)
    return text.string
  }

  private static func append(_ part: DateFields.Part?, width: Int, to text: inout DateText) {
    guard case .number(let number)? = part else {
      for _ in 0..<width { text.append(UInt8(ascii: "X")) }
      return
    }
    text.append(number, width: width)
  }
}
