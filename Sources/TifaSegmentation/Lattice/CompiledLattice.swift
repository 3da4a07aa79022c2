import TifaLexicon

/// A compiled lattice: immutable tables of the word rules and of a lexicon.
struct CompiledLattice: Sendable {
  let storage: TableStorage
  private let numbers: [UInt64]

  /// Takes a lattice that lies in memory.
  ///
  /// - Returns: Nil where the bytes are no lattice of this layout, or were changed since they were written.
  init?(_ storage: TableStorage) {
    let count = LatticeLayout.Header.allCases.count
    guard let numbers = TableHeader.numbers(of: storage, count: count, name: LatticeLayout.magic) else {
      return nil
    }
    self.storage = storage
    self.numbers = numbers
    // Tables of another layout would be of another size.
    guard unsafe Tables(self).size == storage.count else { return nil }
  }

  /// A number of the header.
  func number(_ place: LatticeLayout.Header) -> Int { Int(numbers[place.rawValue]) }
}
