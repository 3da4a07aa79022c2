import TifaLexicon

/// What OpenCC's dictionaries say of the traditional forms of simplified words and characters.
struct ConversionTables: Sendable {
  private var words = WordTrie(capacity: 1 << 17)
  /// The traditional forms of each word.
  private var forms: [[[UInt32]]] = []
  /// The traditional characters that each simplified one can stand for.
  private var candidates: [UInt32: [UInt32]] = [:]
  /// The standard character of each regional variant.
  private var standards: [UInt32: UInt32] = [:]

  init() throws(ConversionError) {
    try OpenCCDictionary.installed("STPhrases.ocd2").forEachEntry { entry in
      let forms = entry.values.filter { $0.count == entry.key.count }.map { Array($0) }
      guard entry.key.count > 1, !forms.isEmpty else { return }
      words.insert(entry.key, value: Int32(self.forms.count))
      self.forms.append(forms)
    }
    try OpenCCDictionary.installed("STCharacters.ocd2").forEachEntry { entry in
      guard let character = entry.key.first else { return }
      candidates[character] = entry.values.compactMap(\.first)
    }
    for name in ["TWVariants.ocd2", "HKVariants.ocd2"] {
      try OpenCCDictionary.installed(name).forEachEntry { entry in
        guard let standard = entry.key.first else { return }
        for value in entry.values {
          guard let variant = value.first, variant != standard else { continue }
          standards[variant] = standards[variant] ?? standard
        }
      }
    }
  }

  /// The longest word of a simplified text at an index, with its traditional forms.
  func phrase(in simplified: [UInt32], from index: Int) -> (end: Int, forms: [[UInt32]])? {
    words.longestMatch(in: simplified, from: index).map { ($0.end, forms[Int($0.value)]) }
  }

  /// What has to change in a word to make it one of its traditional forms.
  ///
  /// - Parameters:
  ///   - standing: The word as it stands.
  ///   - simplified: The word in simplified script.
  ///   - forms: Its traditional forms.
  /// - Returns: For each character what it should be, 0 where it is right; nil where the word is right, or differs in
  ///   something else than which traditional character a simplified one was taken for.
  func correction(
    of standing: ArraySlice<UInt32>, simplified: ArraySlice<UInt32>, among forms: [[UInt32]]
  ) -> [UInt32]? {
    var nearest: (correction: [UInt32], count: Int)?
    for form in forms {
      let correction = zip(standing, form).map { isSame($0, $1) ? 0 : $1 }
      let count = correction.count { $0 != 0 }
      if count == 0 { return nil }
      if nearest == nil || count < nearest!.count { nearest = (correction, count) }
    }
    guard let correction = nearest?.correction else { return nil }
    for ((character, from), right) in zip(zip(standing, simplified), correction) where right != 0 {
      guard let candidates = candidates[from], candidates.contains(right),
        character == from || candidates.contains(standards[character] ?? character)
      else { return nil }
    }
    return correction
  }

  /// Whether two characters are one, but for the region's way of writing it.
  private func isSame(_ first: UInt32, _ second: UInt32) -> Bool {
    first == second || (standards[first] ?? first) == (standards[second] ?? second)
  }
}
