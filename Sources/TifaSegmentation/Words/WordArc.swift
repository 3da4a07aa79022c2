/// A piece of text that the lattice can have as one token.
enum WordArc {
  /// What makes an arc.
  enum Kind: UInt8, Sendable {
    /// A word of the dictionary.
    case word
    /// What is likely a word, though no dictionary has it: a name, a word with an ending, two characters together.
    case guess
    case number
    case date
    case latin
    case punctuation
    case space
    case other
  }
}
