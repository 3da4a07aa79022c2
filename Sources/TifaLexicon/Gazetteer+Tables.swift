/// How the tables of a gazetteer lie in a file of the cache: numbers, then the tables one behind the other.
///
/// Whoever changes what words the gazetteer has, what they can be or what they cost, by other means than the dictionaries,
/// gives the layout a new version.
enum GazetteerLayout {
  static let magic: UInt64 = 0x0003_545A_4147_4654  // "TFGAZT", version 3

  /// The places of the numbers of the header behind those that all headers have.
  static let (nodeCount, characterCount, wordCount) = (3, 4, 5)
  static let headerCount = 6
}

extension Gazetteer {
  /// A number for everything that the gazetteer of the embedded dictionaries is made of: their contents, the version of the
  /// layout, and the way in which word arrays lie in memory, which the tables of a small one show.
  ///
  /// - Complexity: O(*n*) in the size of the dictionaries, about a gigabyte a second.
  static var embeddedKey: UInt64 {
    var trie = WordTrie(capacity: 1 << 6)
    for value in 0..<Int32(64) {
      let scalar = 0x4E00 + UInt32(value)
      trie.insert([scalar & ~7, scalar &* 5, scalar + 0x10000], value: value)
    }
    let array = WordArray(trie, costs: (0..<64).map { Float($0) })
    let layout = unsafe Gazetteer(trie: array, classes: [], costs: []).storage.withBytes {
      unsafe ContentHash.of($0)
    }
    return EmbeddedDictionary.hash(seed: layout)
  }

  /// The tables as a file of the cache has them.
  var storage: TableStorage {
    var writer = TableWriter(name: GazetteerLayout.magic, count: GazetteerLayout.headerCount)
    writer.set(GazetteerLayout.nodeCount, trie.units.count)
    writer.set(GazetteerLayout.characterCount, trie.alphabet.count)
    writer.set(GazetteerLayout.wordCount, costTable.count)
    writer.add(trie.units)
    writer.add(trie.parents)
    writer.add(trie.alphabet.scalars)
    writer.add(classTable)
    writer.add(costTable)
    return writer.finish()
  }

  /// Reads what ``storage`` has written; nil where the bytes are something else.
  ///
  /// - Complexity: O(*n*) in the number of bytes, which are copied.
  init?(_ storage: TableStorage) {
    guard
      let numbers = TableHeader.numbers(
        of: storage, count: GazetteerLayout.headerCount, name: GazetteerLayout.magic)
    else { return nil }
    var reader = TableReader(storage, from: 8 * GazetteerLayout.headerCount)
    guard let units = reader.table(numbers[GazetteerLayout.nodeCount], of: WordArray.Unit.self),
      let parents = reader.table(numbers[GazetteerLayout.nodeCount], of: WordArray.Node.self),
      let characters = reader.table(numbers[GazetteerLayout.characterCount], of: UInt32.self),
      let classes = reader.table(numbers[GazetteerLayout.wordCount], of: LexemeClass.self),
      let costs = reader.table(numbers[GazetteerLayout.wordCount], of: Float.self),
      let trie = WordArray(units: units, parents: parents, characters: characters)
    else { return nil }
    self.init(trie: trie, classes: classes, costs: costs)
  }
}
