import TifaLexicon
import TifaText

/// Finds the places and ranks of a passage's titles.
struct TitleRecorder: Sendable {
  private let places: PlaceResolver
  private let jurisdictions = JurisdictionFinder()
  private let ranks: RankFinder

  /// Reads the tables of divisions and ranks.
  ///
  /// - Parameter folding: The folding of the texts in which names of divisions are looked for.
  init(folding: (any ScriptFolding)?) {
    let table = DivisionTable(folding: folding)
    places = PlaceResolver(table: table)
    ranks = RankFinder(divisions: table)
  }

  /// The records of a passage's titles, in their order.
  ///
  /// - Parameters:
  ///   - titles: The titles.
  ///   - groups: Their groups.
  ///   - organizations: For each title its body, own or inherited.
  ///   - links: Who holds them.
  ///   - names: For each person all mentions of the name.
  ///   - date: The date of the document, where it has one.
  /// - Complexity: O(*n*) in the number of tokens, and O(*t* log *n*) in that of titles.
  func records(
    of titles: [TitleCandidate], groups: [TitleGroup],
    organizations: [(span: NormalizedSpan, isInherited: Bool)?], links: LinkTable, names: [[NormalizedSpan]],
    date: PlainDate?,
    in passage: Passage
  ) -> [TitleRecord] {
    guard !titles.isEmpty else { return [] }
    let map = places.places(
      in: passage, except: names.joined().sorted { $0.start < $1.start }, year: date?.year)
    let divisions = jurisdictions.jurisdictions(
      of: titles, groups: groups, organizations: organizations, in: passage, map)
    let county = map.ownCounty()
    return titles.indices.map { index in
      let holders = links.holders[index]
      let query = RankFinder.Query(
        candidate: titles[index], organization: organizations[index]?.span, jurisdiction: divisions[index],
        isForeign: holders.contains {
          links.persons[$0.person].hasForeignTitle && !links.persons[$0.person].hasDomesticTitle
        },
        isHeld: holders.contains { !links.persons[$0.person].name.contains(Punctuation.middleDot) },
        county: county, date: date)
      return TitleRecord(
        place: divisions[index]?.place(in: passage, places.table), rank: ranks.rank(of: query, in: passage))
    }
  }
}
