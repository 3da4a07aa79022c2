import TifaLexicon

/// The words of a user's own, over the compiled words that all segmenters share.
///
/// Words are added with a cost below that of their parts, so that they are further arcs and nothing in the tables changes;
/// words that are taken out mark the lengths that no arc of the dictionaries may have. The characters of the tables are
/// copied and marked where words begin; characters that no word of the tables has get ids behind theirs.
@safe
final class OwnWords: Sendable {
  private struct Word {
    /// The cost in steps; nil where the word is taken out.
    var cost: UInt32?
    var tag: PartOfSpeech?
  }

  private let trie: WordTrie
  private let words: [Word]
  private let storage: TableStorage
  private let places: Places

  /// Where the tables are in the storage.
  private struct Places {
    var pages = 0
    var supplementary = 0
    var entries = 0
    var givenNames = 0
    var phraseText = 0
  }

  /// Whether a word has a tag.
  let hasTags: Bool

  /// Adds the words of a lexicon.
  ///
  /// - Throws: ``SegmentationError`` where the lexicon has more characters than there are ids.
  /// - Complexity: O(*n*) in the length of the words.
  init(_ lexicon: Lexicon, over compiled: CompiledWords) throws(SegmentationError) {
    var builder = unsafe Builder(CompiledWords.Tables(compiled), idCount: compiled.number(.characterCount))
    let scratch = WordScratch(capacity: 64)
    var trie = WordTrie()
    var words: [Word] = []
    // Costs are against the dictionary without these words, so that the order of the lines does not matter to them.
    for entry in lexicon.entries {
      var ids: [UInt32] = []
      var parts: UInt64 = 0
      unsafe entry.word.withUnsafeBufferPointer { text in
        var runner = unsafe WordRunner<ScalarCode>(compiled, own: nil, text, isFinal: true, scratch: scratch)
        while unsafe runner.next() {
          unsafe parts += scratch.costs[0] >> WordArc.costShift
          for place in 0..<scratch.count {
            unsafe ids.append(
              builder.id(of: entry.word[ids.count], as: WordCharacter(bits: scratch.characters[place]).id))
          }
        }
      }
      guard let first = ids.first else { continue }
      guard builder.entries.count < Int(WordCharacter.idMask) else {
        throw SegmentationError(
          "the lexicon has too many characters that no dictionary knows; leave some words out")
      }
      builder.begin(with: first)
      let cost = entry.frequency == 0 ? nil : Self.cost(entry.frequency, parts: parts)
      trie.insert(ids, value: Int32(words.count))
      words.append(Word(cost: cost, tag: entry.tag.map(PartOfSpeech.init(rawValue:))))
    }
    self.trie = trie
    self.words = words
    hasTags = words.contains { $0.tag != nil }
    (storage, places) = builder.finish()
  }

  /// The cost of a word: what its frequency gives, but so low that it stands against its parts.
  private static func cost(_ frequency: Int?, parts: UInt64) -> UInt32 {
    let parts = Float(parts) / WordCosts.stepsOfNat
    let given = frequency.map { Float.logarithm(Lexicon.totalFrequency / Float(max(1, $0))) } ?? .infinity
    return WordCosts.steps(max(WordCosts.cheapestOwn, min(given, parts - WordCosts.ownMargin)))
  }

  /// The numbers of the characters, those of the user's words among them; valid as long as this lives.
  @unsafe
  var characters: CharacterTable {
    unsafe CharacterTable(
      basic: storage.address(Builder.start, as: UInt32.self),
      pages: storage.address(places.pages, as: UInt16.self),
      supplementary: storage.address(places.supplementary, as: UInt32.self))
  }

  var entries: UnsafePointer<WordLayout.Entry> {
    unsafe storage.address(places.entries, as: WordLayout.Entry.self)
  }

  var givenNames: UnsafePointer<WordLayout.GivenName> {
    unsafe storage.address(places.givenNames, as: WordLayout.GivenName.self)
  }

  var phraseText: UnsafePointer<UInt32> {
    unsafe storage.address(places.phraseText, as: UInt32.self)
  }

  /// Calls a closure with the length and the cost of each word that starts at a place, shortest first; the cost is nil where
  /// the word is taken out.
  ///
  /// - Parameter characters: What is known of the characters from the place on; behind the last one is a character
  ///   without an id.
  @inline(__always)
  func forEachWord(at characters: UnsafePointer<UInt32>, _ body: (_ length: Int, _ cost: UInt32?) -> Void) {
    var node = unsafe trie.root(characters[0] & WordCharacter.idMask)
    var length = 1
    while node != 0 {
      let value = trie.value(node)
      if value != WordTrie.noValue { body(length, words[Int(value)].cost) }
      node = unsafe trie.child(node, characters[length] & WordCharacter.idMask)
      length += 1
    }
  }

  /// The tag of a word, nil where it is none or has none.
  func tag(of characters: UnsafeBufferPointer<UInt32>) -> PartOfSpeech? {
    guard let value = unsafe trie.value(of: characters.map { $0 & WordCharacter.idMask }) else { return nil }
    let word = words[Int(value)]
    return word.cost == nil ? nil : word.tag
  }
}

extension OwnWords {
  /// The tables of characters while words are added to them.
  private struct Builder {
    private var pages: CharacterPages
    private(set) var entries: [WordLayout.Entry]
    private var givenNames: [WordLayout.GivenName]
    private var phraseText: [UInt32]
    private var ids: [UInt32: UInt32] = [:]
    private var starts: Set<UInt32> = []
    /// The id of Han characters that no word has.
    private let unknownHan: Int
    /// The characters of words.
    private var marked: Set<UInt32> = []

    /// The place of the first table.
    static let start = 8 * 3

    @unsafe
    init(_ tables: CompiledWords.Tables, idCount: Int) {
      unsafe pages = CharacterPages(tables.characters)
      unsafe entries = Array(UnsafeBufferPointer(start: tables.entries, count: idCount))
      unsafe givenNames = Array(UnsafeBufferPointer(start: tables.givenNames, count: idCount))
      unsafe phraseText = Array(UnsafeBufferPointer(start: tables.phraseText, count: tables.phraseTextCount))
      unknownHan = idCount - 1
    }

    /// The id of a character that has an id in the tables; a new one where that stands for characters of no word.
    mutating func id(of scalar: UInt32, as id: Int) -> UInt32 {
      marked.insert(scalar)
      guard id == 0 || id == unknownHan else { return UInt32(id) }
      if let known = ids[scalar] { return known }
      guard entries.count < Int(WordCharacter.idMask) else { return UInt32(id) }
      let new = UInt32(entries.count)
      entries.append(entries[id])
      givenNames.append(givenNames[id])
      ids[scalar] = new
      pages[scalar] = pages[scalar] & ~WordCharacter.idMask | new
      return new
    }

    /// Notes the id of the first character of a word.
    mutating func begin(with id: UInt32) { starts.insert(id) }

    /// The tables in one piece of memory, and where they are.
    mutating func finish() -> (TableStorage, Places) {
      for scalar in marked { pages[scalar] &= ~WordCharacter.isCut }
      func withStart(_ bits: UInt32) -> UInt32 {
        starts.contains(bits & WordCharacter.idMask) ? bits | WordCharacter.startsOwn : bits
      }
      pages.update(withStart)
      WordLayout.Phrase.update(&phraseText, withStart)
      var writer = TableWriter(name: 0, count: 3)
      var places = Places()
      var place = Self.start
      func add<Element: BitwiseCopyable>(_ elements: [Element]) -> Int {
        defer { place += TableHeader.aligned(MemoryLayout<Element>.stride * elements.count) }
        writer.add(elements)
        return place
      }
      _ = add(pages.basic)
      places.pages = add(pages.pages)
      places.supplementary = add(pages.supplementary)
      places.entries = add(entries)
      places.givenNames = add(givenNames)
      places.phraseText = add(phraseText)
      return (writer.finish(), places)
    }
  }
}
