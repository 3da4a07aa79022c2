/// The names of the rules that find bodies.
enum OrganizationRule {
  /// 某公司 before 财务部经理: the body that a title starts with.
  static let title: RuleName = "body-in-title"
  /// 国务院, 德军: a body that one word names.
  static let word: RuleName = "body-by-name"
  /// 湖南省教育厅: a place or proper name and the words up to a head.
  static let head: RuleName = "body-by-head"
}
