/// A token as it comes out of the tables: the number of its units, and what it is made of.
struct Piece {
  /// The units in the lower half, the kind above them; 0 stands for no token.
  let bits: UInt64

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  init(units: Int, kind: PieceKind) {
    bits = UInt64(truncatingIfNeeded: units) | UInt64(kind.rawValue) << 32
  }

  @inline(__always)
  var units: Int { Int(bits & 0xFFFF_FFFF) }
  @inline(__always)
  var kind: PieceKind { PieceKind(rawValue: UInt8(truncatingIfNeeded: bits >> 32)) ?? .other }
}
