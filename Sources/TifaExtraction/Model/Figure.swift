import TifaText

/// A number with what it measures: 城镇新增就业1200万人以上.
public struct Figure: Hashable, Sendable {
  public let text: String
  /// What is measured: 城镇新增就业.
  public let indicator: String?
  /// The value as a decimal, units of number (万, 亿) resolved: `12000000`.
  public let value: String
  public let unit: String?
  /// 以上, 左右, 余 …
  public let comparator: String?
  public let span: TextSpan

  public init(
    text: String, indicator: String?, value: String, unit: String?, comparator: String?, span: TextSpan
  ) {
    self.text = text
    self.indicator = indicator
    self.value = value
    self.unit = unit
    self.comparator = comparator
    self.span = span
  }
}
