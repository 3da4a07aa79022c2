/// What sort of body stands behind the name of a division: 委 in 永定区委, 人大常委会, 公安局.
enum RankedBody: Int, CaseIterable, Sendable {
  case committee
  case government
  case congress
  case conference
  case discipline
  case supervision
  case court
  case partyDepartment
  case police
  case department
  case panel
  case town
  case zone
  /// 省财政厅预算处, 市教育局人事科: a part of a department.
  case office

  /// The words that are the whole rest of a body's name.
  private static let words: [(value: RankedBody, words: String)] = [
    (.committee, "委 委员会 党委"),
    (.government, "政府 人民政府 行政公署 行署"),
    (.congress, "人大 人大常委会 人民代表大会 人民代表大会常务委员会"),
    (.conference, "政协 政协委员会 委员会"),
    (.discipline, "纪委 纪律检查委员会 纪委监委"),
    (.supervision, "监委 监察委 监察委员会"),
    (.court, "法院 人民法院 中级人民法院 高级人民法院 中院 高院 检察院 人民检察院"),
    (.partyDepartment, "组织部 宣传部 统战部 统一战线工作部 政法委 政法委员会"),
    (.police, "公安局 公安厅 公安分局"),
    (.department, "办公厅 办公室 政府办公厅 政府办公室 政府办 委办 委办公厅 委办公室 人民政府办公厅 人民政府办公室"),
  ]

  private static let table: WordTable<RankedBody> = {
    var table = WordTable(words)
    // 区委组织部, 区委政法委
    for word in "组织部 宣传部 统战部 统一战线工作部 政法委 政法委员会".split(separator: " ") {
      table.insert(("委" + word).unicodeScalars.map(\.value), .partyDepartment)
    }
    return table
  }()

  private static func scalars(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }
  private static let departmentEnds = WordTable("局 厅 委 办 委员会 办公室")
  /// What makes a body something else than a department of the division.
  private static let strangers = WordTable(
    "分局 支队 大队 中队 派出所 村 居民 社区 大学 学院 学校 医院 公司 集团 银行 学会 协会 联合会 驻 军 部队 站 所 中心")
  private static let panels = ["人大", "政协", "人大常委会"].map(scalars)
  private static let towns = WordTable("镇 乡 街道 苏木")
  private static let townBodies = WordTable("人民政府 政府 人大 办事处 党工委 党委 工委 办")
  private static let zones = WordTable("开发区 高新区 经开区 新区 示范区 保税区 自贸区")
  private static let zoneBodies = WordTable("管委会 管理委员会 党工委 工委")
  private static let panelEnd = scalars("委员会")
  private static let offices = WordTable("处 科")
  private static let departments = ScalarSet("局厅委部办")

  private static let partyParts = WordTable("党组 党委 党工委 工委")

  /// A body's name without the part of the Party at its end, and whether there was one.
  static func removingParty(from range: Range<Int>, in text: [UInt32]) -> (rest: Range<Int>, isParty: Bool) {
    guard let part = partyParts.match(in: text, endingAt: range.upperBound, notBefore: range.lowerBound)
    else {
      return (range, false)
    }
    return (range.lowerBound..<part.start, true)
  }

  /// Whether a body is one that every division has: 组织部, 公安局.
  static func isOfDivision(_ name: ArraySlice<UInt32>) -> Bool { table.value(of: name) != nil }

  /// The sort of body that the rest of a name tells, without the part of the Party at its end; nil where it is none that ranks
  /// are known for.
  ///
  /// - Complexity: O(*m*) in the length of the rest, at most some dozens of scalars.
  static func body(in text: [UInt32], _ rest: Range<Int>) -> RankedBody? {
    if let body = table.value(of: text[rest]) { return body }
    if isTown(text, rest) { return .town }
    if isZone(text, rest) { return .zone }
    for position in rest
    where strangers.match(in: text, at: position).map({ $0.end <= rest.upperBound }) == true {
      return nil
    }
    if panels.contains(where: { text[rest].starts(with: $0) }) {
      return text[rest].suffix(panelEnd.count).elementsEqual(panelEnd) ? .panel : nil
    }
    if offices.match(in: text, endingAt: rest.upperBound, notBefore: rest.lowerBound) != nil {
      return text[rest].dropLast(2).contains(where: departments.contains) ? .office : nil
    }
    guard rest.count >= 2,
      departmentEnds.match(in: text, endingAt: rest.upperBound, notBefore: rest.lowerBound) != nil
    else { return nil }
    return .department
  }

  /// 白鹿镇, 镇政府, 东关街道办事处: ends in a town, whatever body of it is named.
  private static func isTown(_ text: [UInt32], _ rest: Range<Int>) -> Bool {
    var end = rest.upperBound
    if let body = townBodies.match(in: text, endingAt: end, notBefore: rest.lowerBound) { end = body.start }
    return towns.match(in: text, endingAt: end, notBefore: rest.lowerBound) != nil
  }

  private static func isZone(_ text: [UInt32], _ rest: Range<Int>) -> Bool {
    guard
      let end = zoneBodies.match(in: text, endingAt: rest.upperBound, notBefore: rest.lowerBound)?.start
    else {
      return false
    }
    return zones.match(in: text, endingAt: end, notBefore: rest.lowerBound) != nil
  }
}
