extension FigureRule {
  /// The rules that find figures, with examples.
  static let rules = [
    Rule(percentage, "a percentage, tenths or a discount", .init("产值增长5%左右。", finds: ["产值增长5%左右"])),
    Rule(points, "percentage points", .init("失业率下降0.3个百分点。", finds: ["失业率下降0.3个百分点"])),
    Rule(fraction, "a fraction", .init("到会代表占三分之二。", finds: ["到会代表占三分之二"])),
    Rule(unit, "a number with a unit", .init("安排资金1.2亿元。", finds: ["安排资金1.2亿元"])),
    Rule(count, "a number with a classifier", .init("来了300余名志愿者。", finds: ["300余名"])),
    Rule(amount, "a number by itself", .init("指数为50.2。", finds: ["指数为50.2"])),
    Rule(range, "a range", .init("亩产提高3%至5%。", finds: ["亩产提高3%至5%"])),
    Rule(change, "a change from one value to another", .init("由5.1%提高到5.4%。", finds: ["由5.1%提高到5.4%"])),
  ]
}
