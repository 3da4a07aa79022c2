import TifaLexicon

/// The words around the numbers of figures, each with what it does there.
struct FigureWords: Sendable {
  static let shared = FigureWords()

  /// What a word does beside a number; a word can do several things.
  struct Role: OptionSet {
    let rawValue: Int32

    /// Before a number: how it compares with the value.
    static let comparator = Role(rawValue: 1 << 0)
    /// Before 十, 百, 千, 万 or 亿 without a digit: 上百, 数千万.
    static let unitComparator = Role(rawValue: 1 << 1)
    /// Behind a number and its unit.
    static let comparatorBehind = Role(rawValue: 1 << 2)
    /// Between what is measured and the number, without saying anything of the value.
    static let link = Role(rawValue: 1 << 3)
    /// Verbs of rise, at the end of what is measured.
    static let rise = Role(rawValue: 1 << 4)
    /// Verbs of fall.
    static let fall = Role(rawValue: 1 << 5)
    /// Ends of what is measured.
    static let noun = Role(rawValue: 1 << 6)
    /// Words that what is measured starts behind.
    static let cut = Role(rawValue: 1 << 7)
    /// What is compared with stands between these and the verb, and is not measured: 比上月增长.
    static let comparison = Role(rawValue: 1 << 8)
    /// Verbs between the two values of a change.
    static let change = Role(rawValue: 1 << 9)
    /// What stands behind a number and a classifier that only counts points of a speech: 三个方面.
    static let abstractHead = Role(rawValue: 1 << 10)
    /// Ends of what is measured in time.
    static let duration = Role(rawValue: 1 << 11)
    /// Numbers without a unit are figures behind these.
    static let index = Role(rawValue: 1 << 12)
  }

  private static let words: [(role: Role, words: String)] = [
    (
      .comparator,
      "超过 超 突破 逾 近 约 大约 将近 接近 不到 不足 不低于 不少于 不超过 不高于 不多于"
        + " 至少 最多 最高 最低 高达 多达 长达 仅 仅有 大于 小于 高于 低于 大约为 约为 约占 超出"
        + " 多于 少于 未满 不满 年满 满 零下"
    ),
    (
      .unitComparator,
      "近 逾 超 上 过 数 几 好几 超过 突破 将近 接近 约 不到 不足 成"
    ),
    (
      .comparatorBehind,
      "以上 以下 左右 上下 以内 之内 之多 有余 不等 开外 出头 多 余 及以上 及以下"
    ),
    (
      .link,
      "达到 达 为 是 有 共 共有 共计 总计 合计 了 到 至 的是 在 也 就 已 已达 已达到"
        + " 已经 已经达到 将 将达 将达到 可达 又 都 均 均为 分别为 分别 分别达 分别达到 分别是"
        + " 共约 总共 一共 累计 累计达 累计达到 首次 首度 再次 双双 仍 就 进一步 近乎 大致"
    ),
    (
      .rise,
      "增长 增加 提高 上升 上涨 回升 新增 增 增幅 升 涨 增至 升至 增到 提升 扩大 增收 增产"
        + " 提速 加快 翻 增长至 增加至 增加到 增长到 提高至 提高到 上升到 上升至 升高 上调 猛增"
        + " 激增 上浮 走高 增持 扩张 扩大到 扩大至 提升到 提升至 上涨到 上涨至 多 高 快"
    ),
    (
      .fall,
      "下降 减少 降低 回落 下跌 缩减 缩小 压减 减 降 跌 降至 减至 降到 减到 下滑 减幅 降幅"
        + " 收窄 削减 下降至 下降到 减少至 减少到 降低至 降低到 回落至 回落到 下调 节约 节省 减排"
        + " 减产 减免 下浮 走低 压缩 压降 少 低 慢"
    ),
    (
      .noun,
      "值 额 量 率 数 价 费 比 比重 占比 面积 里程 人口 产值 收入 支出 投资 就业 产量"
        + " 规模 总额 总量 增速 人数 资金 贷款 存款 余额 指数 总数 数量 利润 税收 销售 消费 出口"
        + " 进口 进出口 顺差 逆差 产能 装机 价格 金额 成本 补贴 保费 市值 资产 负债 外资 库存"
        + " 密度 高度 长度 宽度 深度 温度 气温 速度 距离 重量 体重 身高 年龄 平均 连续 人均 户均"
        + " 日均 年均 月均 总长 全长 海拔 时长 历时 为期 时隔 距今 相距 占 占到 全年 达 直径"
        + " 射程 落差 水位 流量 降雨 降水 降雨量 地震 震级 票房 合同 订单 支付 捐款 捐赠 罚款"
        + " 拨付 下拨 安排 投入 发放 贷 融资 筹资 筹集 募集 耗资 造价 总投资 完成投资 用地 耕地"
        + " 播种 收割 种植 覆盖 惠及 涉及 受益 参加 参与 接待 服务 培训 招收 招聘 解决 带动 帮助"
        + " 转移 搬迁 安置 脱贫 死亡 受伤 失踪 遇难 确诊 治愈 出院 接种 检测 抓获 破获 查处 立案"
        + " 处分 缴获 查获 检查 排查 整改 化解 受理 办结 建成 建设 新建 改造 修建 开通 通车 投产"
        + " 栽种 造林 绿化 治理 生产 运送 发送 运输 出动 派出 调集 发射 航行 飞行 行驶 奔波 走访"
        + " 慰问 签署 达成 签约 引进 收购"
    ),
    (
      .cut,
      "其中 并 使 使得 让 把 由 从 对 在 以及 预计 力争 确保 实现 的 也 又 还 已经 则"
        + " 而 且 可以 能够 达到 超过 是 有 与 相当于 等于 由于 据 随着 截至 截止 目前 我们 我"
        + " 你 他 她 它 他们 了 着 分别 按照 先后 已有 已累计 另有 拥有 出现 同意 要求 决定"
        + " 计划 通过 表示 称 宣布 显示 记者 因为 因 造成 导致 成为 改善 共计 一共 同时 不仅"
        + " 另外 此外"
    ),
    (
      .comparison,
      "比 较 相比 比较"
    ),
    (
      .change,
      "提高到 提高至 上升到 上升至 增长到 增长至 增加到 增加至 增至 升至 增到 升到 涨到 上涨到"
        + " 上涨至 扩大到 扩大至 提升到 提升至 下降到 下降至 降低到 降低至 降至 降到 减少到 减少至"
        + " 减至 减到 回落到 回落至 缩小到 缩短到 缩短至 缩减到 缩减至 压缩到 压缩至 压减到 压减至"
        + " 调整为 调整到 调整至 上调至 上调到 下调至 下调到 变为 变成 发展到 跃升至 跃升到 攀升至"
        + " 攀升到 跌至 跌到 增加为 降为 升为"
    ),
    (
      .abstractHead,
      "方面 层面 环节 维度 阶段 部分 步骤 角度 领域 问题 关键 重点 关系 要求 意见 建议 原则"
        + " 特点 优势 特征 原因 因素 要素 标准 层次 目标 任务"
    ),
    (
      .duration,
      "连续 平均 历时 为期 时隔 距今 时长 寿命 年龄 工期 周期 累计 缩短 延长 期限 年限 时间"
    ),
    (
      .index,
      "指数 系数 评分 得分 总分 市盈率 汇率 中间价 震级 总数 数量"
    ),
  ]

  private var trie = WordTrie(capacity: 2048)
  private var longest = 0
  /// The characters that verbs of change start with.
  private(set) var firstsOfChange: Set<UInt32> = []
  /// For each scalar of the basic plane the roles of the words that end with it: most texts have none there.
  private var endings = [Int32](repeating: 0, count: 0x10000)

  private init() {
    for group in Self.words {
      for word in group.words.split(separator: " ") {
        let scalars = word.unicodeScalars.map(\.value)
        let others = trie.value(of: scalars) ?? 0
        trie.insert(scalars, value: others | group.role.rawValue)
        longest = max(longest, scalars.count)
        if group.role.contains(.change) { firstsOfChange.insert(scalars[0]) }
        if let last = scalars.last { endings[Int(last & 0xFFFF)] |= group.role.rawValue }
      }
    }
  }

  /// Whether a word has a role.
  func contains(_ role: Role, _ word: some Collection<UInt32>) -> Bool {
    trie.value(of: word).map { $0 & role.rawValue != 0 } ?? false
  }

  /// The end of the longest word of a role that starts at a position.
  func end(_ role: Role, in text: [UInt32], from start: Int) -> Int? {
    var longest: Int?
    trie.forEachMatch(in: text, from: start) { end, value in
      if value & role.rawValue != 0 { longest = end }
    }
    return longest
  }

  /// The start of the longest word of a role that ends at a position, not before a bound.
  func start(_ role: Role, in text: [UInt32], endingAt end: Int, notBefore bound: Int) -> Int? {
    guard end > 0, end <= text.count, text[end - 1] < 0x10000,
      endings[Int(text[end - 1])] & role.rawValue != 0
    else { return nil }
    var start = max(bound, end - longest)
    while start < end {
      if let value = trie.value(of: text[start..<end]), value & role.rawValue != 0 { return start }
      start += 1
    }
    return nil
  }

  private static let downward = ScalarSet("降减回缩压跌下")
  private static let upward = ScalarSet("提上增升涨扩跃攀")

  /// Whether a change goes down, by the verb between its values; nil for a verb that does not say.
  func change(of verb: some Collection<UInt32>) -> Figure.Change? {
    guard let first = verb.first else { return nil }
    return Self.downward.contains(first) ? .decrease : Self.upward.contains(first) ? .increase : nil
  }
}
