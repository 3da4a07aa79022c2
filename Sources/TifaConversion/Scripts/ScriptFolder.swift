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
  private let replacements: [[UInt32]]

  /// Reads the dictionaries of the installed OpenCC.
  ///
  /// - Throws: ``ConversionError`` where they are missing.
  /// - Complexity: O(*n*) in their size; a few milliseconds.
  public init() throws(ConversionError) {
    var table = [UInt16](0...UInt16.max)
    var others: [UInt32: UInt32] = [:]
    let characters = try OpenCCHandle.entries(ofDictionaryAt: OpenCCData.path(of: "TSCharacters.ocd2"))
    for (key, values) in characters {
      guard let from = Self.single(key), let value = values.first, let to = Self.single(value) else {
        continue
      }
      if from < 0x10000, to < 0x10000 {
        table[Int(from)] = UInt16(to)
      } else {
        others[from] = to
      }
    }
    var phrases = WordTrie(capacity: 1 << 10)
    var replacements: [[UInt32]] = []
    var startsPhrase = [Bool](repeating: false, count: 0x10000)
    for (key, values) in try OpenCCHandle.entries(ofDictionaryAt: OpenCCData.path(of: "TSPhrases.ocd2")) {
      let from = key.unicodeScalars.map(\.value)
      let to = values.first?.unicodeScalars.map(\.value) ?? []
      guard from.count == to.count, from.count > 1, from[0] < 0x10000 else { continue }
      phrases.insert(from, value: Int32(replacements.count))
      replacements.append(to)
      startsPhrase[Int(from[0])] = true
    }
    self.table = table
    self.others = others
    self.startsPhrase = startsPhrase
    self.phrases = phrases
    self.replacements = replacements
  }

  private static func single(_ string: some StringProtocol) -> UInt32? {
    let scalars = string.unicodeScalars
    return scalars.count == 1 ? scalars.first?.value : nil
  }

  public func fold(_ scalars: inout [UInt32]) {
    var index = 0
    let count = scalars.count
    while index < count {
      let value = scalars[index]
      if value < 0x10000 {
        if startsPhrase[Int(value)], let match = phrases.longestMatch(in: scalars, from: index) {
          let replacement = replacements[Int(match.value)]
          for offset in replacement.indices { scalars[index + offset] = replacement[offset] }
          index = match.end
          continue
        }
        scalars[index] = UInt32(table[Int(value)])
      } else if let folded = others[value] {
        scalars[index] = folded
      }
      index += 1
    }
  }
}
