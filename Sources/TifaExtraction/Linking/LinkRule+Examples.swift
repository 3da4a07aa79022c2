extension LinkRule {
  /// The rules that link titles to their holders, with examples.
  static let rules = [
    Rule(
      postBeforeName, "the holder's name stands behind the posts",
      .init("区委副书记戚望舒出席会议。", finds: ["戚望舒: 区委副书记"]),
      .init("县长、县公安局局长聂远讲话。", finds: ["聂远: 县长", "聂远: 县公安局局长"])),
    Rule(
      postBeforeNames, "the posts belong to every name of the list behind them",
      .init("副主席顾世明、晏平出席。", finds: ["顾世明: 副主席", "晏平: 副主席"])),
    Rule(
      postInBrackets, "the posts stand in brackets behind the name",
      .init("段玉成（县委书记）主持。", finds: ["段玉成: 县委书记"])),
    Rule(
      appointed, "a verb of office stands between the name and the posts",
      .init("司马若水同志任区教育局局长。", finds: ["司马若水: 区教育局局长"])),
    Rule(
      removed, "the name stands before 的 or a verb of leaving, 职务 behind the posts",
      .init("免去何以明的县公安局局长职务。", finds: ["何以明: 县公安局局长"])),
    Rule(
      elected, "the name stands behind 的是", .init("当选县人民法院院长的是后广平。", finds: ["后广平: 县人民法院院长"])),
    Rule(
      nameInLine, "a line of a list has the name, space and the posts",
      .init("林正清　县委书记", finds: ["林正清: 县委书记"])),
    Rule(
      nameBeforePost, "the bare post stands behind the full name", .init("匡正宇院长出席会议。", finds: ["匡正宇: 院长"])),
    Rule(
      surnameAndPost, "the post stands behind the surname of an official of the document",
      .init("区委书记逄志远主持。逄书记强调，要抓紧。", finds: ["逄志远: 书记"])),
    Rule(
      givenNameAndPost, "the post stands behind the given name of an official of the document",
      .init("省长何志远主持。志远省长强调，要抓紧。", finds: ["何志远: 省长"])),
    Rule(
      postBehindNames, "the post stands behind the names of its holders and their number",
      .init("刘向梅、陈国梁、赵一帆等8位委员发言。", finds: ["刘向梅: 委员", "陈国梁: 委员", "赵一帆: 委员"])),
    Rule(
      postAlone, "the post stands alone where the document has one holder of it",
      .init("逄志远总书记来到村里。总书记强调，要抓紧。", finds: ["逄志远: 总书记"])),
    Rule(
      nameInText, "a name that its characters and what stands beside it show, without a title",
      .init("刘桂香说，今年收成好。", finds: ["刘桂香"])),
  ]
}
