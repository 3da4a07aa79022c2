/// How a compiled lattice lies in memory: a header of numbers, then its tables one behind the other.
///
/// Numbers are those of the machine that compiled it; each table starts at a multiple of eight bytes.
enum LatticeLayout {
  /// The first bytes of a lattice: the name and version of the layout.
  static let magic: UInt64 = 0x0001_5454_414C_4654  // "TFLATT", version 1

  /// The numbers of the header, each of eight bytes, by their places.
  enum Header: Int, CaseIterable {
    case magic
    /// The hash of everything behind it.
    case checksum
    /// The number of bytes of the whole.
    case size
    case stateCount
    case categoryCount
    case characterCount
    case slotCount
    case supplementaryPages
    case runCostCount

    static var byteCount: Int { allCases.count * 8 }
  }

  /// A slot of the trie, which is a double array: the child of a slot for an id is at `base + id`, if its `check` is the id.
  struct Slot: BitwiseCopyable {
    /// What is added to an id to get the child's slot; no two slots have the same, but 0, which has no children.
    var base: UInt32 = 0
    /// The id that leads here; ``free`` where none does.
    var check: UInt16 = Self.free
    /// The cost of the word that ends here; ``none`` where none does.
    var cost: UInt16 = Self.none

    static let free: UInt16 = .max
    static let none: UInt16 = .max
  }
}

/// What is known of a character, in one number: its id in the lexicon, its category in the word rules, and flags.
struct CharacterInfo {
  var bits: UInt32

  /// The id, most used first; 0 where no word has the character.
  var id: Int { Int(bits & 0xFFFF) }
  /// The category in the rules for word boundaries.
  var category: Int { Int(bits >> 16 & 0xFF) }

  static let categoryShift: UInt32 = 16
  /// The rules leave the boundaries inside of what has such characters to a dictionary.
  static let isDictionary: UInt32 = 1 << 24
  /// The character belongs to the scripts that the lexicon divides.
  static let isRun: UInt32 = 1 << 25
  /// NFKC changes the character, or can join it to the one before it.
  static let isUnstable: UInt32 = 1 << 26
  static let isKatakana: UInt32 = 1 << 27
  /// The character lies beyond the basic plane.
  static let isSupplementary: UInt32 = 1 << 28
  static let isSpace: UInt32 = 1 << 29
  static let isLatin: UInt32 = 1 << 30
  static let isPunctuation: UInt32 = 1 << 31
}
