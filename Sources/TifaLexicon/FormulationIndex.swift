/// The known formulations, found by their wording or a variant of it.
///
///     let index = FormulationIndex.embedded()
///     index.formulation(of: "两个维护")?.count  // 2
public struct FormulationIndex: Sendable {
  /// The formulations in the order of the dictionary.
  public let formulations: [Formulation]
  @usableFromInline let trie: WordTrie

  /// The index of the embedded dictionary.
  ///
  /// - Complexity: O(*n*) in its size.
  public static func embedded() -> FormulationIndex { FormulationIndex() }

  private init() {
    var formulations: [Formulation] = []
    var trie = WordTrie(capacity: 1 << 11)
    EmbeddedDictionary.named("formulations/formulations.txt").forEachRow { row in
      let index = Int32(formulations.count)
      trie.insert(row.key, value: index)
      for variant in row.string(5).split(separator: "|") {
        trie.insert(variant.unicodeScalars.map(\.value), value: index)
      }
      formulations.append(
        Formulation(
          id: row.string(1), text: row.string(0), kind: row.string(2), count: row.integer(3),
          year: row.integer(4), members: row.string(6).split(separator: "|").map(String.init)))
    }
    self.formulations = formulations
    self.trie = trie
  }

  /// The formulation with a wording, in canonical scalars.
  @inlinable
  public func formulation(of text: some Collection<UInt32>) -> Formulation? {
    trie.value(of: text).map { formulations[Int($0)] }
  }

  /// The formulation with a wording.
  public func formulation(of text: String) -> Formulation? {
    formulation(of: text.unicodeScalars.map(\.value))
  }

  /// Whether some formulation starts with a scalar.
  @inlinable
  @inline(__always)
  public func hasFormulation(startingWith scalar: UInt32) -> Bool { trie.root(scalar) != 0 }

  /// The longest formulation that starts at a position of a canonical text.
  ///
  /// - Complexity: O(*m*) in its length.
  @inlinable
  public func longestMatch(in text: [UInt32], from start: Int) -> (end: Int, formulation: Formulation)? {
    trie.longestMatch(in: text, from: start).map { ($0.end, formulations[Int($0.value)]) }
  }
}
