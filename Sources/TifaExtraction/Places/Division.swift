import TifaLexicon

/// An administrative division of the dictionary.
struct Division: Sendable {
  /// How high a division stands.
  enum Level: Int, Sendable, Comparable {
    case county
    case prefecture
    case province

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    init?(_ word: EmbeddedDictionary.Text) {
      switch word {
      case "province": self = .province
      case "prefecture": self = .prefecture
      case "county": self = .county
      default: return nil
      }
    }
  }

  let code: DivisionCode
  /// The name without those of the divisions above.
  let name: EmbeddedDictionary.Text
  let level: Level
  /// The index of the division that it is in; nil for provinces.
  let parent: Int?
  /// Whether it is no more under this name.
  let isFormer: Bool
  /// The year in which it ended, where that is known.
  let until: Int?
  /// The code of the division that has its area now.
  let successor: DivisionCode?
  /// The last character of its name: 省, 市, 区, 县, 州 …
  let suffix: UInt32
}
