import TifaLexicon

/// How the compiled tables of mode `words` lie in memory: a header of numbers, then the tables in the order of their counts.
///
/// Costs are in steps, see ``WordCosts/steps(_:)``.
enum WordLayout {
  /// The first bytes of the tables: the name and version of the layout.
  static let magic: UInt64 = 0x0001_5344_524F_5754  // "TWORDS", version 1

  /// The numbers of the header, each of eight bytes, by their places.
  enum Header: Int, CaseIterable {
    case magic
    /// The hash of everything behind it.
    case checksum
    /// The number of bytes of the whole.
    case size
    case supplementaryPages
    /// The number of ids, 0 included.
    case characterCount
    case slotCount
    case surnameSlotCount
    case tagSlotCount
    case phraseCount
    case phraseTextCount

    static var byteCount: Int { allCases.count * 8 }
  }

  /// What is known of a character by its id.
  struct Entry: BitwiseCopyable {
    /// What is added to the id of the next character to get the slot of both, see ``LatticeLayout/Slot``.
    var base: UInt32 = 0
    /// The cost and kind of the character as a token, see ``WordArc/packed(_:_:)``.
    var single: UInt32 = WordArc.none
    /// What the character costs as the first and as the second of an unknown word of two; ``none`` where it is not in one.
    var pairStart: UInt16 = Self.none
    var pairEnd: UInt16 = Self.none
    /// What the character costs in a transliterated name.
    var transliteration: UInt16 = Self.none
    var unused: UInt16 = 0

    static let none: UInt16 = .max
    /// The most that a character costs; two such costs together are under ``none``.
    static let dearest: UInt32 = 0x7FFF
  }

  /// What a character costs in a given name: alone, as the first and as the second of two.
  struct GivenName: BitwiseCopyable {
    var single: UInt16
    var first: UInt16
    var second: UInt16
    var unused: UInt16 = 0
  }

  /// Where the phrases that begin with a character stand in the text of all phrases.
  ///
  /// There each has the number of its characters, these, and what is known of those that they become (see
  /// ``WordCharacter``); the longer one comes first.
  struct Phrase: BitwiseCopyable {
    var first: UInt32
    var start: UInt32
    var end: UInt32
    var unused: UInt32 = 0

    /// Replaces what the phrases of a text become, character by character.
    static func update(_ text: inout [UInt32], _ body: (UInt32) -> UInt32) {
      var start = 0
      while start < text.count {
        let count = Int(text[start])
        for place in start + 1 + count...start + 2 * count { text[place] = body(text[place]) }
        start += 1 + 2 * count
      }
    }
  }
}
