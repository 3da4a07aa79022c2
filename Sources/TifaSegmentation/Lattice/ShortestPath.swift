/// Finds the words of a run: the path of the lowest cost through the lattice of the words that it has (Viterbi, 1967).
///
/// The best way to a place is one number: its cost above 8 bits, and below them 255 less the length of its last word. Of two
/// ways of equal cost the smaller number has the longer last word, which is the one that ICU finds first and keeps.
@unsafe
struct ShortestPath {
  private static let costShift: UInt64 = 8

  /// Finds the words.
  ///
  /// - Parameters:
  ///   - infos: What is known of the characters of the run. The number behind the last one is overwritten.
  ///   - count: The number of characters, 1 or more.
  ///   - hasKatakana: Whether Katakana may be among them.
  ///   - best: Room for a number more than there are characters.
  ///   - lengths: Room for as many numbers as there are characters.
  /// - Returns: The place in `lengths` from which to its end at `count` the lengths of the words stand.
  /// - Complexity: O(*n* · *w*) in the length of the run and of the longest word.
  @inline(__always)
  static func words(
    _ tables: CompiledLattice.Tables, _ infos: UnsafeMutablePointer<UInt32>, _ count: Int, hasKatakana: Bool,
    _ best: UnsafeMutablePointer<UInt64>, _ lengths: UnsafeMutablePointer<UInt8>
  ) -> Int {
    // No word goes on with id 0.
    unsafe infos[count] = 0
    unsafe (best + 1).update(repeating: .max, count: count)
    unsafe best[0] = 0
    let roots = unsafe tables.roots
    let slots = unsafe tables.slots
    var wasKatakana = false
    for start in 0..<count {
      let cost = unsafe best[start] & ~0xFF
      let root = unsafe roots[Int(infos[start] & 0xFFFF)]
      unsafe relax(best + start + 1, cost, root.cost, 1)
      if root.base != 0 {
        var base = Int(root.base)
        var end = start + 1
        while true {
          let id = unsafe infos[end] & 0xFFFF
          let slot = unsafe slots[base + Int(id)]
          guard slot.check == UInt16(truncatingIfNeeded: id) else { break }
          end += 1
          if slot.cost != LatticeLayout.Slot.none {
            unsafe relax(best + end, cost, slot.cost, end - start)
          }
          base = Int(slot.base)
        }
      }
      if hasKatakana {
        let isKatakana = unsafe infos[start] & CharacterInfo.isKatakana != 0
        if isKatakana, !wasKatakana {
          var length = 1
          while unsafe infos[start + length] & CharacterInfo.isKatakana != 0,
            unsafe length < tables.runCostCount
          {
            length += 1
          }
          if unsafe length < tables.runCostCount {
            unsafe relax(best + start + length, cost, tables.runCosts[length], length)
          }
        }
        wasKatakana = isKatakana
      }
    }
    var end = count
    var place = count
    while end > 0 {
      let length = unsafe UInt8(truncatingIfNeeded: 0xFF - (best[end] & 0xFF))
      place -= 1
      unsafe lengths[place] = length
      end -= Int(length)
    }
    return place
  }

  /// Takes a way to a place, if it is better than the one that is known.
  @inline(__always)
  private static func relax(
    _ best: UnsafeMutablePointer<UInt64>, _ cost: UInt64, _ more: UInt16, _ length: Int
  ) {
    let way = cost + UInt64(more) << costShift | UInt64(0xFF - length)
    unsafe best.pointee = min(best.pointee, way)
  }
}
