/// A folding of scalars to the canonical script, which keeps their number.
///
/// The folding of a run can depend on its neighbours (乾隆 keeps 乾, 乾燥 becomes 干燥), so it is given whole texts.
public protocol ScriptFolding: Sendable {
  /// Replaces scalars in place by their canonical forms.
  ///
  /// - Parameter scalars: Unicode scalar values.
  /// - Complexity: O(*n*) in their number.
  func fold(_ scalars: inout [UInt32])
}
