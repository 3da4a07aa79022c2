import TifaConversion
import TifaLexicon
import TifaText

/// Compiles the dictionaries into the tables of mode `words`.
struct WordCompiler {
  private let lexicon: WordLexicon
  private let names = NameCosts()
  private let trie: LatticeTrie
  private let surnames: LatticeTrie
  private let tags: LatticeTrie
  private let phrases: FoldedPhrases
  /// The characters that are folded by themselves.
  private let folded: [(scalar: UInt32, simplified: UInt32)]
  private var phraseText: [UInt32] = []
  private var writer = TableWriter(name: WordLayout.magic, count: WordLayout.Header.allCases.count)

  /// The planes that words are written with, and that characters are folded in.
  private static let planes: Range<UInt32> = 0..<0x40000

  /// What words there are besides those that are listed: none.
  private static let noOthers = UnknownWords(character: LatticeLayout.Slot.none)

  /// Compiles.
  ///
  /// - Parameter rules: ICU's rules, which know its dictionary.
  /// - Throws: ``SegmentationError`` where ICU's dictionary or OpenCC's data is missing.
  /// - Complexity: O(*n* log *n*) in the size of the dictionaries.
  static func storage(_ rules: WordRules) throws(SegmentationError) -> TableStorage {
    guard let words = rules.words() else { throw SegmentationError.noDictionary }
    let folder: ScriptFolder
    do { folder = try ScriptFolder() } catch { throw SegmentationError("\(error)") }
    guard var compiler = WordCompiler(words, folder) else {
      throw SegmentationError("ICU's dictionary has too many characters; install ICU's own data (libicu)")
    }
    return compiler.compile()
  }

  private init?(_ icu: WordList, _ folder: ScriptFolder) {
    lexicon = WordLexicon(icu, folder: folder)
    phrases = FoldedPhrases(folder)
    let tagged = Self.taggedWords()
    // Every character that something is known of has an id, and those that others fold to.
    var others = tagged.scalars + names.surnames.scalars + phrases.simplified
    for name in ["names/given.txt", "names/transliteration.txt", "words/endings.txt"] {
      EmbeddedDictionary.named(name).forEachRow { others.append($0.firstScalar) }
    }
    folded = Self.planes.compactMap { scalar in
      let simplified = folder.simplified(scalar)
      return simplified == scalar ? nil : (scalar, simplified)
    }
    others += folded.map(\.simplified)
    guard let trie = LatticeTrie(lexicon.words, unknown: Self.noOthers, others: others),
      trie.characters.count < Int(WordCharacter.idMask) - 1
    else { return nil }
    self.trie = trie
    surnames = LatticeTrie(names.surnames, unknown: Self.noOthers, characters: trie.characters)
    tags = LatticeTrie(tagged, unknown: Self.noOthers, characters: trie.characters)
  }

  /// The words of a known part of speech in the order of their characters, each with the number of its tag as its cost.
  private static func taggedWords() -> WordList {
    var known: [[UInt32]: WordTag] = [:]
    for (name, columns, tag) in WordTag.sources {
      EmbeddedDictionary.named(name).forEachRow { row in
        for column in columns {
          let word = Array(row.text(column))
          if !word.isEmpty { known[word] = WordTag.tag(tag, of: row, in: name) }
        }
      }
    }
    var words = WordList()
    for (word, tag) in known.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      words.append(word, cost: tag.rawValue)
    }
    return words
  }

  private mutating func compile() -> TableStorage {
    addCharacters()
    addEntries()
    add(trie.slots + Self.room, .slotCount)
    for (trie, header) in [(surnames, WordLayout.Header.surnameSlotCount), (tags, .tagSlotCount)] {
      writer.add(trie.roots + [LatticeLayout.Slot()])
      add(trie.slots, header)
    }
    add(phrases.entries, .phraseCount)
    add(phraseText, .phraseTextCount)
    return writer.finish()
  }

  /// Slots behind those of the trie, so that any id of sixteen bits can be added to a base.
  private static var room: [LatticeLayout.Slot] {
    [LatticeLayout.Slot](repeating: LatticeLayout.Slot(), count: 0x10000)
  }

  private mutating func add<Element: BitwiseCopyable>(
    _ elements: [Element], _ header: WordLayout.Header
  ) {
    writer.set(header.rawValue, elements.count)
    writer.add(elements)
  }

  /// Adds what is known of each id; the last one stands for Han characters that no word has.
  private mutating func addEntries() {
    writer.set(WordLayout.Header.characterCount.rawValue, trie.characters.count + 1)
    let unknown = WordArc.packed(WordCosts.steps(WordCosts.unknown), .guess)
    var entries = trie.characters.indices.map { id in
      let character = trie.characters[id]
      let root = trie.roots[id]
      var entry = WordLayout.Entry(base: root.base)
      if root.cost != LatticeLayout.Slot.none { entry.single = WordArc.packed(UInt32(root.cost), .word) }
      if ScalarClass.isHan(character) { entry.single = min(entry.single, unknown) }
      if CharacterRole(character) != .numeral {
        if ScalarClass.isHan(character) { entry.pairStart = Self.cost(lexicon.pairStarts.cost(character)) }
        entry.pairEnd = Self.cost(lexicon.pairEnds.cost(character))
      }
      entry.transliteration = names.transliterated(character) ?? WordLayout.Entry.none
      return entry
    }
    entries[0] = WordLayout.Entry()
    entries.append(WordLayout.Entry(single: unknown))
    writer.add(entries)
    // No given name is written with the scalar 0, so it costs what unknown characters do.
    writer.add(trie.characters.map(names.given) + [names.given(0)])
  }

  private static func cost(_ cost: Float?) -> UInt16 {
    cost.map { UInt16(min(WordLayout.Entry.dearest, WordCosts.steps($0))) } ?? WordLayout.Entry.none
  }

  /// Adds what is known of each character: of its simplified form, and whether a phrase begins with it.
  private mutating func addCharacters() {
    let infos = characterInfos()
    func info(_ scalar: UInt32) -> UInt32 {
      if scalar < UInt32(infos.count) { return infos[Int(scalar)] }
      return WordCharacter(id: 0, shape: PieceShape(scalar), role: .none, flags: WordCharacter.isSpecial).bits
    }
    var pages = CharacterPages { scalars in
      scalars.upperBound <= UInt32(infos.count)
        ? Array(infos[Int(scalars.lowerBound)..<Int(scalars.upperBound)]) : scalars.map(info)
    }
    for (scalar, simplified) in folded { pages[scalar] = info(simplified) }
    for entry in phrases.entries { pages[entry.first] |= WordCharacter.startsPhrase }
    var phrases = phrases
    phrases.update(info)
    phraseText = phrases.text
    writer.set(WordLayout.Header.supplementaryPages.rawValue, pages.supplementary.count / 256)
    writer.add(pages.basic)
    writer.add(pages.pages)
    writer.add(pages.supplementary)
  }

  /// What is known of each simplified character of the planes that words are written with.
  private func characterInfos() -> [UInt32] {
    var flags = [UInt32](repeating: 0, count: trie.characters.count + 1)
    EmbeddedDictionary.named("words/endings.txt").forEachRow { row in
      if let id = trie.characters.firstIndex(of: row.firstScalar) { flags[id] |= WordCharacter.isEnding }
    }
    for (id, character) in trie.characters.enumerated().dropFirst() where ScalarClass.isHan(character) {
      let surname = surnames.roots[id]
      if surname.base != 0 || surname.cost != LatticeLayout.Slot.none { flags[id] |= WordCharacter.isSurname }
      if names.transliterated(character) != nil { flags[id] |= WordCharacter.isTransliteration }
    }
    var ids = [UInt16](repeating: 0, count: Int(Self.planes.upperBound))
    for (id, character) in trie.characters.enumerated().dropFirst() { ids[Int(character)] = UInt16(id) }
    let unknownHan = trie.characters.count
    return Self.planes.map { scalar in
      let shape = PieceShape(scalar)
      let id = ids[Int(scalar)] == 0 && shape == .han ? unknownHan : Int(ids[Int(scalar)])
      return Self.character(id: id, shape, CharacterRole(scalar), flags: flags[id]).bits
    }
  }

  /// What is known of a character, with the flags that follow from the rest.
  private static func character(id: Int, _ shape: PieceShape, _ role: CharacterRole, flags: UInt32)
    -> WordCharacter
  {
    var flags = flags
    if shape != .han || CharacterRole.numerals.contains(role) || role == .ordinal {
      flags |= WordCharacter.isSpecial
    }
    let isMark = shape == .punctuation || shape == .space || shape == .lineEnd
    if id == 0, isMark, role == .none || role >= .carriageReturn { flags |= WordCharacter.isCut }
    return WordCharacter(id: id, shape: shape, role: role, flags: flags)
  }
}
