import TifaText

/// A date as a document gives it, with its ISO 8601 form to the precision that the text carries.
public struct DateMention: Hashable, Sendable {
  /// How much of a date a text tells; an open vocabulary.
  public struct Precision: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    public static let century: Precision = "century"
    public static let decade: Precision = "decade"
    /// Several years: “十四五”期间.
    public static let years: Precision = "years"
    public static let year: Precision = "year"
    public static let half: Precision = "half"
    public static let quarter: Precision = "quarter"
    public static let month: Precision = "month"
    /// A third of a month: 上旬.
    public static let tenDays: Precision = "ten-days"
    public static let week: Precision = "week"
    public static let day: Precision = "day"
    public static let minute: Precision = "minute"
    /// No date, but a time not long ago: 近日.
    public static let vague: Precision = "vague"
  }

  public let text: String
  /// `2024-02-29`, `2024-02`, `2024`, `2024-02-29T09:30`, or an interval: `2024-01/2024-06`. Nil where neither the
  /// text nor the document's day tells it.
  public let iso: String?
  public let precision: Precision
  /// The numbers that the wording gives by itself, X for the digits that it leaves open: `XXXX-03-05` for 3月5日. Those
  /// of a lunisolar date are of its own calendar.
  public let pattern: String
  public let span: TextSpan
  public let rule: RuleName

  public init(
    text: String, iso: String?, precision: Precision, pattern: String, span: TextSpan, rule: RuleName
  ) {
    self.text = text
    self.iso = iso
    self.precision = precision
    self.pattern = pattern
    self.span = span
    self.rule = rule
  }
}
