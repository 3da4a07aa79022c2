/// The rules that find figures, each with an example.
enum FigureRule {
  /// 增长5%左右, 百分之十二, 三成, 六折
  static let percentage: RuleName = "percentage"
  /// 下降0.3个百分点
  static let points: RuleName = "percentage-points"
  /// 三分之二
  static let fraction: RuleName = "fraction"
  /// 1.2亿元, 1200万人, 连续17年
  static let unit: RuleName = "unit"
  /// 300余名, 20多个: a number with a classifier.
  static let count: RuleName = "count"
  /// 指数为50.2, 超过1.2亿: a number by itself.
  static let amount: RuleName = "amount"
  /// 3%至5%, 50到60人, 二三十人
  static let range: RuleName = "range"
  /// 由5.1%提高到5.4%
  static let change: RuleName = "change"
}
