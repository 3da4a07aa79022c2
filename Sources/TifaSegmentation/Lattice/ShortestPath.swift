/// Finds the words of a run: the path of the lowest cost through the lattice of the words that it has (Viterbi, 1967).
///
/// The best way to a place is one number: from the highest bits to the lowest its cost, 255 less the length of its last word, and
/// the number of its words. Of two ways of equal cost the smaller number has the longer last word, which is the one that
/// ICU finds first and keeps.
@unsafe
struct ShortestPath {
  /// What is known at a place of the words that start there, before any way to it is.
  ///
  /// It is looked up for all places before the ways are compared, so that the memory of the trie is waited for once and not
  /// at each place. Nothing in it branches: whether two characters are in the trie cannot be foreseen.
  struct Step {
    private let bits: UInt64

    /// The base of the node of two characters; 0 where no word goes on behind them.
    @inline(__always)
    var base: Int { Int(bits & 0xFFFF_FFFF) }
    /// The cost of one character.
    @inline(__always)
    var single: UInt64 { bits >> 32 & 0xFFFF }
    /// The cost of the word of two characters; ``LatticeLayout/Slot/none`` where they are none.
    @inline(__always)
    var pair: UInt64 { bits >> 48 }

    /// What is known of a character with the one behind it.
    @inline(__always)
    init(_ tables: CompiledLattice.Tables, _ info: UInt32, _ next: UInt32) {
      let root = unsafe tables.roots[Int(info & 0xFFFF)]
      let id = UInt64(next & 0xFFFF)
      // A base of 0 leads to no slot that has the id. The slot is read as one number: base, check and cost.
      let slot = unsafe UnsafeRawPointer(tables.slots + (Int(root.base) &+ Int(id))).load(as: UInt64.self)
      // All bits where the slot has another id, and none where it is the one. A comparison would be compiled to a branch.
      let isOther = 0 &- (((slot >> 32 ^ id) & 0xFFFF &+ 0xFFFF) >> 16)
      bits = slot & ~isOther & 0xFFFF_0000_FFFF_FFFF | isOther & 0xFFFF << 48 | UInt64(root.cost) << 32
    }
  }

  private static var costShift: UInt64 { 32 }
  private static var lengthShift: UInt64 { 24 }
  private static var countMask: UInt64 { 0xFF_FFFF }

  /// The number of characters from which on a run is too long for the numbers, whatever the words cost.
  static var limit: Int { 60_000 }

  /// All bits for 0, none for another number below the highest bit.
  @inline(__always)
  private static func mask(isZero number: UInt64) -> UInt64 {
    UInt64(bitPattern: (Int64(bitPattern: number) &- 1) >> 63)
  }

  /// Fills in the best ways to all places of a run.
  ///
  /// - Parameters:
  ///   - infos: What is known of the characters of the run. The number behind the last one is overwritten.
  ///   - steps: Room for what is known of each place.
  ///   - count: The number of characters, 1 or more, and under ``limit``.
  ///   - hasKatakana: Whether Katakana may be among them.
  ///   - best: Room for two numbers more than there are characters.
  /// - Returns: The number of words of the best way to the end.
  /// - Complexity: O(*n* · *w*) in the length of the run and of the longest word.
  @inline(__always)
  static func solve(
    _ tables: CompiledLattice.Tables, _ infos: UnsafeMutablePointer<UInt32>,
    _ steps: UnsafeMutablePointer<Step>, _ count: Int, hasKatakana: Bool, _ best: UnsafeMutablePointer<UInt64>
  ) -> Int {
    // No word goes on with id 0.
    unsafe infos[count] = 0
    unsafe best[0] = 0
    var place = 0
    while place < count {
      unsafe steps[place] = Step(tables, infos[place], infos[place &+ 1])
      unsafe best[place &+ 2] = .max
      place &+= 1
    }
    let slots = unsafe tables.slots
    var wasKatakana = false
    var start = 0
    // The best way to the start, and to the place behind it as far as it is known: each waits for the one before, so that they
    // are not fetched from memory.
    var current: UInt64 = 0
    var known = UInt64.max
    while start < count {
      let step = unsafe steps[start]
      // The way to here with one more word, whose cost and length are added.
      let way = unsafe current & ~(0xFF << lengthShift) &+ 1
      let target = unsafe best + start
      current = unsafe min(known, way &+ word(step.single, 1))
      unsafe target[1] = current
      // Where there is no word of two characters the way is longer than any.
      let isNone = unsafe mask(isZero: step.pair ^ UInt64(LatticeLayout.Slot.none))
      known = unsafe min(target[2], way &+ word(step.pair, 2) | isNone)
      var base = step.base
      if base != 0 {
        var length = 2
        repeat {
          let id = unsafe infos[start &+ length] & 0xFFFF
          let slot = unsafe slots[base &+ Int(id)]
          guard slot.check == UInt16(truncatingIfNeeded: id) else { break }
          length &+= 1
          if slot.cost != LatticeLayout.Slot.none {
            unsafe relax(target + length, way &+ word(UInt64(slot.cost), length))
          }
          base = Int(slot.base)
        } while base != 0
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
            let run = unsafe way &+ word(UInt64(tables.runCosts[length]), length)
            switch length {
            case 1:
              current = min(current, run)
              unsafe target[1] = current
            case 2: known = min(known, run)
            default: unsafe relax(target + length, run)
            }
          }
        }
        wasKatakana = isKatakana
      }
      start &+= 1
    }
    return unsafe Int(best[count] & countMask)
  }

  /// Calls a closure with the lengths of the words of the best way to a place, from the last to the first.
  @inline(__always)
  static func forEachLength(
    _ best: UnsafeMutablePointer<UInt64>, backFrom count: Int, _ body: (Int) -> Void
  ) {
    var end = count
    while end > 0 {
      let length = unsafe Int(0xFF &- (best[end] >> lengthShift & 0xFF))
      body(length)
      end &-= length
    }
  }

  /// What a word adds to a way.
  @inline(__always)
  private static func word(_ cost: UInt64, _ length: Int) -> UInt64 {
    unsafe cost << costShift | UInt64(truncatingIfNeeded: 0xFF &- length) << lengthShift
  }

  /// Takes a way to a place, if it is better than the one that is known.
  @inline(__always)
  private static func relax(_ best: UnsafeMutablePointer<UInt64>, _ way: UInt64) {
    let known = unsafe best.pointee
    unsafe best.pointee = min(known, way)
  }
}
