/// A token as it comes out of the tables: the number of its units, and what it is made of.
@usableFromInline
struct Piece {
  /// The units in the lower half, the number of the kind above them; 0 stands for no token.
  @usableFromInline let bits: UInt64

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  init(units: Int, kind: Token.Kind) {
    bits = UInt64(truncatingIfNeeded: units) | UInt64(kind.number) << 32
  }

  @inlinable
  var units: Int { Int(bits & 0xFFFF_FFFF) }
  @inlinable
  var kind: Token.Kind { Token.Kind(number: UInt8(truncatingIfNeeded: bits >> 32)) }
}
