/// The dense ids of the characters that dictionaries have, most used first.
struct CharacterTable {
  /// The characters by their ids; the first has id 1, as 0 means a character that no dictionary has.
  private(set) var characters: [UInt32] = [0]
  private var ids: [UInt32: UInt16] = [:]

  /// Numbers the characters of some texts by how often they stand in them.
  ///
  /// - Returns: Nil where there are more than ids.
  init?(of texts: some Sequence<[UInt32]>) {
    var counts: [UInt32: Int] = [:]
    for text in texts { for character in text { counts[character, default: 0] += 1 } }
    guard counts.count < Int(UInt16.max) else { return nil }
    for (character, _) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      ids[character] = UInt16(characters.count)
      characters.append(character)
    }
  }

  /// The number of ids, 0 included.
  var count: Int { characters.count }

  /// The id of a character; 0 where no dictionary has it.
  func id(_ character: UInt32) -> UInt16 { ids[character] ?? 0 }

  /// The ids of a text whose characters all have one.
  func ids(_ text: [UInt32]) -> [UInt16] { text.map(id) }
}
