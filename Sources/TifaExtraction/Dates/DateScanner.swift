import TifaText

/// Finds every date of a text and resolves it by the day on which the text was written.
///
///     let scanner = DateScanner()
///     for date in scanner.dates(in: "上周五召开会议，3月5日闭幕", reference: CalendarDate("2024-03-06")) {
///       print(date.text, date.iso ?? "open")  // 上周五 2024-03-01, 3月5日 2024-03-05
///     }
///
/// Both scripts are read. A date that needs what is not known has no ISO form.
public struct DateScanner: Sendable {
  /// Where a date that leaves its month or year open is looked for.
  public enum Direction: Sendable {
    /// The last one before the text's day.
    case past
    /// The one of the same year or month, or the nearest one across their turn: the way of news.
    case nearest
    /// The next one from the text's day on.
    case future
  }

  private let direction: Direction
  let reader: DateReader

  /// Creates a scanner.
  ///
  /// - Parameters:
  ///   - direction: Where dates are looked for that leave their month or year open.
  ///   - readsShortForms: Whether numbers without a year of four digits are dates too: 3-7-07, 12/1.
  public init(direction: Direction = .nearest, readsShortForms: Bool = false) {
    self.direction = direction
    reader = DateReader(readsShortForms: readsShortForms)
  }

  /// The dates of a text in its order.
  ///
  /// - Parameters:
  ///   - text: The text, in either script.
  ///   - reference: The day on which it was written; nil where that is not known.
  /// - Complexity: O(*n*) in the length of the text.
  public func dates(in text: String, reference: CalendarDate? = nil) -> [DateMention] {
    let source = SourceText(text)
    return expressions(in: source.scalars.map(Self.fold), reference: reference).map { expression in
      let span = TextSpan(expression.span.range)
      return DateMention(
        text: source.string(in: span), iso: expression.iso, precision: expression.precision,
        pattern: expression.pattern, span: span, rule: expression.rule)
    }
  }

  /// A date in a canonical text.
  struct Expression {
    let span: NormalizedSpan
    let iso: String?
    let precision: DateMention.Precision
    let pattern: String
    let rule: RuleName
  }

  /// What a text says of a date, not yet which day that is.
  struct Found {
    let reading: DateReading
    /// Whether a line has ended since the date before.
    let startsParagraph: Bool
  }

  /// The dates of a canonical text.
  func expressions(in text: [UInt32], reference: CalendarDate?) -> [Expression] {
    resolved(
      readings(in: text) { reader.firstStop(in: text.span, from: $0) }, reference: reference)
  }

  /// What a canonical text says of dates, in its order.
  ///
  /// - Parameter firstStop: The first position from one on where a date can start or a paragraph ends.
  /// - Complexity: O(*n*) in the length of the text.
  @inline(__always)
  func readings(in text: [UInt32], firstStop: (Int) -> Int) -> [Found] {
    var found: [Found] = []
    var startsParagraph = false
    var position = 0
    while true {
      position = firstStop(position)
      guard position < text.count else { return found }
      if text[position] == DateReader.lineEnd {
        startsParagraph = true
        position += 1
      } else if let reading = reader.reading(at: position, in: text) {
        position = max(reading.end, position + 1)
        found.append(Found(reading: reading, startsParagraph: startsParagraph))
        startsParagraph = false
      } else {
        position =
          reader.numerals.characters.isNumeral(text[position])
          ? reader.numerals.endOfRun(at: position, in: text) : position + 1
      }
    }
  }

  /// The dates that readings of one text mean, with a resolver of their own.
  func resolved(_ found: [Found], reference: CalendarDate?) -> [Expression] {
    var resolver = resolver(reference: reference)
    return found.map { resolver.expression(of: $0) }
  }

  /// A resolver of dates that are given one by one.
  func resolver(reference: CalendarDate?) -> DateResolver {
    DateResolver(reference: reference, direction: direction)
  }

  /// The simplified form of the characters that dates are written with.
  private static let simplified: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    let traditional = "後週禮個號點時紀農曆歷這當間來節國慶勞動陽兒師軍總樂順萬啟禎嘉緒統陰舊"
    let simplified = "后周礼个号点时纪农历历这当间来节国庆劳动阳儿师军总乐顺万启祯嘉绪统阴旧"
    for (from, to) in zip(traditional.unicodeScalars, simplified.unicodeScalars) {
      table[from.value] = to.value
    }
    return table
  }()

  private static func fold(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x4E00 && scalar <= 0x9FFF ? simplified[scalar] ?? scalar : scalar
  }
}
