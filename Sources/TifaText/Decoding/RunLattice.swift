/// The likeliest division of some bytes into runs of encodings.
///
/// Of all ways to read the bytes, character by character, each in UTF-8, GB18030 or Big5, the one with the lowest sum of
/// costs is found (Viterbi, 1967): the cost of each character in ``CharacterModel``, one for bytes that are no character,
/// and one for each change to another encoding than the main one. That last cost is higher than what a damaged character
/// costs, so that damage stays damage, and lower than what two Han characters in a wrong encoding cost.
struct RunLattice {
  private static let encodings: [TextEncoding] = [.utf8, .gb18030, .big5]
  /// The cost of the change to another encoding; back to the main one costs nothing.
  private static let change = CharacterModel.nats(30)
  /// What an ASCII character costs more outside the main encoding: runs end at the first one that may belong to it.
  private static let asideASCII = 1

  /// The most bytes of a character.
  private static let longest = 4

  private let bytes: [UInt8]
  private let range: Range<Int>
  private let main: Int

  init(_ bytes: [UInt8], _ range: Range<Int>, main: TextEncoding) {
    self.bytes = bytes
    self.range = range
    self.main = Self.encodings.firstIndex(of: main) ?? 0
  }

  /// The best way to a place in an encoding.
  private struct Node {
    var cost = Int32.max
    /// The bytes of the last character; 0 where the way changed its encoding here.
    var length: UInt8 = 0
    /// The encoding before a change.
    var previous: UInt8 = 0
    /// Whether the last byte was given up, so that reading starts anew behind it.
    var isGivenUp = false
  }

  /// The pieces of the bytes, end to end. A piece ends where the encoding changes, and on either side of a byte that is
  /// given up. Before the end of the text they stop short of the last bytes, whose character may go on behind them.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  func pieces() -> [EncodedPiece] {
    let nodes = lattice()
    var pieces: [EncodedPiece] = []
    var index = range.count
    var state = best(nodes, at: index)
    if range.upperBound < bytes.count {
      let last = max(1, index - Self.longest)
      while index > last {
        if nodes[index * 3 + state].length == 0 { state = Int(nodes[index * 3 + state].previous) }
        index -= Int(nodes[index * 3 + state].length)
      }
    }
    var end = range.lowerBound + index
    func close(at start: Int) {
      if start < end {
        pieces.append(EncodedPiece(bytes: start..<end, encoding: Self.encodings[state]))
      }
      end = start
    }
    while index > 0 {
      let node = nodes[index * 3 + state]
      if node.length == 0 {
        close(at: range.lowerBound + index)
        state = Int(node.previous)
        continue
      }
      if node.isGivenUp { close(at: range.lowerBound + index) }
      index -= Int(node.length)
      if node.isGivenUp { close(at: range.lowerBound + index) }
    }
    close(at: range.lowerBound)
    return pieces.reversed()
  }

  private func best(_ nodes: [Node], at index: Int) -> Int {
    var best = main
    for state in 0..<3 where nodes[index * 3 + state].cost < nodes[index * 3 + best].cost { best = state }
    return best
  }

  /// The best ways to all places, three encodings each.
  private func lattice() -> [Node] {
    let span = bytes.span
    var nodes = [Node](repeating: Node(), count: (range.count + 1) * 3)
    nodes[main].cost = 0
    for index in 0..<range.count {
      let reached = best(nodes, at: index)
      let cost = nodes[index * 3 + reached].cost
      guard cost < .max else { continue }
      for state in 0..<3 where state != reached {
        let change = state == main ? cost : cost + Int32(Self.change)
        if change < nodes[index * 3 + state].cost {
          nodes[index * 3 + state] = Node(cost: change, previous: UInt8(reached))
        }
      }
      for state in 0..<3 where nodes[index * 3 + state].cost < .max {
        extend(&nodes, at: index, state, span)
      }
    }
    return nodes
  }

  /// Extends the way to a place by the character that stands there, and by giving up the byte there.
  private func extend(_ nodes: inout [Node], at index: Int, _ state: Int, _ span: Span<UInt8>) {
    let model = CharacterModel.shared
    let start = range.lowerBound + index
    let character =
      switch state {
      case 0: UTF8Decoder().character(at: start, in: span)
      case 1: GB18030Decoder.shared.character(at: start, in: span)
      default: Big5Decoder.shared.character(at: start, in: span)
      }
    let base = nodes[index * 3 + state].cost
    func relax(_ length: Int, _ cost: Int, isGivenUp: Bool) {
      let node = (index + length) * 3 + state
      guard index + length <= range.count, base + Int32(cost) < nodes[node].cost else { return }
      nodes[node] = Node(cost: base + Int32(cost), length: UInt8(length), isGivenUp: isGivenUp)
    }
    let aside = character.value < 0x80 && state != main ? Self.asideASCII : 0
    relax(character.length, model.cost(character.value) + aside, isGivenUp: false)
    // A byte too many or too few puts characters of two bytes out of step; UTF-8 is never out of step.
    if state != 0, span[start] >= 0x80 { relax(1, CharacterModel.malformed, isGivenUp: true) }
  }
}
