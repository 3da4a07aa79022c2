import TifaConversion
import TifaLexicon
import TifaText

/// Compiles the dictionaries into the tables of mode `words`: all of them, or what one text can have of them.
struct WordCompiler {
  private let folder: ScriptFolder
  private let scope: WordScope?
  private let names = NameCosts()
  private let numbering: CharacterNumbering
  private let trie: LatticeTrie
  private let surnames: LatticeTrie
  private let tags: LatticeTrie
  private let phrases: FoldedPhrases
  private var phraseText: [UInt32] = []
  private var writer = TableWriter(name: WordLayout.magic, count: WordLayout.Header.allCases.count)

  /// The planes that words are written with, and that characters are folded in.
  private static let planes: Range<UInt32> = 0..<0x40000

  /// What words there are besides those that are listed: none.
  private static let noOthers = UnknownWords(character: LatticeLayout.Slot.none)

  /// Compiles.
  ///
  /// - Parameters:
  ///   - rules: ICU's rules, which know its dictionary.
  ///   - folder: What folds its words, and the characters of texts.
  ///   - scope: The text that the tables are for, which alone may be looked up in them; nil for any text.
  /// - Returns: Nil where there are more characters than ids.
  /// - Complexity: O(*n* log *n*) in the number of words, and O(*m*) in the size of the dictionaries.
  static func storage(_ rules: WordRules, _ folder: ScriptFolder, scope: WordScope?) -> TableStorage? {
    var compiler = WordCompiler(rules.words(in: scope), folder, scope)
    return compiler?.compile()
  }

  private init?(_ icu: WordList, _ folder: ScriptFolder, _ scope: WordScope?) {
    self.folder = folder
    self.scope = scope
    func isWanted(_ word: some Sequence<UInt32>) -> Bool { scope?.holds(word) ?? true }
    let words = WordLexicon(icu, folder: folder, scope: scope).words
    let tagged = Self.taggedWords(isWanted)
    let surnames = names.surnames.filter(isWanted)
    phrases = FoldedPhrases(folder, scope: scope)
    // Every character that something is known of has an id, and those that others fold to.
    var others = tagged.scalars + surnames.scalars + phrases.simplified
    for name in ["names/given.txt", "names/transliteration.txt", "words/endings.txt", "words/pairs.txt"] {
      EmbeddedDictionary.named(name).forEachRow { others.append($0.firstScalar) }
    }
    if let scope {
      others = others.filter(scope.contains)
    } else {
      others += Self.planes.lazy.filter { folder.simplified($0) != $0 }.map(folder.simplified)
    }
    guard let numbering = CharacterNumbering(words, others: others),
      numbering.count < Int(WordCharacter.idMask) - 1
    else { return nil }
    self.numbering = numbering
    trie = LatticeTrie(words, unknown: Self.noOthers, numbering: numbering)
    self.surnames = LatticeTrie(surnames, unknown: Self.noOthers, numbering: numbering)
    tags = LatticeTrie(tagged, unknown: Self.noOthers, numbering: numbering)
  }

  /// The words of a known part of speech in the order of their characters, each with the number of its tag as its cost.
  private static func taggedWords(_ isWanted: (EmbeddedDictionary.Text) -> Bool) -> WordList {
    var known: [[UInt32]: WordTag] = [:]
    for (name, columns, tag) in WordTag.sources {
      EmbeddedDictionary.named(name).forEachRow { row in
        for column in columns {
          let word = row.text(column)
          if !word.isEmpty, isWanted(word) { known[Array(word)] = WordTag.tag(tag, of: row, in: name) }
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
    // Words of a user's own have ids behind those of the trie; they come to all words alone.
    add(scope == nil ? trie.slots + Self.room : trie.slots, .slotCount)
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
    writer.set(WordLayout.Header.characterCount.rawValue, numbering.count + 1)
    let unknown = WordArc.packed(WordCosts.steps(WordCosts.unknown), .guess)
    var entries = numbering.characters.indices.map { id in
      let character = numbering.characters[id]
      let root = trie.roots[id]
      var entry = WordLayout.Entry(base: root.base)
      if root.cost != LatticeLayout.Slot.none { entry.single = WordArc.packed(UInt32(root.cost), .word) }
      if ScalarClass.isHan(character) { entry.single = min(entry.single, unknown) }
      entry.transliteration = names.transliterated(character) ?? WordLayout.Entry.none
      return entry
    }
    EmbeddedDictionary.named("words/pairs.txt").forEachRow { row in
      let character = row.firstScalar
      let id = Int(numbering[character])
      guard id != 0, CharacterRole(character) != .numeral else { return }
      if ScalarClass.isHan(character) { entries[id].pairStart = Self.pairCost(row.integer(1)) }
      entries[id].pairEnd = Self.pairCost(row.integer(2))
    }
    entries[0] = WordLayout.Entry()
    entries.append(WordLayout.Entry(single: unknown))
    writer.add(entries)
    // No given name is written with the scalar 0, so it costs what unknown characters do.
    writer.add(numbering.characters.map(names.given) + [names.given(0)])
  }

  /// The cost of a character in unknown words of two; none for 0.
  ///
  /// - Parameter parts: The cost in the ten-thousandths of a nat of `pairs.txt`.
  private static func pairCost(_ parts: Int?) -> UInt16 {
    guard let parts, parts > 0 else { return WordLayout.Entry.none }
    return UInt16(min(WordLayout.Entry.dearest, WordCosts.steps(Float(parts) / 10_000)))
  }

  /// Adds what is known of each character: of its simplified form, and whether a phrase begins with it.
  private mutating func addCharacters() {
    let flags = flagsOfIDs()
    func info(_ scalar: UInt32) -> UInt32 {
      let shape = PieceShape(scalar)
      guard scalar < Self.planes.upperBound else {
        return WordCharacter(id: 0, shape: shape, role: .none, flags: WordCharacter.isSpecial).bits
      }
      let known = Int(numbering[scalar])
      let id = known == 0 && shape == .han ? numbering.count : known
      return Self.character(id: id, shape, CharacterRole(scalar), flags: flags[id]).bits
    }
    var pages = scope == nil ? CharacterPages { $0.map { info(folder.simplified($0)) } } : CharacterPages()
    for scalar in scope?.characters ?? [] { pages[scalar] = info(folder.simplified(scalar)) }
    for entry in phrases.entries { pages[entry.first] |= WordCharacter.startsPhrase }
    var phrases = phrases
    phrases.update(info)
    phraseText = phrases.text
    writer.set(WordLayout.Header.supplementaryPages.rawValue, pages.supplementary.count / 256)
    writer.add(pages.basic)
    writer.add(pages.pages)
    writer.add(pages.supplementary)
  }

  /// The flags of each id that words and names give it; none for the last one.
  private func flagsOfIDs() -> [UInt32] {
    var flags = [UInt32](repeating: 0, count: numbering.count + 1)
    EmbeddedDictionary.named("words/endings.txt").forEachRow { row in
      let id = Int(numbering[row.firstScalar])
      if id != 0 { flags[id] |= WordCharacter.isEnding }
    }
    for (id, character) in numbering.characters.enumerated().dropFirst() where ScalarClass.isHan(character) {
      let surname = surnames.roots[id]
      if surname.base != 0 || surname.cost != LatticeLayout.Slot.none { flags[id] |= WordCharacter.isSurname }
      if names.transliterated(character) != nil { flags[id] |= WordCharacter.isTransliteration }
    }
    return flags
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
