import TifaLexicon

/// A compiled lattice: immutable tables of the word rules and of a lexicon.
struct CompiledLattice: Sendable {
  let storage: TableStorage
  private let numbers: [Int]

  /// Takes a lattice that lies in memory.
  ///
  /// - Returns: Nil where the bytes are no lattice of this layout, or were changed since they were written.
  init?(_ storage: TableStorage) {
    guard storage.count >= LatticeLayout.Header.byteCount else { return nil }
    let numbers = unsafe storage.withBytes { bytes in
      LatticeLayout.Header.allCases.map { place in
        unsafe bytes.loadUnaligned(fromByteOffset: 8 * place.rawValue, as: Int.self)
      }
    }
    func number(_ place: LatticeLayout.Header) -> Int { numbers[place.rawValue] }
    guard number(.magic) == Int(LatticeLayout.magic), number(.size) == storage.count else { return nil }
    let checksum = unsafe storage.withBytes { bytes in
      unsafe ContentHash.of(UnsafeRawBufferPointer(rebasing: bytes[LatticeLayout.checkedStart...]))
    }
    guard UInt64(bitPattern: Int64(number(.checksum))) == checksum else { return nil }
    self.storage = storage
    self.numbers = numbers
    // Tables of another layout would be of another size.
    guard unsafe Tables(self).size == storage.count else { return nil }
  }

  /// A number of the header.
  func number(_ place: LatticeLayout.Header) -> Int { numbers[place.rawValue] }
}
