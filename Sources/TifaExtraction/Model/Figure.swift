import TifaText

/// A number with what it measures: 城镇新增就业1200万人以上.
public struct Figure: Hashable, Sendable {
  /// Which way what is measured goes; an open vocabulary.
  public struct Change: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// 增长, 提高 …
    public static let increase: Change = "increase"
    /// 下降, 减少 …
    public static let decrease: Change = "decrease"
  }

  public let text: String
  /// What is measured, with the verb of change: 城镇新增就业, 出口额同比下降. Nil where the wording before the number
  /// does not say it.
  public let indicator: String?
  /// The value as a decimal, units of number (万, 亿) resolved: `12000000`. Of a range the lower end, of a change the
  /// new value; of a fraction the quotient to fifteen digits.
  public let value: String
  /// The unit in one form: 人, 元, %, 平方公里; of a count the measure word. Nil for bare numbers and fractions.
  public let unit: String?
  /// 以上, 左右, 余, 超过 …, as it stands there; of two the one before the number.
  public let comparator: String?
  /// The upper end of a range: 60 of 50到60人.
  public let upper: String?
  /// The old value of a change: 5.1 of 由5.1%提高到5.4%.
  public let from: String?
  /// Which way it goes, where a verb says so.
  public let change: Change?
  public let span: TextSpan
  public let rule: RuleName

  public init(
    text: String, indicator: String?, value: String, unit: String?, comparator: String?, upper: String? = nil,
    from: String? = nil, change: Change? = nil, span: TextSpan, rule: RuleName
  ) {
    self.text = text
    self.indicator = indicator
    self.value = value
    self.unit = unit
    self.comparator = comparator
    self.upper = upper
    self.from = from
    self.change = change
    self.span = span
    self.rule = rule
  }
}
