import TifaLexicon

/// The words that stand behind numbers: units, each with the form that results give, and classifiers.
struct MeasureWords: Sendable {
  static let shared = MeasureWords()

  /// Units by the form that they are given in; a unit that stands alone is its own.
  ///
  /// Currencies are units of value; the others measure things, times and amounts. Either script is read.
  private static let units = [
    // Length, area, volume, weight, energy.
    "公里 千米 km KM", "米 m 公尺", "厘米 cm 公分 釐米", "毫米 mm", "微米", "纳米", "海里 浬", "光年", "里 华里",
    "平方公里 平方千米 km² 平方公裏", "平方米 ㎡ m² 平米", "平方厘米", "公顷 公頃", "亩 畝", "立方米 m³", "立方厘米", "升 L",
    "毫升 ml mL", "吨 t 噸 公吨", "吨标准煤", "吨级", "公斤 千克 kg KG", "克 g", "毫克 mg", "斤", "千瓦时 kWh 千瓦小时", "瓦时", "兆瓦时 MWh",
    "吉瓦时 GWh", "度",
    "千瓦 kW", "兆瓦 MW", "吉瓦 GW", "瓦", "伏", "千伏 kV", "桶", "标准箱 TEU 标箱", "摄氏度 ℃ °C", "分贝", "赫兹", "兆赫",
    "吉赫", "比特", "字节", "马力", "焦耳", "帕", "兆帕", "载重吨", "总吨", "倍", "番",
    // Money.
    "元 元人民币 人民币元 块钱", "美元 美金 美刀", "港元 港币", "欧元", "英镑", "日元", "韩元", "卢布", "新台币 新台币元", "澳元", "加元",
    "新加坡元", "瑞士法郎", "卢比", "比索", "雷亚尔", "兰特", "里拉", "泰铢", "林吉特", "特别提款权",
    // Time.
    "年", "个月", "天", "小时 个小时", "分钟", "秒 秒钟", "周 个星期 个礼拜", "周年", "岁 周岁", "个工作日", "昼夜", "个季度",
    "世纪 个世纪", "个百分点 百分点", "个基点 基点",
    // People and what is counted together with them.
    "人", "人次", "人份", "户", "户次", "家次", "架次", "车次", "班次", "台次", "件次", "艘次", "例次", "剂次", "场次", "课时", "学时",
  ]

  /// Classifiers, which count things; single characters and a few words.
  private static let classifiers =
    "个 個 名 位 家 所 项 項 件 起 例 只 隻 条 條 辆 輛 架 艘 台 臺 部 座 栋 棟 幢 间 間 套 张 張 本 册 冊 份 封 篇 幅 首 支 枝 根 把 顶 盏 盞 块 塊 片 "
    + "头 頭 匹 棵 株 朵 颗 顆 粒 枚 滴 箱 袋 瓶 盒 杯 碗 盘 盤 车 車 船 列 节 節 场 場 次 届 回 趟 遍 顿 顿 轮 輪 批 组 組 队 隊 班 排 连 連 营 "
    + "团 團 处 處 口 门 門 层 層 面 道 路 股 笔 筆 款 宗 桩 樁 则 則 句 字 页 頁 章 卷 集 期 种 種 类 類 样 樣 项次 双 雙 对 對 副 剂 劑 针 針 "
    + "支队 站 点 點 级 級 亩 畝 维 段 步 声 聲 眼 尊 尾 床 张床 株 孔 跨 发 發 门次 局 盘 挂 枝 簇 丛 垄 伙 帮 辈 载 載 宿 夜 晚 餐 课 課 "
    + "学时 学分 处次 员 員 年 天 月 日 分 秒 元 人 斤 吨 噸 里 米 升 度 倍 户 戶 村"

  private var trie = WordTrie(capacity: 1024)
  /// The characters that measures start with.
  private(set) var firsts: Set<UInt32> = []
  /// The forms that results give, by the number of a unit.
  let normals: [String]
  /// What is particular about units, by their numbers.
  let traits: [MeasureUnit.Traits]

  private static let traits: [(traits: MeasureUnit.Traits, units: String)] = [
    (.article, "年 天 人 周 户 度 个月 小时 分钟 秒 里 人次 瓦 米 克 帕 伏 升 桶 斤 岁 世纪"),
    (.time, "年 天 小时 分钟 个月 周 秒 个工作日 岁"),
    (.approximate, "年 个月 天 小时 倍 岁 元 公里 米 % 吨 亩"),
  ]

  private init() {
    var normals: [String] = []
    for line in Self.units {
      let surfaces = line.split(separator: " ")
      normals.append(String(surfaces[0]))
      for surface in surfaces {
        let scalars = surface.unicodeScalars.map(\.value)
        trie.insert(scalars, value: Int32(normals.count) << 1)
        firsts.insert(scalars[0])
      }
    }
    // The sign stands behind numbers as a part of them and not as a word.
    normals.append("%")
    var traits = [MeasureUnit.Traits](repeating: [], count: normals.count)
    for group in Self.traits {
      for name in group.units.split(separator: " ") {
        for number in normals.indices where normals[number] == name { traits[number].insert(group.traits) }
      }
    }
    self.traits = traits
    for word in Self.classifiers.split(separator: " ") {
      let scalars = word.unicodeScalars.map(\.value)
      trie.insert(scalars, value: (trie.value(of: scalars) ?? 0) | 1)
      firsts.insert(scalars[0])
    }
    self.normals = normals
  }

  /// The unit that results give in a form.
  ///
  /// - Precondition: There is one.
  func unit(named name: String) -> MeasureUnit {
    guard let number = normals.firstIndex(of: name) else { preconditionFailure("no unit is named \(name)") }
    return MeasureUnit(number: number)
  }

  /// The unit and the classifier at a position: where they end, and which unit it is.
  func measures(
    in text: [UInt32], from start: Int
  ) -> (unit: (end: Int, unit: MeasureUnit)?, classifierEnd: Int?) {
    var unit: (end: Int, unit: MeasureUnit)?
    var classifierEnd: Int?
    trie.forEachMatch(in: text, from: start) { end, value in
      if value > 1 { unit = (end, MeasureUnit(number: Int(value >> 1) - 1)) }
      if value & 1 != 0 { classifierEnd = end }
    }
    return (unit, classifierEnd)
  }

  /// The end of the classifier at a position.
  func classifierEnd(in text: [UInt32], from start: Int) -> Int? {
    measures(in: text, from: start).classifierEnd
  }

  /// The end of what counts at a position: a classifier, or a unit other than money.
  func measureEnd(in text: [UInt32], from start: Int) -> Int? {
    let (unit, classifierEnd) = measures(in: text, from: start)
    return classifierEnd
      ?? unit.flatMap { name(of: $0.unit).hasSuffix("元") && $0.end - start > 1 ? nil : $0.end }
  }
}
