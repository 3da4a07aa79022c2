import TifaLexicon
import TifaText

/// Finds the cheapest way through a lattice of readings: words of the gazetteer over all of its arcs at once.
///
/// From the last state to the first, the best word that starts at a state is found by following the trie along the
/// arcs (Viterbi, 1967); the trie cuts off what starts no word.
struct ReadingSearch {
  private let lattice: ReadingLattice
  private let gazetteer: Gazetteer
  private let characters: HanCharacterTable
  private let folded: [UInt32]
  private let filter: [UInt64]
  /// The cost from each state to the end.
  private var costs: [Float]
  /// The arcs of the best word at each state, as a part of `pool`.
  private var words: [(start: Int32, end: Int32)]
  private var pool: [Int32] = []
  /// The arcs of the word that is being followed.
  private var trail: [Int32] = []

  /// What a character costs that is neither Han nor a mark, in nats.
  private static let otherCost: Float = 18
  /// The least that a word costs whose characters the page has side by side elsewhere.
  private static let leastCost: Float = 2

  init(_ lattice: ReadingLattice, _ gazetteer: Gazetteer, _ characters: HanCharacterTable, _ filter: [UInt64])
  {
    self.lattice = lattice
    self.gazetteer = gazetteer
    self.characters = characters
    self.filter = filter
    folded = lattice.arcs.map { characters.folded($0.character) }
    costs = [Float](repeating: .infinity, count: lattice.state + 1)
    words = [(Int32, Int32)](repeating: (0, 0), count: lattice.state + 1)
  }

  /// The cheapest way.
  ///
  /// - Complexity: O(*a* · *w*) in the number of arcs and of the words that they can spell from each.
  mutating func path() -> ReadingPath {
    let last = lattice.state
    costs[last] = 0
    var state = last - 1
    while state >= 0 {
      for arc in lattice.arcs(from: state) { start(arc, from: state) }
      state -= 1
    }
    var arcs: [Int] = []
    state = 0
    while state < last, costs[state] < .infinity {
      let word = words[state]
      for index in word.start..<word.end { arcs.append(Int(pool[Int(index)])) }
      state = Int(lattice.arcs[arcs[arcs.count - 1]].next)
    }
    return ReadingPath(arcs: arcs, cost: costs[0])
  }

  private mutating func start(_ arc: Int, from state: Int) {
    let (next, cost) = (Int(lattice.arcs[arc].next), lattice.arcs[arc].cost)
    let character = folded[arc]
    trail.removeAll(keepingCapacity: true)
    trail.append(Int32(arc))
    guard characters.isHan(character) else {
      take(state, cost + (Self.marks[character] ?? Self.otherCost) + costs[next])
      return
    }
    let node = gazetteer.trie.root(character)
    var single = Gazetteer.unknownCost
    if node != 0, gazetteer.trie.value(node) != WordArray.noValue {
      single = gazetteer.cost(gazetteer.trie.value(node))
    }
    take(state, cost + single + costs[next])
    if node != 0 { follow(node, behind: character, from: state, to: next, cost, saved: 0) }
    if lattice.startsPair(lattice.arcs[arc].character) {
      pair(arc, from: state, to: next, cost + single)
    }
  }

  /// Follows the words that start with the trail.
  ///
  /// - Parameter first: The character that the trail is, 0 where it is more than one.
  private mutating func follow(
    _ node: WordTrie.Node, behind first: UInt32, from state: Int, to middle: Int, _ cost: Float, saved: Float
  ) {
    guard middle < lattice.state else { return }
    for arc in lattice.arcs(from: middle) {
      guard first == 0 || WordStarts.mayStart(first, folded[arc], in: filter) else { continue }
      let child = gazetteer.trie.child(node, folded[arc])
      guard child != 0 else { continue }
      let (next, total) = (Int(lattice.arcs[arc].next), cost + lattice.arcs[arc].cost)
      let saved =
        lattice.hasPairs
        ? saved
          + lattice.saving(lattice.arcs[Int(trail[trail.count - 1])].character, lattice.arcs[arc].character)
        : 0
      trail.append(Int32(arc))
      let value = gazetteer.trie.value(child)
      if value != WordArray.noValue {
        let word = gazetteer.cost(value)
        take(state, total + (saved > 0 ? max(Self.leastCost, word - saved) : word) + costs[next])
      }
      follow(child, behind: 0, from: state, to: next, total, saved: saved)
      trail.removeLast()
    }
  }

  /// Weighs the pairs with a character that the page has elsewhere.
  private mutating func pair(_ first: Int, from state: Int, to middle: Int, _ cost: Float) {
    guard middle < lattice.state else { return }
    for arc in lattice.arcs(from: middle) {
      let saving = lattice.saving(lattice.arcs[first].character, lattice.arcs[arc].character)
      guard saving > 0 else { continue }
      let node = gazetteer.trie.root(folded[arc])
      let value = node == 0 ? WordArray.noValue : gazetteer.trie.value(node)
      let second = value == WordArray.noValue ? Gazetteer.unknownCost : gazetteer.cost(value)
      trail.append(Int32(arc))
      let words = max(Self.leastCost, cost - lattice.arcs[first].cost + second - saving)
      take(
        state,
        words + lattice.arcs[first].cost + lattice.arcs[arc].cost + costs[Int(lattice.arcs[arc].next)])
      trail.removeLast()
    }
  }

  /// Takes the trail as the word at a state, where it is the cheapest so far.
  private mutating func take(_ state: Int, _ cost: Float) {
    guard cost < costs[state] else { return }
    costs[state] = cost
    // The words of a state lie one behind another, so the one before is overwritten.
    if words[state].start < words[state].end { pool.removeLast(pool.count - Int(words[state].start)) }
    let start = Int32(pool.count)
    pool.append(contentsOf: trail)
    words[state] = (start, Int32(pool.count))
  }

  /// The costs of marks, in nats, after their shares of news text.
  private static let marks: [UInt32: Float] = {
    var costs: [UInt32: Float] = [:]
    for (mark, cost) in [
      ("，", 3.2), ("。", 4), ("、", 4), ("“", 5), ("”", 5), ("；", 6.5), ("：", 5.5), ("！", 7), ("？", 7),
      ("（", 6), ("）", 6), ("《", 6.5), ("》", 6.5), ("·", 7), ("—", 6), ("…", 8),
    ] as [(String, Float)] { costs[mark.unicodeScalars.first!.value] = cost }
    return costs
  }()
}
