import TifaLexicon
import TifaText

/// Finds the dates of a normalised text, and the day that the text itself says it is of.
struct DateExtractor: Sendable {
  private let scanner = DateScanner()

  /// How far into a text its dateline can be, in scalars.
  private static let reach = 240
  /// The longest line that is a dateline by itself.
  private static let longestLine = 60
  private static let wires = ScalarSet("电讯")
  private static let marks = WordSet("发布时间 时间 日期 发布 来源 责编 编辑")

  /// Whether a date with a numeral can start with a scalar, or a paragraph ends with it.
  func isStop(_ scalar: UInt32) -> Bool { scanner.reader.isStop(scalar) }

  /// Calls a closure with the first two scalars of the words that dates start with.
  func forEachWordStart(_ body: (_ first: UInt32, _ second: UInt32) -> Void) {
    scanner.reader.words.forEachStart(body)
  }

  /// The dates of a passage in its order, with their places in it.
  ///
  /// - Parameters:
  ///   - passage: The passage.
  ///   - date: The day that the text is of; nil where only the text can tell.
  func dates(in passage: Passage, on date: CalendarDate?) -> (
    mentions: [DateMention], spans: [NormalizedSpan]
  ) {
    let text = passage.text
    let found = scanner.readings(in: text.canonical) { passage.firstStart(of: [.date, .dateWord], from: $0) }
    let reference = date ?? dateline(among: found, of: text.canonical)
    let expressions = scanner.resolved(found, reference: reference)
    let mentions = expressions.map { expression in
      DateMention(
        text: text.string(in: expression.span), iso: expression.iso, precision: expression.precision,
        pattern: expression.pattern, span: text.sourceSpan(of: expression.span), rule: expression.rule)
    }
    return (mentions, expressions.map(\.span))
  }

  /// The day of a text by its dateline: a whole date before 电 or 讯, behind 讯 in brackets, or on a line of its own or
  /// beside 来源 or 时间 at the head. A dateline without its year tells no day.
  private func dateline(among found: [DateScanner.Found], of text: [UInt32]) -> CalendarDate? {
    let head = Array(text.prefix(Self.reach))
    let found = found.prefix { $0.reading.end <= head.count }
    let datelines = found.map { $0.reading.fields.tellsDay && Self.isDateline($0.reading, in: head) }
    guard datelines.contains(true) else { return nil }
    var resolver = scanner.resolver(reference: nil)
    for (found, isDateline) in zip(found, datelines) {
      let expression = resolver.expression(of: found)
      guard isDateline, expression.precision == .day || expression.precision == .minute else { continue }
      if let iso = expression.iso, let date = CalendarDate(iso) { return date }
    }
    return nil
  }

  private static func isDateline(_ date: DateReading, in text: [UInt32]) -> Bool {
    if date.end < text.count, wires.contains(text[date.end]) { return true }
    var start = date.start
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    var end = date.end
    while end < text.count, text[end] != 0x0A { end += 1 }
    let line = text[start..<end]
    let before = text[start..<date.start]
    // 本报讯（记者 …）2025年3月6日，
    if before.contains(where: { wires.contains($0) }), before.count <= 30,
      before.last == 0xFF09 || before.last == 0x29 || before.last == 0x8BAF
    {
      return true
    }
    guard line.count <= longestLine else { return false }
    if before.allSatisfy({ isSpaceOrBracket($0) }), text[date.end..<end].allSatisfy({ isSpaceOrBracket($0) })
    {
      return true
    }
    return line.indices.contains { marks.end(in: text, from: $0) != nil }
  }

  private static func isSpaceOrBracket(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0x0D, 0x3000, 0xFF08, 0xFF09, 0x28, 0x29: true
    default: false
    }
  }
}
