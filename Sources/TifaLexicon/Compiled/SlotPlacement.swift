/// Finds places for the children of nodes in a double array (Aoe, 1989).
///
/// The children of a node lie at its base plus their ids. Of 64 bases at a time it is worked out at once, from a map of the
/// free slots, which of them leave room for all children.
package struct SlotPlacement {
  /// The free slots, a bit each; behind the end all are free.
  private var free: [UInt64] = []
  /// The bases that no node has, a bit each.
  private var unused: [UInt64] = []
  /// For each number of children the word of the map that the search starts at: those before are nearly full.
  private var starts = [Int](repeating: 0, count: 32)
  /// The number of slots up to the last one that is taken.
  package private(set) var count = 0
  private let sharesBases: Bool

  /// The most words that are searched for a place before a node's children go behind all others.
  private static let mostSearched = 2_048
  /// The number of words before the last place found that are searched again.
  private static let kept = 8

  /// Starts with an empty array whose base 0 is no node's.
  ///
  /// - Parameters:
  ///   - taken: The number of slots at the start that are not for children.
  ///   - sharesBases: Whether two nodes can have one base; not where a slot names only the id that leads to it.
  package init(taken: Int, sharesBases: Bool) {
    self.sharesBases = sharesBases
    reserve(64)
    unused[0] &= ~1
    for slot in 0..<taken { take(slot) }
  }

  /// Takes the slots of a node's children.
  ///
  /// - Parameter ids: The ids of the children, ascending.
  /// - Returns: The node's base, 1 or more.
  package mutating func base(for ids: ArraySlice<UInt16>) -> Int {
    guard let last = ids.last else { return 0 }
    let kind = min(ids.count, starts.count) - 1
    var word = starts[kind]
    let limit = min(word + Self.mostSearched, free.count)
    while true {
      let bits = word < limit ? candidates(word, ids) : 0
      if bits == 0, word < limit {
        word += 1
        continue
      }
      starts[kind] = max(starts[kind], word - Self.kept)
      let base = word < limit ? 64 * word + bits.trailingZeroBitCount : max(1, count)
      reserve(base + Int(last) + 1)
      for id in ids { take(base + Int(id)) }
      if !sharesBases { unused[base >> 6] &= ~(1 << UInt64(base & 63)) }
      return base
    }
  }

  /// Those of 64 bases that leave room for all children.
  @inline(__always)
  private func candidates(_ word: Int, _ ids: ArraySlice<UInt16>) -> UInt64 {
    var bits = unused[word]
    for id in ids {
      if bits == 0 { return 0 }
      let place = word + Int(id) >> 6
      let shift = UInt64(id & 63)
      let low = place < free.count ? free[place] : .max
      let high = place + 1 < free.count ? free[place + 1] : .max
      bits &= shift == 0 ? low : low >> shift | high << (64 - shift)
    }
    return bits
  }

  private mutating func take(_ slot: Int) {
    reserve(slot + 1)
    free[slot >> 6] &= ~(1 << UInt64(slot & 63))
    count = max(count, slot + 1)
  }

  private mutating func reserve(_ slots: Int) {
    let words = slots >> 6 + 1
    guard words > free.count else { return }
    free += [UInt64](repeating: .max, count: words - free.count)
    unused += [UInt64](repeating: .max, count: words - unused.count)
  }
}
