/// The names of the rules that find changes of office.
enum PersonnelRule {
  /// 任命柳青禾为副院长, 免去何明远的局长职务: the verb stands before the name, or heads the list.
  static let verbBeforeName: RuleName = "personnel-verb-before-name"
  /// 戴长河任区委书记, 沈南山辞去副县长职务: the verb stands between the name and the post.
  static let verbBehindName: RuleName = "personnel-verb-behind-name"
  /// 当选县长的是后广平
  static let nameLast: RuleName = "personnel-name-last"
  /// 选举产生县长后广平: the verb stands before the post.
  static let verbBeforePost: RuleName = "personnel-verb-before-post"
  /// 免去何明远县公安局局长职务: the post stands directly behind the name.
  static let postBehindName: RuleName = "personnel-post-behind-name"
  /// 方小舟，男，…，拟任正处级领导职务: a notice that names no post.
  static let proposal: RuleName = "personnel-proposal"
  /// 副县长何明远…接受纪律审查和监察调查: something happens to a person who is named before.
  static let fate: RuleName = "personnel-fate"
}
