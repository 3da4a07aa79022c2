import TifaLexicon

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
  private var placement: SlotPlacement

  /// Starts with the roots of some tries.
  init(roots: Int) {
    slots = [Slot](repeating: Slot(check: -2), count: roots)
    placement = SlotPlacement(taken: roots, sharesBases: true)
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
    let base = placement.base(for: children.map { UInt16($0.id) }[...])
    slots[slot].base = Int32(base)
    if placement.count > slots.count {
      slots += [Slot](repeating: Slot(), count: placement.count - slots.count)
    }
    for (id, _) in children { slots[base + id].check = Int32(slot) }
    for (id, range) in children { place(words[range], depth: depth + 1, slot: base + id) }
  }
}
