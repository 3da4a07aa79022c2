/// One named step of repair: it reads a text and proposes edits, and flags what it leaves as it stands.
///
/// Steps do not change text themselves; ``Normalizer`` applies their edits and keeps the way back. A step sees what
/// the steps before it made.
public protocol RepairStep: Sendable {
  /// The name by which reports and options know the step.
  var name: RepairStepName { get }

  /// The signs of which a text must show one for the step to find anything; none means that it reads every text.
  var signs: DamageSigns { get }

  /// The edits that the step makes in a text, in order and without overlap.
  ///
  /// - Parameter scalars: The Unicode scalar values of the text.
  /// - Returns: Edits whose spans count scalars of that text; none where there is nothing to repair.
  func edits(in scalars: [UInt32]) -> [TextEdit]

  /// The damage in a text that the step leaves, in order.
  ///
  /// - Parameter scalars: The Unicode scalar values of the text, the step's own edits applied.
  func flags(in scalars: [UInt32]) -> [DamageFlag]
}

extension RepairStep {
  public var signs: DamageSigns { [] }

  public func flags(in scalars: [UInt32]) -> [DamageFlag] { [] }
}
