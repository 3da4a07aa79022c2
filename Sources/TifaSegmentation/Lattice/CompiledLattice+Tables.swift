import TifaLexicon

extension CompiledLattice {
  /// The tables of a lattice as typed memory.
  ///
  /// The checksum holds that the tables are as the compiler wrote them, so their indices are not checked again:
  /// - a row is a multiple of `categoryCount` and under `stateCount * categoryCount`; a character's category is under
  ///   `categoryCount`;
  /// - a character's id is under `characterCount`, and the sum of a base and an id under the number of slots;
  /// - a slot that is free has a `check` that is no id, and no slot has 0.
  ///
  /// A value of this type must not outlive the lattice's storage: it is made and used inside one call.
  @unsafe
  struct Tables {
    /// Where a row goes with a category: twice the row, one more where it accepts.
    let next: UnsafePointer<UInt32>
    /// The status of what ends with a row, at the row.
    let statuses: UnsafePointer<UInt32>
    let characters: CharacterTable
    let runCosts: UnsafePointer<UInt16>
    let runCostCount: Int
    let roots: UnsafePointer<LatticeLayout.Slot>
    let slots: UnsafePointer<LatticeLayout.Slot>
    let categoryCount: Int
    /// The number of bytes from the header to the end of the last table.
    let size: Int

    init(_ lattice: CompiledLattice) {
      let storage = lattice.storage
      var offset = LatticeLayout.Header.byteCount
      func table<Element>(_ type: Element.Type, _ count: Int) -> UnsafePointer<Element> {
        defer { offset += TableHeader.aligned(count * MemoryLayout<Element>.stride) }
        return unsafe storage.address(offset, as: type)
      }
      let rowCount = lattice.number(.stateCount) * lattice.number(.categoryCount)
      unsafe categoryCount = lattice.number(.categoryCount)
      unsafe runCostCount = lattice.number(.runCostCount)
      unsafe next = table(UInt32.self, rowCount)
      unsafe statuses = table(UInt32.self, rowCount)
      unsafe characters = CharacterTable(
        basic: table(UInt32.self, 0x10000), pages: table(UInt16.self, CharacterPages.count),
        supplementary: table(UInt32.self, lattice.number(.supplementaryPages) * 256))
      unsafe runCosts = table(UInt16.self, lattice.number(.runCostCount))
      unsafe roots = table(LatticeLayout.Slot.self, lattice.number(.characterCount))
      unsafe slots = table(LatticeLayout.Slot.self, lattice.number(.slotCount))
      unsafe size = offset
    }

    /// What is known of a scalar.
    @inline(__always)
    func info(_ scalar: UInt32) -> UInt32 { unsafe characters.info(scalar) }
  }
}
