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
  private let indices: [String: Int]
  private let fullNames: [String]

  /// The divisions of the embedded dictionaries.
  ///
  /// - Parameter folding: The folding of the texts in which the names are looked for.
  /// - Complexity: O(*n*) in their number; a few milliseconds.
  init(folding: (any ScriptFolding)?) {
    let changes = Self.changes()
    var divisions: [Division] = []
    var indices: [String: Int] = [:]
    var names: [(word: [UInt32], reading: Reading)] = []
    EmbeddedDictionary.named("divisions/divisions.txt").forEachRow { row in
      let code = row.string(0)
      let name = row.string(1)
      guard let level = Division.Level(row.string(2)) else { return }
      let index = divisions.count
      let scalars = name.unicodeScalars.map(\.value)
      let change = changes[code]
      divisions.append(
        Division(
          code: code, name: name, level: level, parent: Self.parent(of: code, level, in: indices),
          isFormer: row.string(4) == "former", until: change?.year, successor: change?.successor,
          suffix: scalars[scalars.count - 1]))
      // Of a code that was used twice the division that there is stands for those below.
      if indices[code] == nil || row.string(4) != "former" { indices[code] = index }
      names.append((scalars, Reading(division: index, form: .full)))
      let short = row.string(3).unicodeScalars.map(\.value)
      if short.count > 1, short != scalars {
        names.append((short, Reading(division: index, form: .short)))
      } else if level == .county, scalars.count > 2 {
        names.append((Array(scalars.dropLast()), Reading(division: index, form: .stem)))
      }
    }
    var trie = WordTrie(capacity: 1 << 14)
    var readings: [[Reading]] = []
    for (word, reading) in names {
      for form in Self.forms(of: word, folding) {
        if let index = trie.value(of: form) {
          readings[Int(index)].append(reading)
        } else {
          trie.insert(form, value: Int32(readings.count))
          readings.append([reading])
        }
      }
    }
    self.divisions = divisions
    fullNames = divisions.map { division in
      guard division.level == .county, let parent = division.parent else { return division.name }
      return divisions[parent].name + division.name
    }
    self.indices = indices
    self.trie = trie
    self.readings = readings
  }

  /// The index of the division with a code.
  func index(ofCode code: String) -> Int? { indices[code] }

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
  func fullName(of index: Int) -> String { fullNames[index] }

  /// Whether a division is one of the four municipalities under the centre.
  func isMunicipality(_ index: Int) -> Bool {
    ["110000", "120000", "310000", "500000"].contains(divisions[index].code)
  }

  private static func changes() -> [String: (year: Int?, successor: String?)] {
    var changes: [String: (year: Int?, successor: String?)] = [:]
    EmbeddedDictionary.named("divisions/changes.txt").forEachRow { row in
      let successor = row.string(3)
      changes[row.string(0)] = (row.integer(2), successor.isEmpty ? nil : successor)
    }
    return changes
  }

  /// The division above: the prefecture that a county's code starts with, or else the province.
  private static func parent(of code: String, _ level: Division.Level, in indices: [String: Int]) -> Int? {
    guard level != .province else { return nil }
    if level == .county, let prefecture = indices[String(code.prefix(4)) + "00"] { return prefecture }
    return indices[String(code.prefix(2)) + "0000"]
  }

  private static func forms(of word: [UInt32], _ folding: (any ScriptFolding)?) -> [[UInt32]] {
    guard let folding else { return [word] }
    var folded = word
    folding.fold(&folded)
    return folded == word ? [word] : [word, folded]
  }
}
