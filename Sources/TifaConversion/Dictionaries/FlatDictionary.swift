/// A dictionary, or a group of them, as one: at each place of a text its longest key decides.
struct FlatDictionary: Sendable {
  /// A key with the text that it becomes.
  struct Entry: Hashable, Sendable {
    var key: [UInt32]
    /// What the key becomes; the first where the dictionary has several.
    var value: [UInt32]
    /// The others that the dictionary has, most likely first.
    var alternatives: [[UInt32]] = []
    /// The number of the file or list that the entry stands in, in the order of the plan.
    var origin: Int
  }

  /// The entries in the order in which they were read, no two with one key.
  private(set) var entries: [Entry] = []
  private var indices: [[UInt32]: Int] = [:]

  init() {}

  /// Creates a dictionary of entries; of two with one key the later stands, as in OpenCC's text dictionaries.
  init(_ entries: [Entry]) {
    self.entries.reserveCapacity(entries.count)
    indices.reserveCapacity(entries.count)
    for entry in entries where !entry.key.isEmpty {
      if let index = indices[entry.key] {
        self.entries[index] = entry
      } else {
        indices[entry.key] = self.entries.count
        self.entries.append(entry)
      }
    }
  }

  /// The entry of a key.
  func entry(_ key: [UInt32]) -> Entry? { indices[key].map { entries[$0] } }

  /// Whether a key is there.
  func contains(_ key: [UInt32]) -> Bool { indices[key] != nil }

  /// Adds the entries of the next dictionary of a group.
  ///
  /// With short circuit a match of an earlier dictionary decides even where a later one has a longer one, so a key that
  /// an earlier key starts never matches and is left out; then the longest match is right for the group.
  mutating func join(_ next: FlatDictionary, policy: DictionaryPlan.MatchPolicy) {
    let earlier = self
    for entry in next.entries {
      let isHidden =
        switch policy {
        case .union: earlier.contains(entry.key)
        case .shortCircuit: (1...entry.key.count).contains { earlier.contains(Array(entry.key[..<$0])) }
        }
      guard !isHidden else { continue }
      indices[entry.key] = entries.count
      entries.append(entry)
    }
  }
}
