import TifaLexicon

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension NameModel {
  mutating func loadSurnames() {
    EmbeddedDictionary.named("names/surnames.txt").forEachRow { row in
      let cost = log(100_000 / Float(max(1, row.integer(1) ?? 1)))
      if let character = row.key.onlyScalar {
        change(character) { $0.surname = cost }
      } else {
        addCompound(row.key, cost: cost)
      }
    }
  }

  mutating func loadGivenNames() {
    loadGivenNames(column: 1) { $0.single = $1 }
    loadGivenNames(column: 2) { $0.first = $1 }
    loadGivenNames(column: 3) { $0.second = $1 }
  }

  private mutating func loadGivenNames(
    column: Int, _ setCost: (inout CharacterProfile, Float) -> Void
  ) {
    let counts = Self.counts("names/given.txt", column: column, missing: 0)
    let total = counts.reduce(1) { $0 + $1.count }
    for (scalar, count) in counts {
      let cost = min(log(total / (count + 0.25)), CharacterProfile.unknownGiven)
      change(scalar) { setCost(&$0, cost) }
    }
  }

  mutating func loadTransliterations() {
    let foreign = Self.counts("names/transliteration.txt", column: 1, missing: 1)
    let total = foreign.reduce(1) { $0 + $1.count }
    for (scalar, count) in foreign {
      change(scalar) { $0.transliteration = log(total / (count + 0.5)) }
    }
    let minority = Self.counts("names/minority.txt", column: 1, missing: 1)
    let weights = minority.reduce(1) { $0 + $1.count }
    for (scalar, weight) in minority {
      change(scalar) { $0.minority = log(weights / (weight + 0.5)) }
    }
  }

  /// Words of grammar of one character that stand beside names much more often than in them.
  mutating func loadGrammar() {
    for scalar in "和与及跟同对向在是的了将把被由从于且都也而为等之其并则即但让给叫像如因以所曾又再才已还".unicodeScalars {
      change(scalar.value) { $0.isGrammar = true }
    }
  }

  /// The first column's characters and a column's counts.
  private static func counts(_ name: String, column: Int, missing: Int) -> [(scalar: UInt32, count: Float)] {
    var counts: [(UInt32, Float)] = []
    EmbeddedDictionary.named(name).forEachRow { row in
      counts.append((row.firstScalar, Float(row.integer(column) ?? missing)))
    }
    return counts
  }
}
