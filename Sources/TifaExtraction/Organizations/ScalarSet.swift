/// A set of scalars of the basic plane as bits, for membership in hot places.
struct ScalarSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 1024)

  /// The set of the scalars of a text.
  init(_ text: String) {
    for scalar in text.unicodeScalars { insert(scalar.value) }
  }

  mutating func insert(_ scalar: UInt32) {
    guard scalar < 0x10000 else { return }
    words[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
  }

  /// Whether the set has a scalar.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && words[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
  }
}
