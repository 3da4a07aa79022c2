/// The names of the rules that find credits.
enum CreditRule {
  /// 责编：高峰　一审：曾可: a line of credits.
  static let line: RuleName = "credit-line"
  /// （记者 苏晓棠 通讯员 龚立): credits in brackets.
  static let bracket: RuleName = "credit-bracket"
  /// 本报记者苏晓棠报道: in the text itself.
  static let byline: RuleName = "credit-byline"
  /// 新华社长沙3月5日电, 湖南日报讯
  static let dateline: RuleName = "credit-dateline"
}
