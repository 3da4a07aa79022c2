import Synchronization

/// The characters that damaged bytes can have been, kept for the next time that the same bytes come.
final class LostCandidates: Sendable {
  /// A character with how unusual it is, in nats.
  struct Candidate: Sendable {
    var character: UInt32
    var rarity: Float
  }

  private struct Key: Hashable {
    var pattern: UTF8Pattern
    var isTraditional: Bool
  }

  private let known = Mutex<[Key: [Candidate]]>([:])

  /// The most candidates for one character.
  private static let most = 80

  init() {}

  /// The likeliest characters that a pattern can be in a script.
  func characters(
    for pattern: UTF8Pattern, in script: TextScript, _ plausibility: any Plausibility
  ) -> [Candidate] {
    let key = Key(pattern: pattern, isTraditional: script == .traditional)
    return known.withLock { known in
      if let candidates = known[key] { return candidates }
      var candidates: [Candidate] = []
      pattern.forEachCharacter { character in
        guard let rarity = plausibility.rarity(of: character, in: script) else { return }
        candidates.append(Candidate(character: character, rarity: rarity))
      }
      if candidates.count > Self.most {
        let costs = candidates.map { $0.rarity + plausibility.cost(of: $0.character) }
        let order = costs.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
        candidates = order.prefix(Self.most).map { candidates[$0] }
      }
      known[key] = candidates
      return candidates
    }
  }
}
