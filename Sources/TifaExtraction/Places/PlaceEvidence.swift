import TifaText

/// How often the divisions of each province and prefecture are named in a document.
///
/// A mention counts one, one in the dateline three, and no division more than three times, so that a place that is
/// named all over does not hide the others.
struct PlaceEvidence {
  private static let datelineWeight: Float = 3
  private static let most: Float = 3

  private var provinces: [Int: Float] = [:]
  private var prefectures: [Int: Float] = [:]
  private(set) var divisions: [Int: Float] = [:]
  private var provinceTotal: Float = 0
  private var prefectureTotal: Float = 0

  /// Counts a mention of a division.
  mutating func add(_ division: Int, isDateline: Bool, in table: DivisionTable) {
    let before = divisions[division] ?? 0
    let after = min(Self.most, before + (isDateline ? Self.datelineWeight : 1))
    let weight = after - before
    guard weight > 0 else { return }
    divisions[division] = after
    provinces[table.divisions[division].code.provinceNumber, default: 0] += weight
    provinceTotal += weight
    var next: Int? = division
    while let index = next {
      if table.divisions[index].level == .prefecture {
        prefectures[index, default: 0] += weight
        prefectureTotal += weight
      }
      next = table.divisions[index].parent
    }
  }

  /// Whether something in the province of a division is named.
  func hasProvince(of division: Int, in table: DivisionTable) -> Bool {
    provinces[table.divisions[division].code.provinceNumber] != nil
  }

  /// What speaks for a division: up to 4 for its province, up to 4 for its prefecture, by their shares of what is named, and
  /// 6 where it is named itself beyond doubt.
  func score(of division: Int, in table: DivisionTable) -> Float {
    var score: Float = 0
    if let weight = provinces[table.divisions[division].code.provinceNumber] {
      score += 4 * weight / provinceTotal
    }
    var next: Int? = division
    while let index = next {
      if let weight = prefectures[index] { score += 4 * weight / prefectureTotal }
      next = table.divisions[index].parent
    }
    if divisions[division] != nil { score += 6 }
    return score
  }
}
