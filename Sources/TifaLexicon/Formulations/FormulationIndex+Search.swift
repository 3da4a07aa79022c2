import TifaText

/// Looking formulations up by what people type: a wording in either script, an identifier, a part, something close.
extension FormulationIndex {
  /// The formulation with an identifier.
  ///
  /// - Complexity: O(*n*) in the number of formulations.
  public func formulation(withID id: String) -> Formulation? { formulations.first { $0.id == id } }

  /// The formulation that somebody means by a name: its identifier or a wording, in either script, with or without
  /// quotation marks, commas and spaces.
  ///
  ///     index.formulation(named: "“三個代表”重要思想", folding: try ScriptFolder())?.id  // three-represents
  ///
  /// - Parameters:
  ///   - name: What was typed.
  ///   - folding: The fold to simplified characters.
  /// - Complexity: O(*n*) in the size of the dictionary.
  public func formulation(named name: String, folding: some ScriptFolding) -> Formulation? {
    let key = Self.key(of: name, folding: folding)
    guard !key.isEmpty else { return nil }
    return formulation(withID: name)
      ?? formulations.first { $0.wordings.contains { Self.key(of: $0) == key } }
  }

  /// The formulations that have a text in a wording, a member, an English rendering or their identifier.
  ///
  ///     index.formulations(containing: "lucid waters", folding: try ScriptFolder()).map(\.text)
  ///
  /// Case is no matter, nor is the script of Chinese text.
  ///
  /// - Returns: In the order of the dictionary.
  /// - Complexity: O(*n*) in the size of the dictionary.
  public func formulations(containing text: String, folding: some ScriptFolding) -> [Formulation] {
    let key = Self.key(of: text, folding: folding)
    guard !key.isEmpty else { return [] }
    return formulations.filter { formulation in
      let texts =
        formulation.wordings + formulation.members + formulation.renderings.map(\.text) + [formulation.id]
      return texts.contains { Self.key(of: $0).contains(key) }
    }
  }

  /// The formulations whose wording or identifier is closest to a name, by the number of characters to be changed.
  ///
  /// - Returns: At most `limit`, the closest first; none that shares less than half of its characters.
  /// - Complexity: O(*n* · *m*) in the size of the dictionary and the length of the name.
  public func formulations(closestTo name: String, limit: Int, folding: some ScriptFolding) -> [Formulation] {
    let key = Self.key(of: name, folding: folding)
    guard !key.isEmpty else { return [] }
    var found: [(distance: Int, formulation: Formulation)] = []
    for formulation in formulations {
      let near = (formulation.wordings + [formulation.id]).compactMap { wording -> Int? in
        let other = Self.key(of: wording)
        let distance = Self.distance(key, other)
        return 2 * distance <= max(key.count, other.count) ? distance : nil
      }
      if let distance = near.min() { found.append((distance, formulation)) }
    }
    // A stable sort: formulations at one distance stay in the order of the dictionary.
    return found.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }.prefix(limit).map(\.element.formulation)
  }

  /// What of a text counts in a comparison: letters, digits, Han characters and the plus of 互联网+, without case.
  private static func key(of text: String) -> [UInt32] {
    text.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "+"
    }.map(\.value)
  }

  private static func key(of text: String, folding: some ScriptFolding) -> [UInt32] {
    var key = key(of: text)
    folding.fold(&key)
    return key
  }

  /// The number of characters to insert, delete or replace (Levenshtein, 1966).
  private static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var row = Array(0...right.count)
    for (index, value) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for place in right.indices {
        let replaced = diagonal + (right[place] == value ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(replaced, row[place] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
