/// One named step of repair: it reads a text and proposes edits.
///
/// Steps do not change text themselves; ``Normalizer`` applies their edits and keeps the way back.
public protocol RepairStep: Sendable {
  /// The name by which reports and options know the step.
  var name: String { get }

  /// The edits that the step makes in a text, in order and without overlap.
  ///
  /// - Parameter scalars: The Unicode scalar values of the source text.
  /// - Returns: Edits whose spans count scalars of that text; none where there is nothing to repair.
  func edits(in scalars: [UInt32]) -> [TextEdit]
}
