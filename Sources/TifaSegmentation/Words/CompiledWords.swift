import TifaLexicon

/// The compiled words of mode `words`: immutable tables.
struct CompiledWords: Sendable {
  let storage: TableStorage
  private let numbers: [UInt64]

  /// Takes tables that lie in memory.
  ///
  /// - Returns: Nil where the bytes are no tables of this layout, or were changed since they were written.
  init?(_ storage: TableStorage) {
    let count = WordLayout.Header.allCases.count
    guard let numbers = TableHeader.numbers(of: storage, count: count, name: WordLayout.magic) else {
      return nil
    }
    self.storage = storage
    self.numbers = numbers
    // Tables of another layout would be of another size.
    guard unsafe Tables(self).size == storage.count else { return nil }
  }

  /// A number of the header.
  func number(_ place: WordLayout.Header) -> Int { Int(numbers[place.rawValue]) }
}

extension CompiledWords {
  /// The tables as typed memory.
  ///
  /// The checksum holds that they are as the compiler wrote them, so their indices are not checked again:
  /// - a character's id is under the number of entries, of given names, and of the roots of each trie;
  /// - the sum of a base and an id is under the number of slots of its trie;
  /// - a slot that is free has a `check` that is no id, and no slot has 0;
  /// - the phrases of a character lie in the text of all phrases.
  ///
  /// A value of this type must not outlive the storage: it is made and used inside one call.
  @unsafe
  struct Tables {
    /// A trie over ids.
    @unsafe
    struct Trie {
      let roots: UnsafePointer<LatticeLayout.Slot>
      let slots: UnsafePointer<LatticeLayout.Slot>
    }

    let characters: CharacterTable
    let entries: UnsafePointer<WordLayout.Entry>
    let givenNames: UnsafePointer<WordLayout.GivenName>
    /// The words; their roots are in the entries.
    let slots: UnsafePointer<LatticeLayout.Slot>
    let surnames: Trie
    /// The words of a known part of speech, with the number of their ``WordTag`` as their cost.
    let tags: Trie
    let phrases: UnsafePointer<WordLayout.Phrase>
    let phraseCount: Int
    /// The number of ids of these tables, without those of the user's own words.
    let idCount: Int
    let phraseText: UnsafePointer<UInt32>
    let phraseTextCount: Int
    /// The number of bytes from the header to the end of the last table.
    let size: Int

    /// - Parameter own: The user's own words, whose characters stand for those of the tables.
    init(_ words: CompiledWords, own: OwnWords? = nil) {
      let storage = words.storage
      var offset = WordLayout.Header.byteCount
      func table<Element>(_ type: Element.Type, _ count: Int) -> UnsafePointer<Element> {
        defer { offset += TableHeader.aligned(count * MemoryLayout<Element>.stride) }
        return unsafe storage.address(offset, as: type)
      }
      let idCount = words.number(.characterCount)
      unsafe self.idCount = idCount
      let characters = unsafe CharacterTable(
        basic: table(UInt32.self, 0x10000), pages: table(UInt16.self, CharacterPages.count),
        supplementary: table(UInt32.self, words.number(.supplementaryPages) * 256))
      let entries = unsafe table(WordLayout.Entry.self, idCount)
      let givenNames = unsafe table(WordLayout.GivenName.self, idCount)
      unsafe slots = table(LatticeLayout.Slot.self, words.number(.slotCount))
      unsafe surnames = Trie(
        roots: table(LatticeLayout.Slot.self, idCount),
        slots: table(LatticeLayout.Slot.self, words.number(.surnameSlotCount)))
      unsafe tags = Trie(
        roots: table(LatticeLayout.Slot.self, idCount),
        slots: table(LatticeLayout.Slot.self, words.number(.tagSlotCount)))
      unsafe phraseCount = words.number(.phraseCount)
      unsafe phraseTextCount = words.number(.phraseTextCount)
      unsafe phrases = table(WordLayout.Phrase.self, words.number(.phraseCount))
      let phraseText = unsafe table(UInt32.self, words.number(.phraseTextCount))
      unsafe size = offset
      unsafe self.characters = own?.characters ?? characters
      unsafe self.entries = own?.entries ?? entries
      unsafe self.givenNames = own?.givenNames ?? givenNames
      unsafe self.phraseText = own?.phraseText ?? phraseText
    }
  }
}
