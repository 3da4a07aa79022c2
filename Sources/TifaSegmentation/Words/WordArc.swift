/// A piece of text that the lattice can have as one token, as a number to be added to the cost of a way.
///
/// From the highest bits to the lowest: the cost, the longest length less its own, and the kind. Of two ways of equal cost
/// the smaller number has the longer arc.
enum WordArc {
  /// What makes an arc. Of arcs that are alike in all else the one with the lower number stands.
  enum Kind: UInt8, CaseIterable {
    /// A word of a dictionary, or of the user's own.
    case word
    /// What is likely a person's name.
    case name
    /// What is likely a word, though no dictionary has it: a word with an ending, two characters together.
    case guess
    case number
    case date
    case latin
    case punctuation
    case space
    case other

    /// The kind of a token that an arc becomes.
    var tokenKind: Token.Kind {
      switch self {
      case .word, .name, .guess: .word
      case .number: .number
      case .date: .date
      case .latin: .latin
      case .punctuation: .punctuation
      case .space: .space
      case .other: .other
      }
    }
  }

  static var costShift: UInt64 { 26 }
  /// The bits that are no cost.
  static var restMask: UInt64 { 1 << costShift - 1 }
  /// The length of the longest arc; with the dearest arcs the costs of so many characters have room too.
  static var longest: Int { 1 << 22 - 1 }

  /// An arc of a length, with its cost in steps, see ``WordCosts/steps(_:)``.
  @inline(__always)
  static func arc(_ length: Int, _ cost: UInt64, _ kind: Kind) -> UInt64 {
    cost << costShift | UInt64(truncatingIfNeeded: longest &- length) << 4 | UInt64(kind.rawValue)
  }

  /// An arc of a length from a packed cost and kind.
  @inline(__always)
  static func arc(_ length: Int, _ packed: UInt32) -> UInt64 {
    UInt64(packed >> 4) << costShift | UInt64(packed & 0xF)
      | UInt64(truncatingIfNeeded: longest &- length) << 4
  }

  /// A cost and a kind without a length.
  @inline(__always)
  static func packed(_ cost: UInt32, _ kind: Kind) -> UInt32 { cost << 4 | UInt32(kind.rawValue) }

  /// The packed cost of what there is not; it is far above all others, and adding it up goes nowhere near the limits.
  static var none: UInt32 { .max }

  /// The length of the arc that a way begins with.
  @inline(__always)
  static func length(_ choice: UInt32) -> Int { longest &- Int(choice >> 4) }

  /// The kind of the arc that a way begins with.
  @inline(__always)
  static func kind(_ choice: UInt32) -> Kind {
    Kind(rawValue: UInt8(truncatingIfNeeded: choice & 0xF)) ?? .other
  }
}
