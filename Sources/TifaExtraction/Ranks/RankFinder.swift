import TifaLexicon
import TifaSegmentation
import TifaText

/// Reads the rank of a title from the level of its body and the place of the post in it.
///
/// The words of a title alone never give a leadership rank: 区委书记 has the rank of the district that the document is about, or
/// the range of all districts where that is not known. A range over more than four ranks is of no use to
/// a reader and is not given (市委书记 of no known city).
struct RankFinder: Sendable {
  /// A title with what is known of it.
  struct Query {
    var candidate: TitleCandidate
    /// The body, its own or inherited.
    var organization: NormalizedSpan?
    var jurisdiction: Jurisdiction?
    /// Whether the holder's offices are foreign ones.
    var isForeign: Bool
    /// Whether somebody holds it whose name has no middle dot: 总理 alone is that of China then.
    var isHeld: Bool
    /// The district or county that the document is about, for its towns.
    var county: Int?
    /// The date of the document, where it has one.
    var date: PlainDate?
  }

  private static func scalars(_ words: String) -> [[UInt32]] {
    words.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  private static let deputy = scalars("副")[0]
  /// Markers of those who do not have the post's rank.
  private static let unranked = scalars("候选人 名誉 荣誉 挂职 助理 兼职 特别 非执行")
  private static let prefixes = scalars("中华人民共和国 中国共产党 中共 原 前 代")
  private static let conference = scalars("政协 中国人民政治协商会议")
  private static let parts = ScalarSet("司局厅室处")
  private static let companyEnds = scalars("有限公司 有限责任公司 股份有限公司 公司 总公司")
  /// The widest range that is given, in steps of the ladder.
  private static let widest = 3

  private let table = RankTable()
  private let divisions: DivisionTable

  init(divisions: DivisionTable) { self.divisions = divisions }

  /// The rank of a title, where the document carries it.
  ///
  /// - Complexity: O(*m*) in the length of the title.
  func rank(of query: Query, in passage: Passage) -> Title.RankRange? {
    let candidate = query.candidate
    guard candidate.isPost, !candidate.isForeign, !query.isForeign else { return nil }
    let text = passage.scalars
    let date = query.date
    if let scale = table.scale(of: text[candidate.position.range], year: date?.year) {
      let grade = passage.text.canonicalString(in: candidate.position)
      return Title.RankRange(kind: .grade, low: grade, high: grade, basis: scale, date: date?.iso)
    }
    for marker in candidate.markers
    where Self.unranked.contains(where: { text[marker.range].elementsEqual($0) }) {
      return nil
    }
    if let range = office(query, in: passage) {
      return Title.RankRange(range.range, basis: range.basis, date: date?.iso)
    }
    guard let last = passage.token(endingAt: candidate.end), let post = RankedPost(text[last.range]) else {
      return nil
    }
    let isDeputy = candidate.markers.contains { text[$0.range].elementsEqual(Self.deputy) }
    return level(query, post, isDeputy, in: passage)
  }

  /// The range of an office of the centre: 国务院总理.
  private func office(
    _ query: Query, in passage: Passage
  ) -> (range: RankTable.Range, basis: String)? {
    let candidate = query.candidate
    let text = passage.scalars
    // 总理 alone is one of China only where a holder says so.
    guard candidate.organization != nil || query.isHeld else { return nil }
    var span = candidate.span
    if let range = table.office(text[span.range]) { return (range, passage.text.canonicalString(in: span)) }
    if let prefix = Self.prefixes.first(where: { passage.has($0, at: span.start) }), prefix.count < span.count
    {
      span = NormalizedSpan(span.start + prefix.count, span.end)
      if let range = table.office(text[span.range]) { return (range, passage.text.canonicalString(in: span)) }
    }
    guard candidate.organization == nil, let organization = query.organization else { return nil }
    let whole = ArraySlice(text[organization.range] + text[candidate.position.range])
    guard let range = table.office(whole) else { return nil }
    return (
      range,
      passage.text.canonicalString(in: organization) + passage.text.canonicalString(in: candidate.position)
    )
  }

  /// The range of a post by the level of its body.
  private func level(
    _ query: Query, _ post: RankedPost, _ isDeputy: Bool, in passage: Passage
  ) -> Title.RankRange? {
    // 县长, also behind 县委副书记: the government of the division.
    if query.candidate.organization == nil, post == .governor, let jurisdiction = query.jurisdiction {
      return union(levels(of: jurisdiction, query), isDeputy ? .deputy : .head, query)
    }
    guard let organization = query.organization else { return nil }
    let text = passage.scalars
    var start = organization.start
    let isConference = Self.conference.contains { passage.has($0, at: start) }
    if let prefix = (Self.conference + Self.prefixes).first(where: { passage.has($0, at: start) }),
      prefix.count < organization.count
    {
      start += prefix.count
    }
    if let own = ownLevel(start, organization, query, post, isDeputy, in: passage) { return own }
    guard let jurisdiction = query.jurisdiction, jurisdiction.isElsewhere || jurisdiction.start == start
    else {
      return town(start..<organization.end, query, post, isDeputy, in: passage)
    }
    var rest =
      (jurisdiction.isElsewhere ? start : min(jurisdiction.span.end, organization.end))..<organization.end
    let isParty: Bool
    (rest, isParty) = RankedBody.removingParty(from: rest, in: text)
    let levels = levels(of: jurisdiction, query)
    if rest.isEmpty {
      // 自治区党委书记
      if isParty, let role = RankRole(of: post, in: .committee, isDeputy: isDeputy, isParty: true) {
        return union(levels, role, query)
      }
      guard post == .governor || (post == .chair && levels == [.province]) else { return nil }
      return union(levels, isDeputy ? .deputy : .head, query)
    }
    guard var body = RankedBody.body(in: text, rest) else { return nil }
    if isConference, body == .committee { body = .conference }
    guard let role = RankRole(of: post, in: body, isDeputy: isDeputy, isParty: isParty) else { return nil }
    switch body {
    case .town: return union(RankLevel.towns(of: levels), role, query)
    case .zone: return union(levels.compactMap(\.zone), role, query)
    default: return union(levels, role, query)
    }
  }

  /// 白鹿镇党委书记: the town's name is no division of the table; its county is the one that the document is about.
  private func town(
    _ range: Range<Int>, _ query: Query, _ post: RankedPost, _ isDeputy: Bool, in passage: Passage
  ) -> Title.RankRange? {
    let (rest, isParty) = RankedBody.removingParty(from: range, in: passage.scalars)
    guard RankedBody.body(in: passage.scalars, rest) == .town,
      let role = RankRole(of: post, in: .town, isDeputy: isDeputy, isParty: isParty)
    else { return nil }
    return union(
      RankLevel.towns(of: query.county.map { level(of: $0, year: query.date?.year) } ?? []), role, query)
  }

  /// The range of a post in a body with a level of its own: 外交部副部长, 北京大学校长.
  private func ownLevel(
    _ start: Int, _ organization: NormalizedSpan, _ query: Query, _ post: RankedPost, _ isDeputy: Bool,
    in passage: Passage
  ) -> Title.RankRange? {
    guard let body = table.body(in: passage.scalars, at: start, year: query.date?.year),
      body.end <= organization.end
    else { return nil }
    var (rest, isParty) = RankedBody.removingParty(from: body.end..<organization.end, in: passage.scalars)
    if body.level == .enterprise || body.level == .newArea {
      // 集团有限公司, 管委会
      if let end = Self.companyEnds.first(where: { passage.scalars[rest].elementsEqual($0) }) {
        rest = rest.lowerBound..<rest.upperBound - end.count
      } else if body.level == .newArea {
        rest = rest.lowerBound..<rest.lowerBound
      }
    }
    var part: UInt32?
    if !rest.isEmpty {
      guard rest.count >= 2, !isParty, Self.parts.contains(passage[rest.upperBound - 1]) else { return nil }
      part = passage[rest.upperBound - 1]
    }
    guard
      let role = RankRole(of: post, at: body.level, part: part, isDeputy: isDeputy, isParty: isParty)
    else { return nil }
    return union([body.level], role, query)
  }

  /// The levels that the division of a title can have; none where it has no ranks.
  private func levels(of jurisdiction: Jurisdiction, _ query: Query) -> [RankLevel] {
    let year = query.date?.year
    if let division = jurisdiction.division { return level(of: division, year: year) }
    if !jurisdiction.candidates.isEmpty {
      var levels: [RankLevel] = []
      for level in jurisdiction.candidates.flatMap({ level(of: $0, year: year) })
      where !levels.contains(level) {
        levels.append(level)
      }
      return levels
    }
    switch jurisdiction.suffix.flatMap(Unicode.Scalar.init) {
    case "省": return [.province]
    case "市": return [.province, .subProvincialCity, .prefecture, .county]
    case "区": return [.municipalDistrict, .subProvincialDistrict, .county]
    case "县": return [.municipalDistrict, .subProvincialCounty, .county]
    case "旗": return [.county]
    case "州", "盟": return [.prefecture]
    default: return []
    }
  }

  /// The level of a division, as a list of one; empty for those of Hong Kong, Macao and Taiwan.
  private func level(of index: Int, year: Int?) -> [RankLevel] {
    let division = divisions.divisions[index]
    guard ![71, 81, 82].contains(division.code.provinceNumber) else { return [] }
    if let own = table.divisions[division.code], own.holds(in: year) { return [own.value] }
    switch division.level {
    case .province: return [.province]
    case .prefecture: return [.prefecture]
    case .county:
      guard let parent = division.parent else { return [] }
      if divisions.divisions[parent].code.isMunicipality { return [.municipalDistrict] }
      if divisions.divisions[parent].level == .province { return [.directCounty] }
      guard let city = table.divisions[divisions.divisions[parent].code], city.holds(in: year) else {
        return [.county]
      }
      return [division.suffix == 0x533A ? .subProvincialDistrict : .subProvincialCounty]  // 区
    }
  }

  /// The range over some levels; nil where one of them has none, or where it is too wide.
  private func union(_ levels: [RankLevel], _ role: RankRole, _ query: Query) -> Title.RankRange? {
    guard let first = levels.first, let row = table.row(first, role) else { return nil }
    guard levels.count > 1 else { return Title.RankRange(row.range, basis: row.basis, date: query.date?.iso) }
    var range = row.range
    for level in levels.dropFirst() {
      guard let other = table.row(level, role)?.range else { return nil }
      range = RankTable.Range(low: min(range.low, other.low), high: max(range.high, other.high))
    }
    guard range.high.height - range.low.height <= Self.widest else { return nil }
    return Title.RankRange(
      range, basis: levels.map(\.rawValue).joined(separator: "/") + "·" + role.rawValue, date: query.date?.iso
    )
  }
}

extension Title.RankRange {
  /// A range of leadership ranks.
  init(_ range: RankTable.Range, basis: String, date: String?) {
    self.init(
      kind: .leadership, low: range.low.rawValue, high: range.high.rawValue, basis: basis, date: date)
  }
}
