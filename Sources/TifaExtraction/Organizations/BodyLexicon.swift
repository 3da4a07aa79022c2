import TifaLexicon
import TifaSegmentation

/// What the grammar of bodies knows of the gazetteer's words beyond their classes, by entry.
struct BodyLexicon: Sendable {
  private static let officeFlag: UInt16 = 0x40
  private static let placeFlag: UInt16 = 0x100
  private static let chinaFlag: UInt16 = 0x200
  private static let nationFlag: UInt16 = 0x80
  private static let boardFlag: UInt16 = 0x20
  private static let kindMask: UInt16 = 0x1F

  /// For each entry its kind and flags.
  private var table: [UInt16] = []
  let gazetteer: Gazetteer
  /// The one-character forms of countries: 美, 俄.
  let abbreviations: ScalarSet

  /// The knowledge of the embedded dictionaries over their gazetteer.
  ///
  /// - Complexity: O(*n*) in the size of the dictionaries of bodies.
  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    var abbreviations = ScalarSet("")
    EmbeddedDictionary.named("places/countries.txt").forEachRow { row in
      if row.text(1) == "abbr", let character = row.key.onlyScalar { abbreviations.insert(character) }
    }
    self.abbreviations = abbreviations
    EmbeddedDictionary.named("bodies/heads.txt").forEachRow { row in
      set(row.key, UInt16(BodyKind(named: row.text(1)).rawValue), gazetteer)
    }
    EmbeddedDictionary.named("bodies/bodies.txt").forEachRow { row in
      let kind = BodyKind(named: row.text(1))
      if kind != .none { set(row.key, UInt16(kind.rawValue), gazetteer) }
    }
    for word in Self.appointments { add(word, Self.officeFlag | Self.placeFlag, gazetteer) }
    for word in Self.places { add(word, Self.placeFlag, gazetteer) }
    for word in Self.boardPosts { add(word, Self.boardFlag, gazetteer) }
    for word in Self.nations { add(word, Self.nationFlag, gazetteer) }
    for word in Self.china { add(word, Self.nationFlag | Self.chinaFlag, gazetteer) }
  }

  /// Verbs behind which a post and its body stand.
  private static let appointments = [
    "任", "历任", "曾任", "现任", "担任", "兼任", "兼", "出任", "就任", "升任", "转任", "调任", "时任", "原任", "拟任", "连任",
    "留任", "接任", "为", "现为", "曾为", "受聘为", "聘为", "被聘为", "先后任", "先后担任", "同时任", "同时担任", "同时兼任", "并任", "并兼任",
    "并担任", "一直任", "一直担任", "起任", "后任", "辞去", "当选", "当选为", "还兼任", "现兼任", "曾兼任", "挂任", "代任",
  ]
  /// Other verbs and prepositions behind which a body stands.
  private static let places = [
    "在", "于", "加入", "进入", "就职于", "任职于", "供职于", "毕业于", "就读于", "工作于", "服务于", "调至", "调入", "加盟", "来自", "先后在",
    "曾在", "就职", "任职", "供职", "转入",
  ]
  /// Posts that only whole companies have.
  private static let boardPosts = [
    "董事", "董事长", "独立董事", "执行董事", "监事", "监事会主席", "职工监事", "总经理", "总裁", "首席执行官", "董事会秘书", "董秘", "合伙人",
  ]
  /// Words for a whole nation that start the names of bodies.
  private static let nations = ["国家", "全国", "中央"]
  /// Those that stand behind another body's name only where a new one starts; 中央 stands in 越共中央.
  private static let china = ["中国", "中华", "中共", "中国人民", "中华人民共和国"]

  private mutating func set(_ word: EmbeddedDictionary.Text, _ value: UInt16, _ gazetteer: Gazetteer) {
    guard let entry = gazetteer.trie.value(of: word) else { return }
    reserve(Int(entry))
    table[Int(entry)] = table[Int(entry)] & ~Self.kindMask | value
  }

  private mutating func add(_ word: String, _ flag: UInt16, _ gazetteer: Gazetteer) {
    guard let entry = gazetteer.trie.value(of: word.unicodeScalars.map(\.value)) else { return }
    reserve(Int(entry))
    table[Int(entry)] |= flag
  }

  private mutating func reserve(_ entry: Int) {
    if entry >= table.count {
      table.append(contentsOf: repeatElement(0, count: entry + 1 - table.count))
    }
  }

  @inline(__always)
  private func value(_ entry: Int32) -> UInt16 {
    entry >= 0 && Int(entry) < table.count ? table[Int(entry)] : 0
  }

  /// The kind of body that a token names or ends; none where it does neither.
  @inline(__always)
  func kind(_ token: LexicalToken) -> BodyKind {
    BodyKind(rawValue: UInt8(value(token.entry) & Self.kindMask)) ?? .none
  }

  /// Whether a token is a verb behind which a post stands: 历任, 当选.
  @inline(__always)
  func appoints(_ token: LexicalToken) -> Bool { value(token.entry) & Self.officeFlag != 0 }

  /// Whether a token is a verb or preposition behind which a body stands: 历任, 在, 毕业于.
  @inline(__always)
  func opensBody(_ token: LexicalToken) -> Bool { value(token.entry) & Self.placeFlag != 0 }

  /// Whether a token is a post that only a whole company has: 董事, 总裁.
  @inline(__always)
  func isBoardPost(_ token: LexicalToken) -> Bool { value(token.entry) & Self.boardFlag != 0 }

  /// Whether a token names a whole nation: 中国, 全国.
  @inline(__always)
  func isNation(_ token: LexicalToken) -> Bool { value(token.entry) & Self.nationFlag != 0 }

  /// Whether a token is China's name: 中国, 中共.
  @inline(__always)
  func isChina(_ token: LexicalToken) -> Bool { value(token.entry) & Self.chinaFlag != 0 }
}
