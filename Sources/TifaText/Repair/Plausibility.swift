/// Says how likely text is, for choosing between readings of damaged bytes.
///
/// Repair stands below the lexicon, so whoever makes a ``ByteShiftRepair`` hands the lexicon in.
public protocol Plausibility: Sendable {
  /// The cost of a text of Han characters in nats; lower is likelier.
  func cost(of scalars: [UInt32]) -> Float

  /// The cost of a character that is a word of its own, in nats.
  func cost(of character: UInt32) -> Float

  /// Whether two characters make a word.
  func isWord(_ first: UInt32, _ second: UInt32) -> Bool
}
