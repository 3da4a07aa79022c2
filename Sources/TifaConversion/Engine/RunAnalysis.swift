/// Which neighbours in the text between segments can be part of one match, in any stage of a chain.
///
/// Between the words of the segmentation a text goes through the chain as one part. Where no key of any stage can reach
/// from one character over the next, the two are converted independently, and what a character becomes by itself is
/// known beforehand. The analysis finds for each character which followers it can share a match with; it may say
/// so of too many, never of too few.
struct RunAnalysis {
  /// For each id the followers with which a match can start, and those with which one can go on, by
  /// ``ProgramLayout/bit(of:)``.
  private(set) var starts: [UInt64]
  private(set) var bonds: [UInt64]
  /// For each stage the keys of several characters that the text between segments can have.
  private(set) var keys: [[FlatDictionary.Entry]] = []
  /// Whether the stages can delete characters; then nothing is known of neighbours.
  private(set) var deletes = false

  /// Analyses a chain.
  ///
  /// - Parameters:
  ///   - stages: The stages of the chain.
  ///   - segmentation: The dictionary that divides texts: none of its keys is in the text between segments.
  ///   - table: The ids of all characters.
  init(_ stages: [ChainStage], segmentation: FlatDictionary, table: CharacterTable) {
    starts = [UInt64](repeating: 0, count: table.count)
    bonds = [UInt64](repeating: 0, count: table.count)
    // What the output of the stages so far can start and end with where a character's begins and ends.
    var firsts = table.characters.map { Set([$0]) }
    var lasts = firsts
    // What a character becomes by itself.
    var alone = table.characters.map { [$0] }
    for (number, stage) in stages.enumerated() {
      let several = stage.dictionary.entries.filter { entry in
        entry.key.count > 1 && !(number == 0 && Self.hasKey(of: segmentation, in: entry.key))
      }
      keys.append(several)
      deletes = deletes || stage.dictionary.entries.contains { $0.value.isEmpty }
      note(several, firsts: firsts, lasts: lasts, alone: alone)
      advance(stage, several, firsts: &firsts, lasts: &lasts, alone: &alone)
    }
    if deletes {
      for id in starts.indices.dropFirst() { (starts[id], bonds[id]) = (.max, .max) }
    }
  }

  /// Whether a text has a key of a dictionary in it.
  private static func hasKey(of dictionary: FlatDictionary, in text: [UInt32]) -> Bool {
    for start in text.indices {
      for end in start + 1...text.count where dictionary.contains(Array(text[start..<end])) { return true }
    }
    return false
  }

  /// Notes the neighbours that keys of a stage can span.
  private mutating func note(
    _ several: [FlatDictionary.Entry], firsts: [Set<UInt32>], lasts: [Set<UInt32>], alone: [[UInt32]]
  ) {
    guard !several.isEmpty else { return }
    var beginning: [UInt32: [Int]] = [:]
    var ending: [UInt32: [Int]] = [:]
    var endingAlone: [UInt32: [Int]] = [:]
    for id in firsts.indices.dropFirst() {
      for character in firsts[id] { beginning[character, default: []].append(id) }
      for character in lasts[id] { ending[character, default: []].append(id) }
      if let last = alone[id].last { endingAlone[last, default: []].append(id) }
    }
    for entry in several {
      for place in 1..<entry.key.count {
        var mask: UInt64 = 0
        for id in beginning[entry.key[place]] ?? [] { mask |= ProgramLayout.bit(of: id) }
        guard mask != 0 else { continue }
        for id in ending[entry.key[place - 1]] ?? [] { bonds[id] |= mask }
        for id in endingAlone[entry.key[place - 1]] ?? [] where place == 1 || alone[id].count > 1 {
          starts[id] |= mask
        }
      }
    }
  }

  /// Follows a stage: what the output can start and end with behind it.
  private func advance(
    _ stage: ChainStage, _ several: [FlatDictionary.Entry], firsts: inout [Set<UInt32>],
    lasts: inout [Set<UInt32>], alone: inout [[UInt32]]
  ) {
    var startingWith: [UInt32: [UInt32]] = [:]
    var endingWith: [UInt32: [UInt32]] = [:]
    for entry in several {
      guard let first = entry.value.first, let last = entry.value.last else { continue }
      startingWith[entry.key[0], default: []].append(first)
      endingWith[entry.key[entry.key.count - 1], default: []].append(last)
    }
    for id in firsts.indices.dropFirst() {
      var (newFirsts, newLasts) = (Set<UInt32>(), Set<UInt32>())
      for character in firsts[id] {
        if let first = stage.convert([character]).first { newFirsts.insert(first) }
        newFirsts.formUnion(startingWith[character] ?? [])
      }
      for character in lasts[id] {
        if let last = stage.convert([character]).last { newLasts.insert(last) }
        newLasts.formUnion(endingWith[character] ?? [])
      }
      (firsts[id], lasts[id]) = (newFirsts, newLasts)
      alone[id] = stage.convert(alone[id])
    }
  }
}
