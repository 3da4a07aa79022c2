import TifaLexicon

/// The tables of `Dictionaries/ranks`.
struct RankTable: Sendable {
  /// A range of leadership ranks.
  struct Range: Hashable, Sendable {
    var low: LeadershipRank
    var high: LeadershipRank
  }

  /// A level with a role in it.
  private struct Key: Hashable {
    let level: RankLevel
    let role: RankRole
  }

  /// A line of the table of levels.
  struct Row: Sendable {
    let range: Range
    /// The key of the line, which results have as what they were read from.
    let basis: String
  }

  /// A level or scale that holds for some years.
  struct Dated<Value: Sendable>: Sendable {
    let value: Value
    let from: Int?
    let to: Int?

    /// Whether it holds in a year; in an unknown one it does.
    func holds(in year: Int?) -> Bool {
      guard let year else { return true }
      return year >= from ?? year && year <= to ?? year
    }
  }

  /// The ranges by level and role.
  private let ranges: [Key: Row]
  private let offices: WordTable<Range>
  private let bodies: WordTable<Dated<RankLevel>>
  private let grades: WordTable<Dated<String>>
  /// The levels of single divisions by code.
  let divisions: [DivisionCode: Dated<RankLevel>]

  init() {
    var ranges = [Key: Row](minimumCapacity: 1 << 8)
    EmbeddedDictionary.named("ranks/levels.txt").forEachRow { row in
      guard let dot = row.key.firstIndex(of: 0xB7),
        let level = RankLevel(rawValue: row.key[..<dot].string),
        let role = RankRole(rawValue: row.key[row.key.index(after: dot)...].string),
        let range = Self.range(row.string(1), row.string(2))
      else { return }
      ranges[Key(level: level, role: role)] = Row(range: range, basis: row.string(0))
    }
    self.ranges = ranges
    var offices = WordTable<Range>([])
    EmbeddedDictionary.named("ranks/offices.txt").forEachRow { row in
      guard let range = Self.range(row.string(1), row.string(2)) else { return }
      offices.insert(Array(row.key), range)
    }
    self.offices = offices
    bodies = Self.dated("ranks/bodies.txt") { RankLevel(rawValue: $0) }
    grades = Self.dated("ranks/grades.txt") { $0 }
    var divisions: [DivisionCode: Dated<RankLevel>] = [:]
    EmbeddedDictionary.named("ranks/divisions.txt").forEachRow { row in
      guard let code = DivisionCode(row.key), let level = RankLevel(rawValue: row.string(2)) else { return }
      divisions[code] = Dated(value: level, from: row.integer(3), to: nil)
    }
    self.divisions = divisions
  }

  private static func range(_ low: String, _ high: String) -> Range? {
    guard let low = LeadershipRank(rawValue: low), let high = LeadershipRank(rawValue: high) else {
      return nil
    }
    return Range(low: low, high: high)
  }

  private static func dated<Value: Sendable>(
    _ name: String, _ value: (String) -> Value?
  ) -> WordTable<Dated<Value>> {
    var table = WordTable<Dated<Value>>([])
    EmbeddedDictionary.named(name).forEachRow { row in
      guard let value = value(row.string(1)) else { return }
      table.insert(Array(row.key), Dated(value: value, from: row.integer(2), to: row.integer(3)))
    }
    return table
  }

  /// The range of a role at a level, if the table has one.
  func row(_ level: RankLevel, _ role: RankRole) -> Row? { ranges[Key(level: level, role: role)] }

  /// The range of an office of the centre by its whole title.
  func office(_ title: ArraySlice<UInt32>) -> Range? { offices.value(of: title) }

  /// The longest body with a level of its own that starts at a position.
  func body(in text: [UInt32], at start: Int, year: Int?) -> (end: Int, level: RankLevel)? {
    guard let (end, body) = bodies.match(in: text, at: start), body.holds(in: year) else { return nil }
    return (end, body.value)
  }

  /// The scale of a grade in a year.
  func scale(of grade: ArraySlice<UInt32>, year: Int?) -> String? {
    guard let scale = grades.value(of: grade), scale.holds(in: year) else { return nil }
    return scale.value
  }
}
