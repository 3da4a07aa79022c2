/// Chooses the characters of which bytes are lost, all those that stand near each other at once.
struct LostCharacters {
  private let plausibility: any Plausibility
  private let candidates: LostCandidates
  /// The sound characters on each side of the lost ones that they are weighed with.
  private static let reach = 4
  /// What a full stop saves where a line ends, in nats.
  private static let fullStopSaving: Float = 10
  /// The most characters that are weighed at once.
  private static let longest = 64

  init(_ plausibility: any Plausibility, _ candidates: LostCandidates) {
    self.plausibility = plausibility
    self.candidates = candidates
  }

  /// The character of each step of a reading, 0 for what is kept; what cannot be told becomes U+FFFD.
  ///
  /// - Complexity: O(*n*) in the number of steps.
  func characters(of steps: ArraySlice<UTF8Reading.Step>, isLineEnd: Bool) -> [UInt32] {
    var characters: [UInt32] = []
    characters.reserveCapacity(steps.count)
    var hasDamage = false
    for step in steps {
      switch step.piece {
      case .character(let value): characters.append(value)
      case .kept: characters.append(0)
      case .damaged:
        characters.append(0xFFFD)
        hasDamage = true
      }
    }
    guard hasDamage else { return characters }
    let script = plausibility.script(of: characters[...])
    let base = steps.startIndex
    var index = 0
    while index < characters.count {
      guard case .damaged = steps[base + index].piece else {
        index += 1
        continue
      }
      // All damage that is nearer to the last than twice the reach is weighed together.
      let start = max(0, index - Self.reach)
      var last = index
      var end = index + 1
      while end < characters.count, end - last <= 2 * Self.reach, end - start < Self.longest {
        if case .damaged = steps[base + end].piece { last = end }
        end += 1
      }
      end = min(characters.count, last + 1 + Self.reach)
      choose(start..<end, steps, &characters, script, isLineEnd)
      index = last + 1
    }
    return characters
  }

  private func choose(
    _ range: Range<Int>, _ steps: ArraySlice<UTF8Reading.Step>, _ characters: inout [UInt32],
    _ script: TextScript, _ isLineEnd: Bool
  ) {
    var lattice = ReadingLattice()
    for index in range {
      if case .damaged(let pattern) = steps[steps.startIndex + index].piece, characters[index] == 0xFFFD {
        let isLast = isLineEnd && index == characters.count - 1
        addCandidates(pattern, to: &lattice, script, fullStop: isLast ? Self.fullStopSaving : 0)
      } else {
        lattice.add(characters[index], to: lattice.state + 1)
      }
      lattice.closeState()
    }
    let path = plausibility.path(through: lattice)
    for (index, arc) in zip(range, path.arcs) { characters[index] = lattice.arcs[arc].character }
  }

  private func addCandidates(
    _ pattern: UTF8Pattern, to lattice: inout ReadingLattice, _ script: TextScript, fullStop: Float
  ) {
    let next = lattice.state + 1
    let candidates = candidates.characters(for: pattern, in: script, plausibility)
    for (character, rarity) in candidates.lazy.map({ ($0.character, $0.rarity) }) {
      lattice.add(character, to: next, cost: character == 0x3002 ? rarity - fullStop : rarity)
    }
    if candidates.isEmpty { lattice.add(0xFFFD, to: next) }
  }
}
