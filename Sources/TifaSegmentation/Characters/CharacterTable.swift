/// The tables of a ``CharacterPages`` in memory that lives longer.
///
/// The numbers in `pages` are under the number of pages in `supplementary`; what made the tables holds that.
@unsafe
struct CharacterTable {
  let basic: UnsafePointer<UInt32>
  let pages: UnsafePointer<UInt16>
  let supplementary: UnsafePointer<UInt32>

  /// The number of a scalar, which is under 0x110000.
  @inline(__always)
  func info(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x10000 { return unsafe basic[Int(scalar)] }
    let page = unsafe Int(pages[Int(scalar >> 8) - 0x100])
    return unsafe supplementary[page * 256 + Int(scalar & 0xFF)]
  }
}
