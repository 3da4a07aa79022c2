/// What a configuration of OpenCC asks for: how a text is divided, and through which dictionaries the parts go.
struct ConversionPlan: Hashable, Sendable {
  /// The dictionaries that the whole text goes through before it is divided, one after the other.
  var normalization: [DictionaryPlan] = []
  /// The dictionary that divides the text by longest match; nil where the text is one part.
  var segmentation: DictionaryPlan?
  /// The dictionaries that each part goes through, one after the other.
  var chain: [DictionaryPlan]
  /// Whether ideographic description sequences (⿰木干) stay as they are, as they do from OpenCC 1.4 on.
  var keepsDescriptionSequences = false
}

/// A dictionary, or several as one.
indirect enum DictionaryPlan: Hashable, Sendable {
  /// The form of a dictionary file.
  enum Form: String, Hashable, Sendable {
    case text
    case ocd2
  }

  /// How a group of dictionaries matches.
  enum MatchPolicy: String, Hashable, Sendable {
    /// The first dictionary that has any match decides, by its longest.
    case shortCircuit = "short_circuit"
    /// The longest match of all decides; of equal ones the first dictionary's.
    case union
  }

  case file(Form, path: String)
  case entries([String: String])
  case group(MatchPolicy, [DictionaryPlan])

  /// The paths of the files, in order.
  var paths: [String] {
    switch self {
    case .file(_, let path): [path]
    case .entries: []
    case .group(_, let members): members.flatMap(\.paths)
    }
  }
}
