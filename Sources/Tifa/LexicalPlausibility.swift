import Synchronization
import TifaConversion
import TifaLexicon
import TifaSegmentation
import TifaText

/// Says how likely text is by the costs of the gazetteer's words, for repair to choose by.
final class LexicalPlausibility: Plausibility {
  private let gazetteer: Gazetteer
  private let folder: ScriptFolder
  private let table = AtomicLazyReference<HanCharacterTable>()
  private let starts: WordStarts

  init(lattice: LexicalLattice, folder: ScriptFolder) {
    gazetteer = lattice.gazetteer
    self.folder = folder
    starts = WordStarts(gazetteer.trie)
  }

  /// What is known of each character; made when the first damaged page asks for it.
  private var characters: HanCharacterTable {
    table.load() ?? table.storeIfNil(HanCharacterTable(folder))
  }

  func path(through lattice: ReadingLattice) -> ReadingPath {
    var search = ReadingSearch(lattice, gazetteer, characters, starts.filter)
    return search.path()
  }

  func cost(of character: UInt32) -> Float {
    let node = gazetteer.trie.root(characters.folded(character))
    let entry = node == 0 ? WordArray.noValue : gazetteer.trie.value(node)
    return entry == WordArray.noValue ? Gazetteer.unknownCost : gazetteer.cost(entry)
  }

  func rarity(of character: UInt32, in script: TextScript) -> Float? {
    characters.rarity(of: character, in: script)
  }

  func script(of scalars: ArraySlice<UInt32>) -> TextScript { characters.script(of: scalars) }

  func isWord(_ first: UInt32, _ second: UInt32) -> Bool {
    let node = gazetteer.trie.root(characters.folded(first))
    guard node != 0 else { return false }
    let end = gazetteer.trie.child(node, characters.folded(second))
    return end != 0 && gazetteer.trie.value(end) != WordArray.noValue
  }
}
