import TifaText

/// The words of official language with what each can be and how likely it is, in one trie.
///
/// The words are simplified; texts are matched in their canonical form.
///
///     let gazetteer = Gazetteer.embedded()
///     gazetteer.classes(of: "书记")  // .post, .word
public struct Gazetteer: Sendable {
  /// The trie of all words; a word's value is the index of its entry.
  public let trie: WordArray
  /// What each word can be.
  @usableFromInline let classTable: [LexemeClass]
  /// The cost of each word: the negative natural logarithm of its probability in news text.
  @usableFromInline let costTable: [Float]

  /// The cost of a Han character that is in no word, in nats.
  public static let unknownCost: Float = 15

  init(trie: WordArray, classes: [LexemeClass], costs: [Float]) {
    self.trie = trie
    self.classTable = classes
    self.costTable = costs
  }

  /// What the word with an entry can be.
  @inlinable
  @inline(__always)
  public func classes(_ entry: Int32) -> LexemeClass { entry < 0 ? [] : classTable[Int(entry)] }

  /// The cost of the word with an entry, in nats.
  @inlinable
  @inline(__always)
  public func cost(_ entry: Int32) -> Float { costTable[Int(entry)] }

  /// What a word can be; nothing where the gazetteer does not have it.
  public func classes(of word: String) -> LexemeClass {
    guard let entry = trie.value(of: word.unicodeScalars.map(\.value)) else { return [] }
    return classes(entry)
  }
}
