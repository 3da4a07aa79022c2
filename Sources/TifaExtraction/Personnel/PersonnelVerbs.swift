/// The verbs of changes of office by where they stand.
enum PersonnelVerbs {
  typealias Table = WordTable<PersonnelChange.Kind?>

  /// Verbs before the name: 任命柳青禾为….
  static let beforeName = Table([
    (.appointment, "任命 决定任命 批准任命 通过任命 聘任 任职"),
    (.removal, "免去 决定免去 批准免去 同意免去 撤销 罢免 免 免职"),
    (.election, "选举 补选 增选 选出 推选 选举产生"), (.nomination, "提名 推荐 提请任命"),
    (.resignation, "接受 决定接受"),
  ])

  /// Verbs between the name and the post: what the person named before does or what is done to him, so not 提名, whose subject is
  /// another. Without a kind those that tell of the past or of what is.
  static let beforePost = Table([
    (
      .appointment,
      "任 任命为 担任 出任 就任 接任 兼任 改任 升任 聘任为 聘为 续任"
    ),
    (.transfer, "调任 转任"), (.proposed, "拟任 拟担任 拟兼任 拟任命为 拟提名为 拟推荐为 拟提名 拟转任 拟提任"),
    (.election, "当选 当选为 选为 选举为 推选为 补选为 连任"), (.nomination, "提名为 推荐为"),
    (.resignation, "辞去 请辞"), (.removal, "卸任 不再担任 不再兼任 不再任"),
    (nil, "现任 曾任 历任 时任 留任 曾担任 先后任 先后担任 历经 原任 现担任 是 系 作为 身为"),
  ])

  /// What joins a name to its post where the verb stands before the name.
  static let copula: UInt32 = 0x4E3A  // 为

  /// Verbs before a post whose holder is named behind it.
  static let elected = Table([(.election, "选举产生 选举产生了 选举了 选出 选出了 补选了 当选的 新当选的 增选了 产生了")])

  /// Verbs of notices before an appointment, which may name a level and no post.
  static let proposals = Table([(.proposed, "拟任 拟提任 拟提拔 拟晋升 拟转任 拟提名 拟推荐 拟进一步使用")])

  /// What befalls somebody who is named before.
  static let fates = Table([
    (
      .investigation,
      "接受纪律审查 纪律审查和监察调查 接受审查调查 接受组织审查 接受组织调查 接受监察调查 立案审查 主动投案 涉嫌严重违纪 涉嫌严重违法"
    ),
    (.expulsion, "开除党籍 开除公职 双开"), (.death, "逝世 病逝 去世 因公殉职 因公牺牲"),
  ])
}
