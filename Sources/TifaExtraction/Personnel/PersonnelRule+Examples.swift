extension PersonnelRule {
  /// The rules that find changes of office, with examples.
  static let rules = [
    Rule(
      verbBeforeName, "the verb stands before the name, or heads the list",
      .init("会议决定任命柳青禾为副院长。", finds: ["柳青禾: appointment"])),
    Rule(
      verbBehindName, "the verb stands between the name and the post",
      .init("戴长河同志任区委书记。", finds: ["戴长河: appointment"])),
    Rule(nameLast, "the name stands behind 的是", .init("当选县长的是后广平。", finds: ["后广平: election"])),
    Rule(verbBeforePost, "the verb stands before the post", .init("会议选举产生县长聂远。", finds: ["聂远: election"])),
    Rule(
      postBehindName, "the post stands directly behind the name",
      .init("免去何明远县公安局局长职务。", finds: ["何明远: removal"])),
    Rule(proposal, "a notice that names no post", .init("方小舟，男，汉族，拟任正处级领导职务。", finds: ["方小舟: proposed"])),
    Rule(
      fate, "something happens to a person who is named before",
      .init("副县长何明远涉嫌严重违纪违法，接受纪律审查和监察调查。", finds: ["何明远: investigation"])),
  ]
}
