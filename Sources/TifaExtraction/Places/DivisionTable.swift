import TifaLexicon
import TifaText

/// The administrative divisions by their names, their short names and the stems of their names.
///
/// Names are held as they are written and as the canonical form of texts has them (乾安县, 干安县), so that each finds
/// its division.
struct DivisionTable: Sendable {
  /// How a word names a division.
  enum Form: Int, Sendable {
    /// 永定区
    case full
    /// 湖南, 张家界: the short name in use.
    case short
    /// 永定 for a district, whose name is not shortened elsewhere.
    case stem
  }

  /// A division that a word can name.
  struct Reading: Sendable {
    let division: Int
    let form: Form
  }

  let divisions: [Division]
  /// The words of the names; a word's value is an index of ``readings``.
  let trie: WordTrie
  /// For each word what it can name.
  let readings: [[Reading]]

  /// The divisions of the embedded dictionaries.
  ///
  /// - Parameter folding: The folding of the texts in which the names are looked for.
  /// - Complexity: O(*n*) in their number; a few milliseconds.
  init(folding: (any ScriptFolding)?) {
    var changes = Self.changes()[...]
    var divisions: [Division] = []
    divisions.reserveCapacity(1 << 12)
    var names: [(word: EmbeddedDictionary.Text, reading: Reading)] = []
    names.reserveCapacity(1 << 13)
    // The last province and prefecture: those below stand behind them.
    var province: Int?
    var prefecture: Int?
    EmbeddedDictionary.named("divisions/divisions.txt").forEachRow { row in
      let name = row.text(1)
      guard let code = DivisionCode(row.key), let level = Division.Level(row.text(2)), let suffix = name.last
      else { return }
      while let change = changes.first, change.code < code { changes.removeFirst() }
      let change = changes.first.flatMap { $0.code == code ? $0 : nil }
      let index = divisions.count
      if let last = prefecture, divisions[last].code != code.prefecture { prefecture = nil }
      if let last = province, divisions[last].code != code.province { province = nil }
      let isFormer = row.text(4) == "former"
      divisions.append(
        Division(
          code: code, name: name, level: level,
          parent: level == .province ? nil : level == .county ? prefecture ?? province : province,
          isFormer: isFormer, until: change?.year, successor: change?.successor, suffix: suffix))
      // Of a code that was used twice the division that there is stands for those below.
      if code == code.province, !isFormer || province == nil { province = index }
      if code == code.prefecture, !isFormer || prefecture == nil { prefecture = index }
      names.append((name, Reading(division: index, form: .full)))
      let short = row.text(3)
      if !short.isEmpty, short.onlyScalar == nil, short != name {
        names.append((short, Reading(division: index, form: .short)))
      } else if level == .county, name.count > 2 {
        names.append((name.dropLast(), Reading(division: index, form: .stem)))
      }
    }
    self.divisions = divisions
    (trie, readings) = Self.readings(of: names, folding)
  }

  /// The index of the division with a code; of two that had it one after the other, that of the one that there is.
  ///
  /// - Complexity: O(log *n*) in the number of divisions.
  func index(ofCode code: DivisionCode) -> Int? {
    let start = divisions.partitioningIndex { !($0.code < code) }
    let found = divisions[start...].prefix { $0.code == code }
    return found.lastIndex { !$0.isFormer } ?? found.indices.first
  }

  /// Whether a division lies in another, or is it.
  func contains(_ outer: Int, _ inner: Int) -> Bool {
    var next: Int? = inner
    while let index = next {
      if index == outer { return true }
      next = divisions[index].parent
    }
    return false
  }

  /// The name of a division with that of its prefecture, or of its province where it is in none.
  func fullName(of index: Int) -> String {
    let division = divisions[index]
    guard division.level == .county, let parent = division.parent else { return division.name.string }
    return divisions[parent].name.string + division.name.string
  }

  /// The divisions that are no more, in the order of their codes.
  private static func changes() -> [(code: DivisionCode, year: Int?, successor: DivisionCode?)] {
    var changes: [(code: DivisionCode, year: Int?, successor: DivisionCode?)] = []
    EmbeddedDictionary.named("divisions/changes.txt").forEachRow { row in
      guard let code = DivisionCode(row.key) else { return }
      changes.append((code, row.integer(2), DivisionCode(row.text(3))))
    }
    return changes
  }

  /// The words of names, and for each word what it can name; in their order.
  private static func readings(
    of names: [(word: EmbeddedDictionary.Text, reading: Reading)], _ folding: (any ScriptFolding)?
  ) -> (WordTrie, [[Reading]]) {
    var trie = WordTrie(capacity: 1 << 14)
    var readings: [[Reading]] = []
    func add(_ word: some Collection<UInt32>, _ reading: Reading) {
      let next = Int32(readings.count)
      guard let index = trie.insert(word, value: next) else {
        readings.append([reading])
        return
      }
      trie.insert(word, value: index)
      readings[Int(index)].append(reading)
    }
    guard let folding else {
      for (word, reading) in names { add(word, reading) }
      return (trie, readings)
    }
    var folded: [UInt32] = []
    for (word, reading) in names {
      add(word, reading)
      word.decode(into: &folded)
      folding.fold(&folded)
      if !word.elementsEqual(folded) { add(folded, reading) }
    }
    return (trie, readings)
  }
}
