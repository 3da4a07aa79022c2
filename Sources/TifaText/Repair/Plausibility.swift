/// Says how likely text is, for choosing between readings of damaged bytes.
///
/// Repair stands below the lexicon, so whoever makes a ``ByteShiftRepair`` or a ``MojibakeRepair`` hands the lexicon in.
public protocol Plausibility: Sendable {
  /// The cheapest way through a lattice, all of its readings weighed at once.
  ///
  /// - Parameter lattice: A lattice with at least one way to its last state.
  func path(through lattice: ReadingLattice) -> ReadingPath

  /// The cost of a character that is a word of its own, in nats.
  func cost(of character: UInt32) -> Float

  /// How unusual it is to meet a character in news text of a script, in nats.
  ///
  /// - Returns: Nil for a character that a choice between many should not think of.
  func rarity(of character: UInt32, in script: TextScript) -> Float?

  /// Whether text is written in simplified or traditional characters, as far as it shows.
  func script(of scalars: ArraySlice<UInt32>) -> TextScript

  /// Whether two characters make a word.
  func isWord(_ first: UInt32, _ second: UInt32) -> Bool
}

extension Plausibility {
  /// The cost of a text of Han characters and marks in nats; lower is likelier.
  ///
  /// - Complexity: O(*n*) in its length.
  func cost(of scalars: some Sequence<UInt32>) -> Float {
    path(through: ReadingLattice(scalars)).cost
  }
}
