import TifaLexicon

/// What the embedded dictionaries know of the part of speech of their words.
enum WordTag: UInt16, CaseIterable {
  case noun, placeName, organizationName, verb

  var partOfSpeech: PartOfSpeech {
    switch self {
    case .noun: .noun
    case .placeName: .placeName
    case .organizationName: .organizationName
    case .verb: .verb
    }
  }

  /// The dictionaries whose words are of one part of speech, and the columns that their words stand in; of two that have
  /// a word the later one counts.
  static let sources: [(name: String, columns: [Int], tag: WordTag)] = [
    ("words/speech.txt", [0], .verb), ("words/participation.txt", [0], .verb),
    ("bodies/heads.txt", [0], .noun),
    ("posts/professions.txt", [0], .noun), ("posts/posts.txt", [0], .noun),
    ("bodies/bodies.txt", [0], .organizationName), ("places/countries.txt", [0], .placeName),
    ("divisions/divisions.txt", [1, 3], .placeName),
  ]

  /// The tag of a word in a row of a dictionary.
  static func tag(_ tag: WordTag, of row: EmbeddedDictionary.Row, in name: String) -> WordTag {
    name == "places/countries.txt" && row.text(1) == "international" ? .organizationName : tag
  }
}
