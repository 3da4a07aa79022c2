/// Reads the runs of a page that are out of step: all that their bytes can be, weighed at once.
struct ShiftedReading {
  private let plausibility: any Plausibility
  private let scalars: [UInt32]
  private let glossed: [Syllable: [UInt32]]
  private let pairs: NeighborCounts
  private let script: TextScript

  /// What it costs to assume a vanished character, in nats.
  private static let vanishedCost: Float = 3
  /// The cost up to which a character is common enough for nothing to have vanished in it.
  private static let commonCost: Float = 4.5
  /// The cost of a character up to which the bytes as they stand make good text.
  private static let plainCost: Float = 3.5
  /// What a reading costs whose tone is not the gloss's.
  private static let toneCost: Float = 4
  /// What a full stop saves where a line ends.
  private static let fullStopSaving: Float = 10
  /// The characters on each side that a run is weighed with.
  private static let reach = 3

  init(_ scalars: [UInt32], _ glosses: GlossScanner, _ plausibility: any Plausibility) {
    self.scalars = scalars
    glossed = glosses.charactersBySyllable(in: scalars)
    self.plausibility = plausibility
    pairs = NeighborCounts(scalars, glosses)
    script = plausibility.script(of: scalars[...])
  }

  /// A text that a run can have been.
  struct Text {
    var scalars: [UInt32]
    /// Whether characters were chosen of which the bytes say nothing.
    var isGuess: Bool
  }

  /// The likeliest text of a run, nil where its bytes are no text.
  func text(of run: ShiftedRun) -> Text? {
    guard run.span.lowerBound > 0, let before = GBKTable.shared.bytes(scalars[run.span.lowerBound - 1]) else {
      return nil
    }
    let firsts = seconds(behind: before.trail, run.syllable)
    guard !firsts.isEmpty else { return nil }
    var plain = lattice(of: run, firsts, vanished: nil)
    var path = plausibility.path(through: plain.lattice)
    if path.cost < Self.plainCost * Float(path.arcs.count) { return text(plain, path, run) }
    if path.cost < .infinity {
      let doubtful = doubtful(plain, path, count: run.bytes.count / 2)
      guard doubtful.contains(true) else { return text(plain, path, run) }
      plain = lattice(of: run, firsts, vanished: doubtful)
    } else {
      plain = lattice(of: run, firsts, vanished: [Bool](repeating: true, count: run.bytes.count / 2 + 1))
    }
    path = plausibility.path(through: plain.lattice)
    return path.cost < .infinity ? text(plain, path, run) : nil
  }

  /// A lattice of a run, with how many characters before and behind the run are in it.
  private struct RunLattice {
    var lattice: ReadingLattice
    var before = 0
    var behind = 0
  }

  private func lattice(
    of run: ShiftedRun, _ firsts: [(second: UInt8, cost: Float)], vanished: [Bool]?
  ) -> RunLattice {
    var result = RunLattice(lattice: ReadingLattice(pairs: pairs))
    let context = scalars[max(0, run.span.lowerBound - Self.reach)..<run.span.lowerBound]
    result.lattice.append(context)
    result.before = context.count
    var leads = firsts.map { (lead: $0.second, cost: $0.cost) }
    var index = 0
    while index < run.bytes.count {
      add(leads, run.bytes[index], vanished?[index / 2] ?? false, to: &result.lattice)
      leads = [(run.bytes[index + 1], 0)]
      index += 2
    }
    switch run.end {
    case .nothing: break
    case .trail(let trail): add(leads, trail, vanished?[run.bytes.count / 2] ?? false, to: &result.lattice)
    case .lost: addLost(leads, run, to: &result.lattice)
    case .glossed(let syllable): addGlossed(leads, syllable, vanished != nil, to: &result.lattice)
    }
    if run.end != .nothing {
      for scalar in scalars[run.span.upperBound...].prefix(Self.reach) {
        guard ScalarClass.isHan(scalar) else { break }
        result.lattice.append(CollectionOfOne(scalar))
        result.behind += 1
      }
    }
    return result
  }

  /// Adds the character of a lead and a trail byte, and the two that a vanished one leaves between them.
  private func add(
    _ leads: [(lead: UInt8, cost: Float)], _ trail: UInt8, _ mayVanish: Bool, to lattice: inout ReadingLattice
  ) {
    let table = GBKTable.shared
    let groups = mayVanish ? VanishedCharacters.shared.groups : []
    let start = lattice.state
    let end = start + groups.count + 1
    for (lead, cost) in leads {
      if let plain = table.character(lead, trail) { lattice.add(plain, to: end, cost: cost) }
      addBeforeVanished(lead, cost, groups, to: &lattice, from: start)
    }
    lattice.closeState()
    for group in groups {
      for y in group.trails {
        guard let second = table.character(y, trail), let rarity = plausibility.rarity(of: second, in: script)
        else { continue }
        lattice.add(second, to: end, cost: rarity)
      }
      lattice.closeState()
    }
  }

  /// Adds the characters of a lead byte behind which another one vanished, each to the state of what vanished.
  private func addBeforeVanished(
    _ lead: UInt8, _ cost: Float, _ groups: [VanishedCharacters.Group], to lattice: inout ReadingLattice,
    from start: Int
  ) {
    for (index, group) in groups.enumerated() {
      for x in group.leads {
        guard let first = GBKTable.shared.character(lead, x),
          let rarity = plausibility.rarity(of: first, in: script)
        else { continue }
        lattice.add(first, to: start + 1 + index, cost: cost + rarity + Self.vanishedCost)
      }
    }
  }

  /// Adds the characters that start with a byte whose second is lost.
  private func addLost(
    _ leads: [(lead: UInt8, cost: Float)], _ run: ShiftedRun, to lattice: inout ReadingLattice
  ) {
    let end = run.span.upperBound
    let isLineEnd = end >= scalars.count || scalars[end] == 0x0A
    for (lead, cost) in leads {
      for trail in UInt8(0x40)...0xFE {
        guard let character = GBKTable.shared.character(lead, trail),
          let rarity = plausibility.rarity(of: character, in: script)
        else { continue }
        let saving = isLineEnd && character == 0x3002 ? Self.fullStopSaving : 0
        lattice.add(character, to: lattice.state + 1, cost: cost + rarity - saving)
      }
    }
    lattice.closeState()
  }

  /// Adds the glossed character that ends a run, with the one before it where a character vanished between them.
  private func addGlossed(
    _ leads: [(lead: UInt8, cost: Float)], _ range: Range<Int>, _ mayVanish: Bool,
    to lattice: inout ReadingLattice
  ) {
    let table = GBKTable.shared
    let syllable = Syllable(scalars[range])
    let groups = mayVanish ? VanishedCharacters.shared.groups : []
    let start = lattice.state
    let end = start + groups.count + 1
    for (lead, cost) in leads {
      for (second, penalty) in seconds(behind: lead, range) {
        guard let character = table.character(lead, second) else { continue }
        lattice.add(character, to: end, cost: cost + penalty)
      }
      addBeforeVanished(lead, cost, groups, to: &lattice, from: start)
    }
    lattice.closeState()
    for group in groups {
      for character in glossed[syllable] ?? [] {
        guard let pair = table.bytes(character), group.trails.contains(pair.lead) else { continue }
        lattice.add(character, to: end)
      }
      lattice.closeState()
    }
  }

  /// The second bytes of the characters that start with a byte and are glossed with a syllable, each with a cost.
  private func seconds(behind lead: UInt8, _ range: Range<Int>) -> [(second: UInt8, cost: Float)] {
    // The page says itself which characters it glosses with the syllable; the bytes decide among them.
    let syllable = Syllable(scalars[range])
    let named = (glossed[syllable] ?? []).compactMap { character in
      GBKTable.shared.bytes(character).flatMap { $0.lead == lead ? (second: $0.trail, cost: Float(0)) : nil }
    }
    guard named.isEmpty else { return named }
    let toneless = Syllable(toneless: scalars[range])
    return HanReading.readings(behind: lead).compactMap { entry in
      if entry.syllable == syllable { return (entry.trail, 0) }
      return entry.toneless == toneless ? (entry.trail, Self.toneCost) : nil
    }
  }

  /// The places of a run whose characters make no word and are not common: where one may have vanished.
  private func doubtful(_ run: RunLattice, _ path: ReadingPath, count: Int) -> [Bool] {
    let characters = path.arcs.map { run.lattice.arcs[$0].character }
    var doubtful: [Bool] = []
    for index in 0...count {
      let place = run.before + index
      guard place < characters.count else {
        doubtful.append(true)
        continue
      }
      let character = characters[place]
      let isInWord =
        (place > 0 && plausibility.isWord(characters[place - 1], character))
        || (place + 1 < characters.count && plausibility.isWord(character, characters[place + 1]))
      let isCommon =
        ScalarClass.isHan(character)
        ? plausibility.cost(of: character) <= Self.commonCost
        : plausibility.rarity(of: character, in: script) != nil
      doubtful.append(!isInWord && !isCommon)
    }
    return doubtful
  }

  private func text(_ run: RunLattice, _ path: ReadingPath, _ shifted: ShiftedRun) -> Text {
    let arcs = path.arcs.dropFirst(run.before).dropLast(run.behind)
    let text = arcs.map { run.lattice.arcs[$0].character }
    let plainCount = shifted.bytes.count / 2 + (shifted.end == .nothing ? 0 : 1)
    return Text(scalars: text, isGuess: shifted.end == .lost || text.count > plainCount)
  }
}
