import Testing
import TifaLexicon

/// Holds the dictionaries to their own rules: sorted, unique, complete, consistent.
@Suite("Dictionaries") struct DictionaryTests {
  /// The dictionaries with an entry a line; the others have records.
  static let tables = EmbeddedDictionary.names.filter { $0.hasSuffix(".txt") }

  /// The dictionaries whose first column is a sorted list of different words.
  static let sorted = tables.filter { $0 != "divisions/divisions.txt" }

  static func rows(_ name: String) -> [(line: Int, columns: [String])] {
    var rows: [(line: Int, columns: [String])] = []
    EmbeddedDictionary.named(name).forEachRow { row in
      rows.append((row.line, (0..<row.count).map(row.string)))
    }
    return rows
  }

  @Test("words are sorted by code point and different", arguments: sorted)
  func isSorted(name: String) {
    let rows = Self.rows(name)
    #expect(!rows.isEmpty, "\(name)")
    for (previous, row) in zip(rows, rows.dropFirst()) {
      let isInOrder = previous.columns[0].unicodeScalars.lexicographicallyPrecedes(
        row.columns[0].unicodeScalars)
      #expect(isInOrder, "\(name):\(row.line): \(row.columns[0]) stands behind \(previous.columns[0])")
    }
  }

  @Test(
    "lines have no spaces around their columns, and end without a carriage return",
    arguments: tables)
  func isClean(name: String) {
    for row in Self.rows(name) {
      for column in row.columns {
        #expect(
          column.first?.isWhitespace != true && column.last?.isWhitespace != true, "\(name):\(row.line)")
      }
    }
  }

  @Test("posts have a class that the grammar knows") func postClasses() {
    let classes: Set<String> = ["post", "foreign", "corporate", "rank"]
    for row in Self.rows("posts/posts.txt") {
      #expect(row.columns.count == 2 && classes.contains(row.columns[1]), "posts/posts.txt:\(row.line)")
    }
    for row in Self.rows("posts/modifiers.txt") {
      #expect(["marker", "lead"].contains(row.columns[1]), "posts/modifiers.txt:\(row.line)")
    }
  }

  @Test("bodies and heads have a kind and a use that the grammar knows") func bodyKinds() {
    let kinds: Set<String> = [
      "party", "government", "congress", "consultative", "court", "military", "enterprise", "school",
      "hospital",
      "research", "media", "association", "international", "other",
    ]
    let uses: Set<String> = ["head", "alone", "weak", "unit", "tail", "area"]
    for row in Self.rows("bodies/bodies.txt") {
      #expect(kinds.contains(row.columns[1]) || row.columns[1] == "unit", "bodies/bodies.txt:\(row.line)")
      #expect(row.columns.count == 2 || row.columns[2...] == ["foreign"], "bodies/bodies.txt:\(row.line)")
    }
    for row in Self.rows("bodies/heads.txt") {
      #expect(row.columns.count == 3 && uses.contains(row.columns[2]), "bodies/heads.txt:\(row.line)")
      let isKnown = kinds.contains(row.columns[1]) || ["place", "branch", "task"].contains(row.columns[1])
      #expect(isKnown, "bodies/heads.txt:\(row.line)")
      #expect(
        row.columns[2] != "weak" || row.columns[0].unicodeScalars.count == 1, "bodies/heads.txt:\(row.line)")
    }
  }

  @Test("what stops a name is no body, head or line of work, and stands in one list") func stops() {
    let stops = Set(Self.rows("bodies/stops.txt").map { $0.columns[0] })
    let others = [
      "bodies/bodies.txt", "bodies/heads.txt", "posts/fields.txt", "posts/posts.txt", "posts/professions.txt",
      "words/boundaries.txt",
    ]
    for name in others {
      for row in Self.rows(name) { #expect(!stops.contains(row.columns[0]), "\(name):\(row.line)") }
    }
  }

  @Test("a word that calls a person is a title or a role, not both") func roles() {
    let roles = Set(Self.rows("posts/roles.txt").map { $0.columns[0] })
    for name in ["posts/posts.txt", "posts/professions.txt"] {
      for row in Self.rows(name) { #expect(!roles.contains(row.columns[0]), "\(name):\(row.line)") }
    }
  }

  @Test("words for the segmenter have a count each, and those that are divided two characters or more")
  func segmenterCounts() {
    let rows = Self.rows("words/counts.txt")
    // 委 ends bodies (省委, 健康委) and is no word beside them.
    let parts: Set = ["委"]
    #expect(rows.count > 10_000)
    for row in rows {
      let count = Int(row.columns[1])
      #expect(row.columns.count == 2 && count != nil, "words/counts.txt:\(row.line)")
      #expect(
        count != 0 || row.columns[0].unicodeScalars.count > 1 || parts.contains(row.columns[0]),
        "words/counts.txt:\(row.line)")
    }
    for row in Self.rows("words/pairs.txt") {
      #expect(
        row.columns.count == 3 && row.columns[1...].allSatisfy { UInt32($0) != nil },
        "words/pairs.txt:\(row.line)")
    }
    for name in ["words/endings.txt", "words/pairs.txt"] {
      for row in Self.rows(name) { #expect(row.columns[0].unicodeScalars.count == 1, "\(name):\(row.line)") }
    }
  }

  @Test("divisions have codes, levels and a province each") func divisions() {
    let rows = Self.rows("divisions/divisions.txt")
    let provinces = Set(rows.filter { $0.columns[2] == "province" }.map { $0.columns[0].prefix(2) })
    #expect(provinces.count == 34)
    for row in rows {
      #expect(row.columns[0].count == 6, "divisions/divisions.txt:\(row.line)")
      #expect(provinces.contains(row.columns[0].prefix(2)), "divisions/divisions.txt:\(row.line)")
      #expect(
        ["province", "prefecture", "county"].contains(row.columns[2]), "divisions/divisions.txt:\(row.line)")
    }
  }

  @Test("divisions that are no more have a year, and a successor that there is") func changes() {
    let divisions = Self.rows("divisions/divisions.txt")
    let former = Set(
      divisions.filter { $0.columns.count > 4 && $0.columns[4] == "former" }.map { $0.columns[0] })
    let codes = Set(divisions.map { $0.columns[0] }).subtracting(former)
    for row in Self.rows("divisions/changes.txt") {
      #expect(former.contains(row.columns[0]), "divisions/changes.txt:\(row.line): \(row.columns[0])")
      #expect(
        Int(row.columns[2]).map { (1949...2100).contains($0) } == true, "divisions/changes.txt:\(row.line)")
      if row.columns.count > 3 {
        #expect(codes.contains(row.columns[3]), "divisions/changes.txt:\(row.line): \(row.columns[3])")
      }
    }
  }

  @Test("ranks are those of the ladder, and no range is upside down") func ranks() {
    let ladder = [
      "国家级正职", "国家级副职", "省部级正职", "省部级副职", "厅局级正职", "厅局级副职", "县处级正职", "县处级副职", "乡科级正职", "乡科级副职",
    ]
    for name in ["ranks/levels.txt", "ranks/offices.txt"] {
      for row in Self.rows(name) {
        let low = ladder.firstIndex(of: row.columns[1])
        let high = ladder.firstIndex(of: row.columns[2])
        #expect(low != nil && high != nil && low! >= high!, "\(name):\(row.line)")
      }
    }
  }

  @Test("levels of bodies and divisions are in the table, and divisions have their names") func levels() {
    let levels = Set(Self.rows("ranks/levels.txt").map { $0.columns[0].split(separator: "·")[0] })
    for row in Self.rows("ranks/bodies.txt") {
      #expect(levels.contains(Substring(row.columns[1])), "ranks/bodies.txt:\(row.line)")
    }
    let names = Set(Self.rows("divisions/divisions.txt").map { $0.columns[0] + $0.columns[1] })
    for row in Self.rows("ranks/divisions.txt") {
      #expect(levels.contains(Substring(row.columns[2])), "ranks/divisions.txt:\(row.line)")
      #expect(names.contains(row.columns[0] + row.columns[1]), "ranks/divisions.txt:\(row.line)")
    }
  }
}
