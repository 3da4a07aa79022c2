/// A set of Unicode scalar values with a bit for each: asked in a few instructions, for sets that are made once.
package struct ScalarBits: Sendable {
  /// The bits of the scalars up to the highest one of the set.
  private var words: [UInt64] = []

  /// Creates an empty set.
  package init() {}

  /// The first scalars of the first column of an embedded dictionary.
  init(embedded name: String) {
    EmbeddedDictionary.named(name).forEachRow { insert($0.firstScalar) }
  }

  /// Adds a scalar.
  ///
  /// - Returns: Whether it is new.
  @discardableResult
  package mutating func insert(_ scalar: UInt32) -> Bool {
    let place = Int(scalar >> 6)
    if place >= words.count { words += [UInt64](repeating: 0, count: place + 1 - words.count) }
    let bit: UInt64 = 1 << UInt64(scalar & 63)
    defer { words[place] |= bit }
    return words[place] & bit == 0
  }

  /// Whether a scalar is in the set.
  @inline(__always)
  package func contains(_ scalar: UInt32) -> Bool {
    let place = Int(scalar >> 6)
    return place < words.count && words[place] & 1 << UInt64(scalar & 63) != 0
  }
}
