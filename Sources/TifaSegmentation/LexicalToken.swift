import TifaLexicon

/// A token of the lattice over a gazetteer: a span of scalars and the gazetteer's entry for it.
public struct LexicalToken: Hashable, Sendable {
  /// The sort of characters that a token without an entry is made of.
  public enum Shape: UInt8, Sendable {
    case word
    case han
    case digits
    case latin
    case space
    case lineEnd
    case punctuation
  }

  /// The index of the first scalar in the text.
  public let start: Int32
  /// The index behind the last scalar in the text.
  public let end: Int32
  /// The gazetteer's entry, or −1.
  public let entry: Int32
  public let shape: Shape
  /// What the gazetteer says the token can be.
  public let classes: LexemeClass

  /// The indices of the token's scalars.
  @inlinable
  public var range: Range<Int> { Int(start)..<Int(end) }
}
