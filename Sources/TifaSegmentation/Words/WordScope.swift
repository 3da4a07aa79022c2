import TifaConversion
import TifaLexicon

/// What the words of one text can be made of: its characters, and which of them stand side by side.
///
/// A word that is not held by the scope is not in the text. A few others are held too: neighbours are kept by their hashes.
final class WordScope {
  /// The characters of the text as they are written, each once.
  let characters: [UInt32]
  private let written: ScalarBits
  /// The characters of the folded text.
  private let simplified: ScalarBits
  /// A bit for the hash of each two characters that stand side by side in the folded text.
  private let neighbours: [UInt64]
  /// The characters of the basic plane that fold to characters of the text.
  private let readable: ScalarBits
  /// The characters that phrases are folded by.
  private let phraseCharacters: ScalarBits
  private let folder: ScriptFolder

  private static let hashBits = 18

  /// Notes what a text is made of.
  ///
  /// - Complexity: O(*n*) in its length, and in the size of the basic plane.
  init(of text: [UInt32], _ folder: ScriptFolder) {
    var (characters, written): ([UInt32], ScalarBits) = ([], ScalarBits())
    for character in text where written.insert(character) { characters.append(character) }
    var folded = text
    folder.fold(&folded)
    var simplified = ScalarBits()
    var neighbours = [UInt64](repeating: 0, count: 1 << (Self.hashBits - 6))
    var previous: UInt32 = 0
    for character in folded {
      simplified.insert(character)
      let place = Self.place(previous, character)
      neighbours[place >> 6] |= 1 << UInt64(place & 63)
      previous = character
    }
    var (readable, phraseCharacters) = (ScalarBits(), ScalarBits())
    for character in 0..<UInt32(0x10000) where simplified.contains(folder.simplified(character)) {
      readable.insert(character)
    }
    for pair in folder.replacements {
      for (character, other) in zip(pair.phrase, pair.simplified) {
        phraseCharacters.insert(character)
        if simplified.contains(other) { readable.insert(character) }
      }
    }
    self.folder = folder
    self.characters = characters
    self.written = written
    self.simplified = simplified
    self.neighbours = neighbours
    self.readable = readable
    self.phraseCharacters = phraseCharacters
  }

  /// Whether a folded character is in the text.
  func contains(_ character: UInt32) -> Bool { simplified.contains(character) }

  /// Whether the text may have a folded word.
  func holds(_ word: some Sequence<UInt32>) -> Bool {
    var previous: UInt32?
    for character in word {
      guard simplified.contains(character) else { return false }
      if let previous, !isNeighbour(previous, character) { return false }
      previous = character
    }
    return true
  }

  /// Whether the text may have a phrase as it is written.
  func holds(phrase: [UInt32]) -> Bool { phrase.allSatisfy(written.contains) }

  /// Whether a word of the text may have a character of the basic plane behind another one, 0 at its start, before it is
  /// folded.
  func mayRead(_ character: UInt16, behind previous: UInt16) -> Bool {
    let (previous, character) = (UInt32(previous), UInt32(character))
    guard readable.contains(character) else { return false }
    // What characters of phrases become depends on the phrase.
    if previous == 0 || phraseCharacters.contains(previous) || phraseCharacters.contains(character) {
      return true
    }
    return isNeighbour(folder.simplified(previous), folder.simplified(character))
  }

  private func isNeighbour(_ first: UInt32, _ second: UInt32) -> Bool {
    let place = Self.place(first, second)
    return neighbours[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  /// The bit of two characters, by multiplication with the golden ratio (Knuth, 1973).
  private static func place(_ first: UInt32, _ second: UInt32) -> Int {
    Int(((UInt64(first) << 21 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - hashBits))
  }
}
