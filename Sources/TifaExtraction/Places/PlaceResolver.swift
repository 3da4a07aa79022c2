import TifaLexicon
import TifaText

/// Finds out which division each name of a place stands for in a document.
///
/// A division that the name can stand for gets points; the best one stands where it leads by two or more.
///
/// | what | points |
/// |---|---|
/// | it is a province, or a prefecture, and the short name is used | 4, 2 |
/// | the name is the stem of a district's (永定 for 永定区), which is not said of itself | −1 |
/// | it was no more under that name in the year of the document | −2 |
/// | its province is named elsewhere, by its share of all that are | up to 4 |
/// | its prefecture is, by its share | up to 4 |
/// | it is named itself beyond doubt | 6 |
///
/// A division directly before another that contains it decides alone: 湖南省永定区.
struct PlaceResolver: Sendable {
  let table: DivisionTable
  private let finder: PlaceFinder
  private static let margin: Float = 2
  /// How far into a document a dateline stands, and how far behind its place the word that ends it, in scalars.
  private static let headLength = 60
  private static let datelineReach = 10
  /// 电, 讯: 新华社长沙3月5日电, 湖南日报讯.
  private static let datelineEnds = ScalarSet("电讯")

  init(table: DivisionTable) {
    self.table = table
    finder = PlaceFinder(table: table)
  }

  /// The places of a passage with their divisions.
  ///
  /// - Parameters:
  ///   - names: Where persons are named, in order.
  ///   - year: The year of the document, where that is known.
  /// - Complexity: O(*n*) in the number of tokens.
  func places(in passage: Passage, except names: [NormalizedSpan], year: Int?) -> PlaceMap {
    var mentions = finder.mentions(in: passage, except: names)
    for index in mentions.indices { constrain(index, &mentions) }
    var evidence = PlaceEvidence()
    var isOpen = false
    for index in mentions.indices {
      if !mentions[index].needsContext { decide(index, &mentions, nil, year: year) }
      if let division = mentions[index].division {
        evidence.add(division, isDateline: isDateline(mentions[index].span, in: passage), in: table)
      } else {
        isOpen = true
      }
    }
    if isOpen {
      for index in mentions.indices where mentions[index].division == nil {
        if mentions[index].needsContext {
          mentions[index].readings.removeAll { !evidence.hasProvince(of: $0.division, in: table) }
          guard !mentions[index].readings.isEmpty else { continue }
        }
        decide(index, &mentions, evidence, year: year)
        if mentions[index].division != nil { mentions[index].rule = PlaceRule.context }
      }
    }
    return PlaceMap(mentions: mentions, table: table)
  }

  /// Leaves of a place and of the one directly before it what fits together.
  private func constrain(_ index: Int, _ mentions: inout [PlaceMention]) {
    guard let outer = mentions[index].outer else { return }
    let inner = mentions[index].readings.filter { reading in
      mentions[outer].readings.contains { contains($0, reading) }
    }
    guard !inner.isEmpty else { return }
    mentions[outer].readings = mentions[outer].readings.filter { reading in
      inner.contains { contains(reading, $0) }
    }
    if inner.count < mentions[index].readings.count { mentions[index].rule = PlaceRule.outer }
    mentions[index].readings = inner
  }

  private func contains(_ outer: DivisionTable.Reading, _ inner: DivisionTable.Reading) -> Bool {
    outer.division != inner.division && table.contains(outer.division, inner.division)
  }

  /// Decides for the best of a mention's readings, if one leads; otherwise puts them in the order of their points.
  private func decide(
    _ index: Int, _ mentions: inout [PlaceMention], _ evidence: PlaceEvidence?, year: Int?
  ) {
    let readings = current(mentions[index].readings, year: year)
    if readings.count == 1 {
      mentions[index].division = readings[0].division
      if mentions[index].rule == PlaceRule.ambiguous { mentions[index].rule = PlaceRule.unique }
      return
    }
    let scored = readings.map { reading in
      (
        reading: reading,
        points: points(of: reading, year: year)
          + (evidence?.score(of: reading.division, in: table) ?? 0)
      )
    }.sorted { $0.points > $1.points }
    mentions[index].readings = scored.map(\.reading)
    if scored[0].points >= scored[1].points + Self.margin {
      mentions[index].division = scored[0].reading.division
      if mentions[index].rule == PlaceRule.ambiguous { mentions[index].rule = PlaceRule.level }
    }
  }

  /// Some readings without those that the year rules out of a division and the one that has its area now: 嫩江 is 嫩江县 up
  /// to 2019, 嫩江市 from then on and where the year is not known.
  private func current(_ readings: [DivisionTable.Reading], year: Int?) -> [DivisionTable.Reading] {
    guard readings.count > 1 else { return readings }
    var ruledOut: Set<Int> = []
    for reading in readings where table.divisions[reading.division].isFormer {
      let division = table.divisions[reading.division]
      guard let code = division.successor, let successor = table.index(ofCode: code),
        readings.contains(where: { $0.division == successor })
      else { continue }
      let isPast = year.flatMap { year in division.until.map { year <= $0 } } ?? false
      ruledOut.insert(isPast ? successor : reading.division)
    }
    return ruledOut.isEmpty ? readings : readings.filter { !ruledOut.contains($0.division) }
  }

  private func points(of reading: DivisionTable.Reading, year: Int?) -> Float {
    let division = table.divisions[reading.division]
    var points: Float
    switch reading.form {
    case .full: points = 0
    case .short: points = division.level == .province ? 4 : division.level == .prefecture ? 2 : 0
    case .stem: points = -1
    }
    if division.isFormer, let year, let until = division.until, year > until { points -= 2 }
    return points
  }

  /// Whether a place stands in the head of the document before 电 or 讯.
  private func isDateline(_ span: NormalizedSpan, in passage: Passage) -> Bool {
    guard
      span.end <= Self.headLength || passage[passage.lineStart(before: span.start)] == Punctuation.openBracket
    else { return false }
    for position in span.end..<min(passage.count, span.end + Self.datelineReach) {
      if Self.datelineEnds.contains(passage[position]) { return true }
      if Punctuation.endsClause(passage[position]) { return false }
    }
    return false
  }
}
