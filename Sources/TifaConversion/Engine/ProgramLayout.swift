/// How a compiled conversion lies in memory: a header of numbers, then its tables one behind the other.
///
/// All numbers are little-endian; each table starts at a multiple of eight bytes.
enum ProgramLayout {
  /// The first bytes of a program: the name and version of the layout.
  static let magic: UInt64 = 0x0003_564E_4F43_4654  // "TFCONV", version 3

  /// The numbers of the header, each of eight bytes, by their places.
  enum Header: Int, CaseIterable {
    case magic
    /// The hash of everything behind it.
    case checksum
    /// The number of bytes of the whole.
    case size
    case flags
    case stageCount
    case characterCount
    case slotCount
    case valueCount
    case textSize
    case supplementaryPages
    /// The longest text, in bytes, that one match or one character becomes.
    case longestOutput

    static var byteCount: Int { allCases.count * 8 }
  }

  /// What holds for a program as a whole.
  struct Flags: OptionSet {
    let rawValue: UInt64
    /// Some key has ASCII characters.
    static let mapsASCII = Flags(rawValue: 1)
    /// Ideographic description sequences stay as they are.
    static let keepsDescriptions = Flags(rawValue: 2)
    /// The text has to go through a program of its own for normalisation before.
    static let needsNormalization = Flags(rawValue: 4)
  }

  /// What is known of one character that dictionaries have.
  struct Character {
    /// The followers with which a match can start, by ``bit(of:)``.
    var mask: UInt64 = 0
    /// The base of the character's node in the segmentation's trie, and the number of bytes and the flags of what it
    /// becomes by itself.
    var node: UInt32 = 0
    /// The bytes of what it becomes by itself, the first in the lowest; with ``isLong`` the index of a value.
    var output: UInt32 = 0

    static let countMask: UInt32 = 0x7
    /// What the character becomes is longer than four bytes, or not one character.
    static let isLong: UInt32 = 0x8
    /// The character is a word of the segmentation.
    static let isSegment: UInt32 = 0x10
    static let baseShift: UInt32 = 8
  }

  /// A text that a match becomes.
  struct Value {
    var offset: UInt32 = 0
    /// The number of its bytes.
    var count: UInt16 = 0
    /// The number of its characters.
    var scalarCount: UInt16 = 0
  }

  /// The bit of a character in the masks of those before it.
  static func bit(of id: Int) -> UInt64 { 1 << UInt64(id & 63) }

  /// The number of pages of 256 characters beyond the basic plane.
  static let supplementaryPageCount = 0x1000
}
