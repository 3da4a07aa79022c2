import TifaText

/// A date that is written out: 2024年3月1日.
struct PlainDate: Hashable, Sendable {
  let year: Int
  let month: Int
  let day: Int
  let span: NormalizedSpan

  /// The date by ISO 8601.
  var iso: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

  private static let yearMark: UInt32 = 0x5E74
  private static let monthMark: UInt32 = 0x6708
  private static let dayMark: UInt32 = 0x65E5

  /// The written-out dates of a passage, in order.
  ///
  /// - Complexity: O(*n*) in its length.
  static func dates(in passage: Passage) -> [PlainDate] {
    var dates: [PlainDate] = []
    let text = passage.scalars
    for position in text.indices where text[position] == yearMark {
      if let date = date(aroundYearAt: position, in: passage) { dates.append(date) }
    }
    return dates
  }

  fileprivate func isBefore(_ other: PlainDate) -> Bool {
    (year, month, day) < (other.year, other.month, other.day)
  }

  private static func date(aroundYearAt position: Int, in passage: Passage) -> PlainDate? {
    var start = position
    while position - start < 4, ScalarClass.isDigit(passage[start - 1]) { start -= 1 }
    guard position - start == 4, let year = number(start..<position, in: passage),
      (1900...2100).contains(year)
    else { return nil }
    guard let (month, monthEnd) = number(at: position + 1, in: passage), passage[monthEnd] == monthMark,
      (1...12).contains(month), let (day, end) = number(at: monthEnd + 1, in: passage),
      passage[end] == dayMark,
      (1...31).contains(day)
    else { return nil }
    return PlainDate(year: year, month: month, day: day, span: NormalizedSpan(start, end + 1))
  }

  private static func number(at start: Int, in passage: Passage) -> (value: Int, end: Int)? {
    var end = start
    while end - start < 2, ScalarClass.isDigit(passage[end]) { end += 1 }
    return number(start..<end, in: passage).map { ($0, end) }
  }

  private static func number(_ range: Range<Int>, in passage: Passage) -> Int? {
    guard !range.isEmpty else { return nil }
    var value = 0
    for position in range {
      guard (0x30...0x39).contains(passage[position]) else { return nil }
      value = value * 10 + Int(passage[position] - 0x30)
    }
    return value
  }
}

extension [PlainDate] {
  /// The latest of some dates: the day of a document is seldom before what it tells of.
  var latest: PlainDate? { self.max { $0.isBefore($1) } }
}
