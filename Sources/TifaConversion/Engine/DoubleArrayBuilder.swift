/// Builds the double array of several tries over character ids (Aoe, 1989).
///
/// The tries share one array; each has its root in a slot of its own at the start. The child of a slot for an id is at
/// `base + id`, if its `check` names the slot.
struct DoubleArrayBuilder {
  /// A word of a trie: its ids, each 1 or more, and its value.
  struct Word {
    var ids: [UInt16]
    var value: Int32
  }

  /// A slot of the array, as it lies in memory.
  struct Slot: Hashable {
    /// What is added to an id to get the child's slot; 0 where there is no child.
    var base: Int32 = 0
    /// The slot of the parent; `free` where there is none.
    var check: Int32 = Self.free
    /// The value of the word that ends here; `none` where none does.
    var value: Int32 = Self.none

    static let free: Int32 = -1
    static let none: Int32 = -1
  }

  private(set) var slots: [Slot]
  /// The next slot that may be free, for each slot; halved paths, as in a union-find structure.
  private var following: [Int32] = []
  /// The first slot that children are placed in.
  private let first: Int
  /// The most places that are tried for a node before its children go to the end.
  private static let mostTried = 3_000
  /// The number of children from which on a node's children go to the end at once.
  private static let wide = 400

  /// Starts with the roots of some tries.
  init(roots: Int) {
    slots = [Slot](repeating: Slot(check: -2), count: roots)
    following = (0..<Int32(roots)).map { $0 + 1 }
    first = roots
  }

  /// Adds a trie.
  ///
  /// - Complexity: O(*n* log *n*) in the number of words.
  mutating func add(_ words: [Word], root: Int) {
    let sorted = words.sorted { $0.ids.lexicographicallyPrecedes($1.ids) }
    place(sorted[...], depth: 0, slot: root)
  }

  private mutating func place(_ words: ArraySlice<Word>, depth: Int, slot: Int) {
    var words = words
    if let word = words.first, word.ids.count == depth {
      slots[slot].value = word.value
      words = words.dropFirst()
    }
    guard !words.isEmpty else { return }
    var children: [(id: Int, words: Range<Int>)] = []
    var start = words.startIndex
    while start < words.endIndex {
      let id = words[start].ids[depth]
      var end = start + 1
      while end < words.endIndex, words[end].ids[depth] == id { end += 1 }
      children.append((Int(id), start..<end))
      start = end
    }
    let base = self.base(for: children.map(\.id))
    slots[slot].base = Int32(base)
    for (id, _) in children {
      slots[base + id].check = Int32(slot)
      following[base + id] = Int32(base + id + 1)
    }
    for (id, range) in children { place(words[range], depth: depth + 1, slot: base + id) }
  }

  /// A base at which the slots of all ids are free.
  private mutating func base(for ids: [Int]) -> Int {
    let lowest = ids[0]
    if ids.count < Self.wide {
      var slot = free(from: max(first, lowest + 1))
      for _ in 0..<Self.mostTried where slot < slots.count {
        let base = slot - lowest
        if ids.allSatisfy({ base + $0 >= slots.count || slots[base + $0].check == Slot.free }) {
          grow(to: base + ids[ids.count - 1] + 1)
          return base
        }
        slot = free(from: slot + 1)
      }
    }
    let base = max(1, slots.count - lowest)
    grow(to: base + ids[ids.count - 1] + 1)
    return base
  }

  /// The first free slot at or behind another one; the end of the array where there is none.
  private mutating func free(from slot: Int) -> Int {
    var slot = slot
    while slot < slots.count, slots[slot].check != Slot.free {
      let next = Int(following[slot])
      if next < slots.count { following[slot] = following[next] }
      slot = next
    }
    return slot
  }

  private mutating func grow(to count: Int) {
    while slots.count < count {
      following.append(Int32(slots.count))
      slots.append(Slot())
    }
  }
}
