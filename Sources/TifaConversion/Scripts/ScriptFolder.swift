import TifaLexicon
import TifaText

/// Folds text to simplified characters, one for one, with the dictionaries of OpenCC's `t2s`.
///
///     var scalars = Array("區委書記".unicodeScalars.map(\.value))
///     try ScriptFolder().fold(&scalars)  // 区委书记
///
/// As `t2s` does, the longest phrase that starts at a character is replaced as a whole (乾隆 stays), any other
/// character by itself. Every entry keeps the number of characters, so offsets stay.
public struct ScriptFolder: ScriptFolding {
  /// The simplified form of each character of the basic plane, itself where it has none.
  private let table: [UInt16]
  /// The simplified forms beyond the basic plane.
  private let others: [UInt32: UInt32]
  /// Whether a phrase starts with a character of the basic plane.
  private let startsPhrase: [Bool]
  private let phrases: WordTrie
  /// The phrases that are replaced as a whole, and what they become, which has as many characters.
  package let replacements: [(phrase: [UInt32], simplified: [UInt32])]

  private static let characterDictionary = "TSCharacters.ocd2"
  private static let phraseDictionary = "TSPhrases.ocd2"

  /// Reads the dictionaries of the installed OpenCC.
  ///
  /// - Throws: ``ConversionError`` where they are missing.
  /// - Complexity: O(*n*) in their size; a few milliseconds.
  public init() throws(ConversionError) {
    var table = [UInt16](0...UInt16.max)
    var others: [UInt32: UInt32] = [:]
    try OpenCCDictionary.installed(Self.characterDictionary).forEachEntry { entry in
      guard let (from, to) = entry.characters else { return }
      if from < 0x10000, to < 0x10000 {
        table[Int(from)] = UInt16(to)
      } else {
        others[from] = to
      }
    }
    var phrases = WordTrie(capacity: 1 << 10)
    var replacements: [(phrase: [UInt32], simplified: [UInt32])] = []
    var startsPhrase = [Bool](repeating: false, count: 0x10000)
    try OpenCCDictionary.installed(Self.phraseDictionary).forEachEntry { entry in
      guard let first = entry.key.first, first < 0x10000, entry.key.count > 1, let to = entry.value,
        to.count == entry.key.count
      else { return }
      phrases.insert(entry.key, value: Int32(replacements.count))
      replacements.append((Array(entry.key), Array(to)))
      startsPhrase[Int(first)] = true
    }
    self.table = table
    self.others = others
    self.startsPhrase = startsPhrase
    self.phrases = phrases
    self.replacements = replacements
  }

  /// The simplified form of a character that stands in no phrase.
  package func simplified(_ character: UInt32) -> UInt32 {
    character < 0x10000 ? UInt32(table[Int(character)]) : others[character] ?? character
  }

  /// A number for the contents of the dictionaries that are read.
  ///
  /// - Throws: ``ConversionError`` where they are missing.
  package static func fingerprint() throws(ConversionError) -> UInt64 {
    try OpenCCData.fingerprint(of: [characterDictionary, phraseDictionary])
  }

  public func fold(_ scalars: inout [UInt32]) {
    var index = 0
    while let next = firstChange(in: scalars.span, from: index) {
      index = next
      let value = scalars[index]
      if value < 0x10000, startsPhrase[Int(value)], let match = phrases.longestMatch(in: scalars, from: index)
      {
        let replacement = replacements[Int(match.value)].simplified
        for offset in replacement.indices { scalars[index + offset] = replacement[offset] }
        index = match.end
      } else {
        scalars[index] = simplified(value)
        index += 1
      }
    }
  }

  /// The first index from one on whose character has a simplified form or may start a phrase.
  private func firstChange(in scalars: Span<UInt32>, from start: Int) -> Int? {
    let (table, starts) = (table.span, startsPhrase.span)
    var index = start
    while index < scalars.count {
      let value = scalars[index]
      guard value < 0x10000 else { return index }
      if UInt32(table[Int(value)]) != value || starts[Int(value)] { return index }
      index += 1
    }
    return nil
  }
}
