/// Which characters are forms of one another by the single characters of some dictionaries.
struct CharacterForms {
  private var forms: [UInt32: Set<UInt32>] = [:]

  init(_ dictionaries: [FlatDictionary]) {
    for entry in dictionaries.flatMap(\.entries) where entry.key.count == 1 {
      for value in [entry.value] + entry.alternatives where value.count == 1 {
        forms[entry.key[0], default: []].insert(value[0])
        forms[value[0], default: []].insert(entry.key[0])
      }
    }
  }

  /// Whether a text differs from another only in the forms of its characters.
  func areForms(_ text: [UInt32], of other: [UInt32]) -> Bool {
    text.count == other.count
      && zip(other, text).allSatisfy { $0 == $1 || forms[$0]?.contains($1) == true }
  }
}
