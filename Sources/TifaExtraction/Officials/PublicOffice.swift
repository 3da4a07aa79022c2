import TifaLexicon
import TifaText

/// Decides whether a post is a public one.
///
/// The posts of companies (董事长, 总经理) are public where the company is the state's: where it has a Party
/// organisation in the document, or where its name says so. Heads of private firms are not officials.
struct PublicOffice: Sendable {
  private static func words(_ list: String) -> [[UInt32]] {
    list.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  /// Words in the name of a company that is the state's.
  private static let stateMarks = words(
    "中国 国家 国有 国网 国资 国投 城投 交投 水务 建投 铁路 电网 中石油 中石化 中海油 中车 中铁 中建 银行 控股集团 投资集团 党组 党委 公交 燃气集团 自来水 烟草 邮政 兵团 中央 大学 医院 学院 研究"
  )
  private static let companies = words("公司 企业 厂 集团")
  private static let party = words("党委 党组 党总支 党支部")

  /// The posts of a passage that make their holders officials.
  ///
  /// - Returns: For each title whether it does.
  /// - Complexity: O(*n*) in the number of titles.
  func publicTitles(
    _ titles: [TitleCandidate], in passage: Passage
  ) -> [Bool] {
    let hasStateCompany = titles.indices.contains { index in
      guard let organization = titles[index].organization, titles[index].isPost else { return false }
      let name = passage.scalars[organization.range]
      return Self.party.contains { Self.ends(name, with: $0) }
    }
    return titles.indices.map { index in
      let title = titles[index]
      guard title.isPost else { return false }
      let isCorporate = title.classes.contains(.corporatePost) && !title.classes.contains(.foreignPost)
      // 董事长 alone: of the company that the document is about.
      guard let organization = title.organization else { return !isCorporate || hasStateCompany }
      let name = passage.scalars[organization.range]
      guard isCorporate || Self.companies.contains(where: { Self.ends(name, with: $0) }) else { return true }
      return Self.stateMarks.contains { Self.contains(name, $0) }
    }
  }

  private static func ends(_ name: ArraySlice<UInt32>, with word: [UInt32]) -> Bool {
    name.count >= word.count && name.suffix(word.count).elementsEqual(word)
  }

  private static func contains(_ name: ArraySlice<UInt32>, _ word: [UInt32]) -> Bool {
    guard name.count >= word.count else { return false }
    return (name.startIndex...name.endIndex - word.count).contains {
      name[$0..<$0 + word.count].elementsEqual(word)
    }
  }
}
