/// The names of the rules that link a title to its holder.
enum LinkRule {
  /// 区委副书记戴必欣: the holder's name stands behind the posts.
  static let postBeforeName: RuleName = "post-before-name"
  /// 副主席顾世明、郑建庆: the posts belong to every name of the list behind them.
  static let postBeforeNames: RuleName = "post-before-names"
  /// 毛宁（外交部发言人): the posts stand in brackets behind the name.
  static let postInBrackets: RuleName = "post-in-brackets"
  /// 戴长河同志任区委书记: a verb of office between the name and the posts.
  static let appointed: RuleName = "appointed"
  /// 免去何以明的县公安局局长职务: the name stands before 的 or 辞去.
  static let removed: RuleName = "removed"
  /// 当选县人民法院院长的是后广平: the name stands behind 的是.
  static let elected: RuleName = "elected"
  /// 林正清　县委书记: a line that has the name, space and the posts.
  static let nameInLine: RuleName = "name-in-line"
  /// 习近平总书记: the post stands behind the full name.
  static let nameBeforePost: RuleName = "name-before-post"
  /// 逄书记: the post stands behind the surname of an official of the document.
  static let surnameAndPost: RuleName = "surname-and-post"
  /// 志远省长: the post stands behind the given name.
  static let givenNameAndPost: RuleName = "given-name-and-post"
  /// 晏平、顾世明等8位委员: the post stands behind the names of its holders and their number.
  static let postBehindNames: RuleName = "post-behind-names"
  /// 总书记 where the document has 逄志远总书记: the post stands alone.
  static let postAlone: RuleName = "post-alone"
  /// 吴重阳，中国国籍: a name that its characters and what stands beside it show, without a title.
  static let nameInText: RuleName = "name-in-text"
}
