import TifaText

/// Reads the date that starts at a position of a canonical text: what it says, not yet which day that is.
///
/// A reader is immutable. Each rule looks a bounded number of characters ahead.
struct DateReader: Sendable {
  let numerals = NumeralReader.shared
  let words = DateWords.shared
  /// Whether dates without a year of four digits are read from numbers alone: 3-7-07, 12/1.
  let readsShortForms: Bool
  /// For each scalar of the basic plane what can start at it.
  private let stops: [Stop]
  /// For each scalar of the basic plane what a number in front of it can be part of.
  private let routes: [Route]

  init(readsShortForms: Bool) {
    self.readsShortForms = readsShortForms
    let (words, characters) = (DateWords.shared, NumeralReader.shared.characters)
    var stops = [Stop](repeating: [], count: 0x10000)
    for scalar in 0..<UInt32(0x10000) {
      let role = characters[scalar].role
      if role != .none { stops[Int(scalar)] = role.isNumber ? [.numeral, .number] : .numeral }
      if words.canStart(scalar) { stops[Int(scalar)].insert(.word) }
    }
    for scalar in Self.leads.unicodeScalars { stops[Int(scalar.value)].insert(.lead) }
    stops[Int(Self.lineEnd)] = .lineEnd
    self.stops = stops
    var routes = [Route](repeating: .none, count: 0x10000)
    for (route, scalars) in Self.followers {
      for scalar in scalars.unicodeScalars { routes[Int(scalar.value)] = route }
    }
    self.routes = routes
  }

  /// What can start at a character.
  private struct Stop: OptionSet {
    let rawValue: UInt8

    static let lineEnd = Stop(rawValue: 1 << 0)
    /// A character of numerals.
    static let numeral = Stop(rawValue: 1 << 1)
    /// A number.
    static let number = Stop(rawValue: 1 << 2)
    /// A word of dates.
    static let word = Stop(rawValue: 1 << 3)
    /// A date with a numeral behind the character.
    static let lead = Stop(rawValue: 1 << 4)
  }

  /// What a number can be part of, by the character behind it.
  private enum Route: UInt8 { case none, distance, point, distanceOrPoint, any }

  /// What may stand behind the number that a date starts with.
  private static let followers: [(route: Route, scalars: String)] = [
    (.distance, "天周个星"), (.point, "月号世季"), (.distanceOrPoint, "年日点"),
    (.any, "至到-—–~～〜/:：.·”期时以末初 \u{A0}"),
  ]

  static let lineEnd: UInt32 = 0x0A
  static let year: UInt32 = 0x5E74
  static let month: UInt32 = 0x6708
  static let day: UInt32 = 0x65E5
  static let number: UInt32 = 0x53F7
  static let hour: UInt32 = 0x65F6
  static let point: UInt32 = 0x70B9
  static let ordinal: UInt32 = 0x7B2C

  /// Whether a date with a numeral can start with a scalar, or a line ends with it.
  func isStop(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && !stops[Int(scalar)].subtracting(.word).isEmpty
  }

  /// The first index from one on where a numeral, a word of a date or a line end stands; the end of the text where there is none.
  ///
  /// - Complexity: O(*n*) in the number of characters that are passed over; a look-up for each.
  func firstStop(in text: Span<UInt32>, from start: Int) -> Int {
    let stops = stops.span
    var index = start
    while index < text.count {
      let scalar = text[index]
      if scalar < 0x10000, stops[Int(scalar)].rawValue != 0 { break }
      index += 1
    }
    return index
  }

  /// The date at a position; nil where none starts there.
  @inline(__always)
  func reading(at start: Int, in text: [UInt32]) -> DateReading? {
    guard text[start] < 0x10000 else { return nil }
    let stop = stops[Int(text[start])]
    if stop.contains(.number) { return numberReading(at: start, in: text) }
    let isWord = stop.contains(.word) && words.canStart(text[start], numerals.scalar(text, start + 1))
    return isWord || stop.contains(.lead) && isLead(start, in: text)
      ? wordReading(at: start, isWord: isWord, in: text) : nil
  }

  /// The date that starts with a number.
  @inline(__always)
  private func numberReading(at start: Int, in text: [UInt32]) -> DateReading? {
    if numerals.scalar(text, start - 1) == Self.ordinal { return quarter(at: start - 1, in: text) }
    guard !numerals.isDigit(text, start) || !numerals.isDigit(text, start - 1) else { return nil }
    let route = route(at: start, in: text)
    return route == .none ? nil : reading(at: start, by: route, in: text)
  }

  /// The date that starts with a number that has an end.
  private func reading(at start: Int, by route: Route, in text: [UInt32]) -> DateReading? {
    switch route {
    case .none: nil
    case .distance: distance(at: start, in: text)
    case .point: point(at: start, in: text)
    case .distanceOrPoint: distance(at: start, in: text) ?? point(at: start, in: text)
    case .any:
      numeric(at: start, in: text) ?? plan(at: start, in: text) ?? numberRange(at: start, in: text)
        ?? distance(at: start, in: text) ?? point(at: start, in: text)
    }
  }

  /// The date that starts with a word, or with a character that leads to a numeral.
  private func wordReading(at start: Int, isWord: Bool, in text: [UInt32]) -> DateReading? {
    if mayBeQuarter(at: start, in: text), let quarter = quarter(at: start, in: text) { return quarter }
    if isWord || text[start] != Self.ordinal && text[start] != Self.first,
      let point = point(at: start, in: text)
    {
      return point
    }
    return distance(at: start, in: text)
  }

  /// The first characters of 前三季度, 第一季度, 半年前 and 周三.
  private static let leads = "前第半周"

  /// Whether a numeral stands behind 前, 第, 半 or 周, 日 behind 周, or 年 behind 半.
  private func isLead(_ start: Int, in text: [UInt32]) -> Bool {
    let next = numerals.scalar(text, start + 1)
    return next == Self.year || next == Self.day || numerals.characters.isNumeral(next)
  }

  /// What the number at a position can be part of: most numbers are turned away here.
  @inline(__always)
  private func route(at start: Int, in text: [UInt32]) -> Route {
    let end = endOfNumber(at: start, in: text)
    if end == start + Self.longestNumber { return .any }
    let next = numerals.scalar(text, end)
    return next < 0x10000 ? routes[Int(next)] : .none
  }

  /// As far as the end of a number is looked for.
  static let longestNumber = 8

  /// The end of the characters of a number that stand together from a position on, not looked for any further than it takes to
  /// tell dates from other numbers.
  func endOfNumber(at start: Int, in text: [UInt32]) -> Int {
    var end = start + 1
    while end < start + Self.longestNumber, numerals.character(text, end).role.isInNumber { end += 1 }
    return end
  }

  /// A date of calendar parts, from the year to the minute, and the end of a range.
  func point(at start: Int, in text: [UInt32]) -> DateReading? {
    var fields = DateFields()
    var position = start
    var last: DateFields?
    takeLunisolar(&fields, &position, in: text)
    let hasYear = takeYear(&fields, &position, in: text)
    if hasYear { takeLunisolar(&fields, &position, in: text) }
    if !hasYear, fields.isLunisolar, position == start { return nil }
    if takeSection(&fields, &position, in: text) {
      return close(fields, start, position, last, in: text)
    }
    let hasMonth = takeMonth(&fields, &position, &last, in: text)
    if last == nil { takeDay(&fields, &position, &last, hasMonth: hasMonth, hasYear: hasYear, in: text) }
    if fields.isVague { return DateReading(start: start, end: position, fields: fields) }
    if last == nil { takeWeekday(&fields, &position, in: text) }
    takeClock(&fields, &position, &last, in: text)
    guard fields.hasCalendarPart || fields.hour != nil else { return nil }
    return close(fields, start, position, last, in: text)
  }

  /// Takes the end of a range, where one follows.
  private func close(
    _ fields: DateFields, _ start: Int, _ end: Int, _ last: DateFields?, in text: [UInt32]
  ) -> DateReading? {
    guard end > start else { return nil }
    guard last == nil, fields.years == nil, fields.weekday == nil, let next = connectorEnd(text, end),
      let behind = simplePoint(at: next, in: text), let second = inheriting(behind.fields, from: fields)
    else { return DateReading(start: start, end: end, fields: fields, last: last) }
    return DateReading(start: start, end: behind.end, fields: fields, last: second)
  }

  /// A point that is no range itself.
  private func simplePoint(at start: Int, in text: [UInt32]) -> DateReading? {
    guard start < text.count else { return nil }
    switch numerals.character(text, start).role {
    case .digit, .hanDigit, .smallUnit: return pointWithoutRange(at: start, in: text)
    default: return words.canStart(text[start]) ? pointWithoutRange(at: start, in: text) : nil
    }
  }

  private func pointWithoutRange(at start: Int, in text: [UInt32]) -> DateReading? {
    var fields = DateFields()
    var position = start
    var last: DateFields?
    let hasYear = takeYear(&fields, &position, in: text)
    let hasMonth = takeMonth(&fields, &position, &last, in: text)
    if last == nil {
      takeDay(&fields, &position, &last, hasMonth: hasMonth, hasYear: hasYear, inRange: true, in: text)
    }
    takeClock(&fields, &position, &last, in: text)
    guard last == nil, !fields.isVague, fields.hasCalendarPart || fields.hour != nil else { return nil }
    return DateReading(start: start, end: position, fields: fields)
  }

  /// The end of a range with what its start says before it; nil where they do not go together.
  private func inheriting(_ last: DateFields, from first: DateFields) -> DateFields? {
    var last = last
    guard last.weekday == nil, last.section == nil, last.years == nil else { return nil }
    if last.year == nil { last.year = first.year }
    if last.month == nil, last.day != nil || first.day == nil { last.month = first.month }
    if last.day == nil, last.hour != nil {
      last.day = first.day
      last.month = first.month
    }
    guard (last.month == nil) == (first.month == nil), (last.day == nil) == (first.day == nil),
      (last.hour == nil) == (first.hour == nil)
    else { return nil }
    return last
  }

  /// The end of what joins the two ends of a range: 至, 到, —, ~.
  func connectorEnd(_ text: [UInt32], _ index: Int) -> Int? {
    switch numerals.scalar(text, index) {
    case 0x81F3, 0x5230, 0x2D, 0x7E, 0xFF5E, 0x301C, 0x2013: return index + 1
    case 0x2014: return numerals.scalar(text, index + 1) == 0x2014 ? index + 2 : index + 1
    default: return nil
    }
  }

  /// 农历 before a year or a month.
  private func takeLunisolar(_ fields: inout DateFields, _ position: inout Int, in text: [UInt32]) {
    guard case (.lunisolarCalendar, let end)? = words.word(in: text, at: position) else { return }
    fields.isLunisolar = true
    fields.rule = DateRule.lunisolar
    position = end
  }

  func has(_ word: [UInt32], at position: Int, in text: [UInt32]) -> Bool {
    guard position + word.count <= text.count, position >= 0 else { return false }
    for (offset, scalar) in word.enumerated() where text[position + offset] != scalar { return false }
    return true
  }

  /// A number of one or two digits, or below a hundred in characters.
  func smallNumber(at start: Int, in text: [UInt32]) -> (value: Int, end: Int, isArabic: Bool)? {
    switch numerals.character(text, start).role {
    case .digit:
      var end = start + 1
      var value = Int(numerals.character(text, start).value)
      if numerals.isDigit(text, end) {
        value = value * 10 + Int(numerals.character(text, end).value)
        end += 1
      }
      return numerals.isDigit(text, end) ? nil : (value, end, true)
    case .hanDigit, .smallUnit:
      guard let reading = numerals.number(at: start, in: text), !reading.isDigitRun, reading.upper == nil,
        !reading.hasPoint, reading.end - start <= 4, let value = reading.value?.integer, value < 100
      else { return nil }
      return (value, reading.end, false)
    default: return nil
    }
  }

  /// The next position behind one space or none, where digits stand on its other side.
  func spaced(_ text: [UInt32], _ index: Int) -> Int {
    numerals.character(text, index).role == .space ? index + 1 : index
  }
}

extension NumeralCharacter.Role {
  /// Whether the number of a date can start so.
  fileprivate var isNumber: Bool {
    switch self {
    case .digit, .hanDigit, .pair, .smallUnit: true
    default: false
    }
  }

  /// Whether a character can stand in the number of a date.
  fileprivate var isInNumber: Bool { isNumber || self == .approximation }
}
