import TifaText

/// Finds the dates of a normalised text, and the day that the text itself says it is of.
struct DateExtractor: Sendable {
  private let scanner = DateScanner()

  /// How far into a text its dateline can be, in scalars.
  private static let reach = 240
  /// The longest line that is a dateline by itself.
  private static let longestLine = 60
  private static let wires = ScalarSet("电讯")
  private static let marks = ["发布时间", "时间", "日期", "发布", "来源", "责编", "编辑"].map {
    Array($0.unicodeScalars.map(\.value))
  }

  /// The dates of a text in its order, with their places in it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - date: The day that the text is of; nil where only the text can tell.
  func dates(in text: NormalizedText, on date: CalendarDate?) -> (
    mentions: [DateMention], spans: [NormalizedSpan]
  ) {
    let reference = date ?? dateline(of: text.canonical)
    let expressions = scanner.expressions(in: text.canonical, reference: reference)
    let mentions = expressions.map { expression in
      DateMention(
        text: text.string(in: expression.span), iso: expression.iso, precision: expression.precision,
        pattern: expression.pattern, span: text.sourceSpan(of: expression.span), rule: expression.rule)
    }
    return (mentions, expressions.map(\.span))
  }

  /// The day of a text by its dateline: a whole date before 电 or 讯, behind 讯 in brackets, or on a line of its own or
  /// beside 来源 or 时间 at the head. A dateline without its year tells no day.
  private func dateline(of text: [UInt32]) -> CalendarDate? {
    let head = Array(text.prefix(Self.reach))
    for expression in scanner.expressions(in: head, reference: nil)
    where expression.precision == .day || expression.precision == .minute {
      guard let iso = expression.iso, let date = CalendarDate(iso) else { continue }
      if Self.isDateline(expression.span, in: head) { return date }
    }
    return nil
  }

  private static func isDateline(_ span: NormalizedSpan, in text: [UInt32]) -> Bool {
    if span.end < text.count, wires.contains(text[span.end]) { return true }
    var start = span.start
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    var end = span.end
    while end < text.count, text[end] != 0x0A { end += 1 }
    let line = text[start..<end]
    let before = text[start..<span.start]
    // 本报讯（记者 …）2025年3月6日，
    if before.contains(where: { wires.contains($0) }), before.count <= 30,
      before.last == 0xFF09 || before.last == 0x29 || before.last == 0x8BAF
    {
      return true
    }
    guard line.count <= longestLine else { return false }
    if before.allSatisfy({ isSpaceOrBracket($0) }), text[span.end..<end].allSatisfy({ isSpaceOrBracket($0) })
    {
      return true
    }
    return marks.contains { mark in
      line.indices.contains { line[$0...].starts(with: mark) }
    }
  }

  private static func isSpaceOrBracket(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0x0D, 0x3000, 0xFF08, 0xFF09, 0x28, 0x29: true
    default: false
    }
  }
}
