/// The dictionaries of a plan, read and made flat.
struct PlanDictionaries: Sendable {
  /// Those of the normalisation that are no single characters for single characters, for a pass before the rest.
  var normalization: [FlatDictionary] = []
  /// The characters that the normalisation replaces by other ones.
  var normalizedCharacters: [UInt32: UInt32] = [:]
  var segmentation: FlatDictionary?
  var chain: [FlatDictionary]
  /// The words of the user, whose values stand as they are.
  var userEntries: FlatDictionary
  /// The names of the files and lists that the entries stand in.
  var origins: [String]

  /// Reads the dictionaries of a plan.
  ///
  /// - Parameter userEntries: Words of the user: where one is the longest match, its value stands.
  /// - Throws: ``ConversionError`` with the file and line where a dictionary is missing or broken.
  init(_ plan: ConversionPlan, userEntries: [FlatDictionary.Entry] = []) throws(ConversionError) {
    self.userEntries = FlatDictionary(userEntries)
    var loader = DictionaryLoader()
    var normalization: [FlatDictionary] = []
    for stage in plan.normalization { normalization.append(try loader.dictionary(stage)) }
    if let segmentation = plan.segmentation { self.segmentation = try loader.dictionary(segmentation) }
    chain = []
    for stage in plan.chain { chain.append(try loader.dictionary(stage)) }
    origins = loader.origins
    let isSimple = normalization.allSatisfy { dictionary in
      dictionary.entries.allSatisfy { $0.key.count == 1 && $0.value.count == 1 }
    }
    guard isSimple else {
      self.normalization = normalization
      return
    }
    for dictionary in normalization {
      for (from, to) in normalizedCharacters {
        if let next = dictionary.entry([to])?.value[0] { normalizedCharacters[from] = next }
      }
      for entry in dictionary.entries where normalizedCharacters[entry.key[0]] == nil {
        normalizedCharacters[entry.key[0]] = entry.value[0]
      }
    }
  }
}
