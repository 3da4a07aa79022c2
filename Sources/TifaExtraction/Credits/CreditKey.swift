/// The words that credits start with, and those that stand behind a name.
struct CreditKey: Sendable {
  let role: Credit.Role
  /// Whether the word is a post in ordinary text too: it counts only beside another key (总编辑：…).
  let isWeak: Bool

  private static let words: [(Credit.Role, String)] = [
    (
      .reporter,
      "记者 本报记者 本台记者 本网记者 本刊记者 特约记者 见习记者 实习记者 全媒体记者 融媒体记者 首席记者 特派记者 新华社记者 人民日报记者 央视记者 总台记者 总台央视记者 中新社记者 撰稿 作者 采写 撰文 文字 文字记者"
    ),
    (.correspondent, "通讯员 特约通讯员 本报通讯员"), (.intern, "实习生 见习生"),
    (.editor, "编辑 责编 责任编辑 值班编辑 本期编辑 编审 执行编辑 编发"),
    (.proofreader, "校对 责校 责任校对"),
    (.reviewer, "一审 二审 三审 初审 复审 终审 审核 审校 审稿 签发 审签 审读"),
    (.producer, "监制 总监制 出品人 总策划 策划 统筹 制片 制片人 制作"),
    (.photographer, "摄影 摄影记者 摄像 拍摄 图片 视频 配图"), (.designer, "制图 设计 美编 排版 海报"),
    (.contributor, "供稿 供图"), (.outlet, "来源 稿源 转自 信息来源 文章来源 稿件来源 出品 出品单位"),
  ]
  private static let weak: [(Credit.Role, String)] = [
    (.editor, "总编辑 总编 主编 副主编 副总编辑 执行主编 值班总编 值班主任 值班领导 主任 社长"), (.producer, "总导演 导演"),
  ]
  /// Keys of one or two characters that a mark must follow: 文/图：…
  private static let marked: [(Credit.Role, String)] = [
    (.reporter, "文 文图 图文"), (.photographer, "图 摄"),
  ]
  /// Words behind the name: 边疆 摄, 县委宣传部供稿.
  private static let behind: [(Credit.Role, String)] = [
    (.photographer, "摄 摄影 摄像 摄影报道"), (.contributor, "供稿 供图"), (.reporter, "报道 文 撰文"),
  ]

  typealias Table = WordTable<CreditKey>

  private static func table(_ lists: [(Credit.Role, String)], weak: [(Credit.Role, String)] = []) -> Table {
    WordTable(
      lists.map { (CreditKey(role: $0, isWeak: false), $1) }
        + weak.map { (CreditKey(role: $0, isWeak: true), $1) })
  }

  static let before = table(words, weak: weak)
  static let beforeMark = table(marked)
  static let after = table(behind)
}
