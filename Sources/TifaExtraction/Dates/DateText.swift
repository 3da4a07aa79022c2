/// The text of a date in digits and ASCII signs, which is short and made many times.
struct DateText {
  private var bytes = InlineArray<48, UInt8>(repeating: 0)
  private var count = 0

  /// The text.
  var string: String {
    guard let text = try? UTF8Span(validating: bytes.span.extracting(first: count)) else { return "" }
    return String(copying: text)
  }

  mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  /// Appends a number with zeros before it up to a width of two or four digits; a longer or negative one as it is.
  mutating func append(_ number: Int, width: Int) {
    guard number >= 0, number < (width == 4 ? 10_000 : 100) else {
      for byte in CalendarDate.padded(number, width).utf8 { append(byte) }
      return
    }
    var divisor = width == 4 ? 1000 : 10
    while divisor > 0 {
      append(0x30 + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
