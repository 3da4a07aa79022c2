/// A few characters, asked for in the loops over texts.
///
///     private static let seasons = ScalarSet("春夏秋冬")
///
/// A filter of 64 bits (after Bloom, 1970) turns most others away; what passes is looked for in a list.
struct ScalarSet: Sendable, ExpressibleByArrayLiteral {
  private let filter: UInt64
  private let scalars: [UInt32]

  /// The set of the characters of a string.
  init(_ characters: String) { self.init(characters.unicodeScalars.map(\.value)) }

  init(arrayLiteral elements: UInt32...) { self.init(elements) }

  private init(_ scalars: [UInt32]) {
    self.scalars = scalars
    filter = scalars.reduce(0) { $0 | Self.bit($1) }
  }

  @inline(__always)
  private static func bit(_ scalar: UInt32) -> UInt64 { 1 << UInt64(scalar & 63) }

  /// Whether a scalar is in the set.
  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    filter & Self.bit(scalar) != 0 && scalars.contains(scalar)
  }
}
