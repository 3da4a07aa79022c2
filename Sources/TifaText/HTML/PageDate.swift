/// A day, or a time of a day, as pages write it: `2024年3月1日 09:30`, `2024-03-01T09:30:00+08:00`.
struct PageDate {
  /// The day as `2024-03-01`, with the time behind a `T` where there is one: `2024-03-01T09:30`.
  let iso: String

  /// Finds the first date in a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init?(in text: some Sequence<UInt32>) {
    // Full-width digits and colons are read like the others.
    var scan = Scan(text: text.map { $0 >= 0xFF10 && $0 <= 0xFF1A ? $0 - 0xFEE0 : $0 })
    while scan.index < scan.text.count {
      let start = scan.index
      if let iso = scan.date() {
        self.iso = iso
        return
      }
      scan.index = start
      scan.skipNumberOrCharacter()
    }
    return nil
  }

  init?(in text: String) { self.init(in: text.unicodeScalars.map(\.value)) }

  /// Reads a date from left to right.
  private struct Scan {
    let text: [UInt32]
    var index = 0

    /// The date at the index, which moves behind it.
    mutating func date() -> String? {
      guard let (year, digits) = number(), digits == 4, (1900...2199).contains(year) else { return nil }
      guard let mark = take(["年", "-", "/", ".", "．"]) else { return nil }
      if mark == "年" { skipSpaces() }
      guard let (month, _) = number(), (1...12).contains(month) else { return nil }
      guard take(mark == "年" ? ["月"] : [mark]) != nil else { return nil }
      if mark == "年" { skipSpaces() }
      guard let (day, _) = number(), (1...31).contains(day) else { return nil }
      _ = take(["日"])
      let date = "\(year)-\(Self.padded(month))-\(Self.padded(day))"
      return date + (time() ?? "")
    }

    /// The time at the index, with a `T` before it.
    private mutating func time() -> String? {
      let start = index
      if take(["T", "t"]) == nil { skipSpaces() }
      guard let (hour, digits) = number(), digits <= 2, hour < 24, let mark = take([":", "时", "時"]),
        let (minute, minuteDigits) = number(), minuteDigits == 2, minute < 60
      else {
        index = start
        return nil
      }
      var time = "T\(Self.padded(hour)):\(Self.padded(minute))"
      let afterMinute = index
      if mark == ":", take([":"]) != nil, let (second, _) = number(), second < 61 {
        time += ":\(Self.padded(second))"
        let afterSecond = index
        if take(["."]) == nil || number() == nil { index = afterSecond }
      } else {
        index = afterMinute
      }
      return time + (zone() ?? "")
    }

    /// The zone at the index.
    private mutating func zone() -> String? {
      let start = index
      if take(["Z", "z"]) != nil { return "Z" }
      guard let sign = take(["+", "-"]), let (hours, digits) = number() else {
        index = start
        return nil
      }
      if digits == 4 { return "\(sign)\(Self.padded(hours / 100)):\(Self.padded(hours % 100))" }
      guard digits == 2, take([":"]) != nil, let (minutes, minuteDigits) = number(), minuteDigits == 2 else {
        index = start
        return nil
      }
      return "\(sign)\(Self.padded(hours)):\(Self.padded(minutes))"
    }

    mutating func skipNumberOrCharacter() {
      guard isDigit else {
        index += 1
        return
      }
      while index < text.count, isDigit { index += 1 }
    }

    private var isDigit: Bool { text[index] >= 0x30 && text[index] <= 0x39 }

    /// The number of at most four digits at the index, which moves behind it.
    private mutating func number() -> (value: Int, digits: Int)? {
      let start = index
      var value = 0
      while index < text.count, isDigit {
        guard index - start < 4 else { return nil }
        value = value * 10 + Int(text[index] - 0x30)
        index += 1
      }
      return index > start ? (value, index - start) : nil
    }

    private mutating func take(_ marks: [Unicode.Scalar]) -> Unicode.Scalar? {
      guard index < text.count, let mark = marks.first(where: { $0.value == text[index] }) else { return nil }
      index += 1
      return mark
    }

    private mutating func skipSpaces() {
      while index < text.count, ScalarClass.isSpace(text[index]) { index += 1 }
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  }
}
