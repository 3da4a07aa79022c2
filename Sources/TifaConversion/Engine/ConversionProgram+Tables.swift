import TifaLexicon

extension ConversionProgram {
  /// The tables of a program as typed memory.
  ///
  /// The checksum holds that the tables are as the compiler wrote them, so their indices are not checked again:
  /// - a character id is under `characterCount`; `basic` and `supplementary` give no others;
  /// - a slot is under `slotCount` or is checked against it before it is read;
  /// - a value is under `valueCount`, and its text lies in `text`.
  ///
  /// A value of this type must not outlive the program's storage: it is made and used inside one call.
  @unsafe
  struct Tables {
    let flags: ProgramLayout.Flags
    let slotCount: Int
    let basic: UnsafePointer<UInt16>
    let pages: UnsafePointer<UInt16>
    let supplementary: UnsafePointer<UInt16>
    let characters: UnsafePointer<ProgramLayout.Character>
    /// The character of each id: where the source has one that is normalised to it, not the source's.
    let scalars: UnsafePointer<UInt32>
    let starts: UnsafePointer<UInt64>
    let bonds: UnsafePointer<UInt64>
    let slots: UnsafePointer<DoubleArrayBuilder.Slot>
    let values: UnsafePointer<ProgramLayout.Value>
    let text: UnsafePointer<UInt8>
    let stageCount: Int
    /// The number of bytes from the header to the end of the last table.
    let size: Int

    init(_ program: ConversionProgram) {
      let storage = program.storage
      var offset = ProgramLayout.Header.byteCount
      func table<Element>(_ type: Element.Type, _ count: Int) -> UnsafePointer<Element> {
        defer { offset += TableHeader.aligned(count * MemoryLayout<Element>.stride) }
        return unsafe storage.address(offset, as: type)
      }
      let characterCount = program.number(.characterCount)
      unsafe flags = program.flags
      unsafe slotCount = program.number(.slotCount)
      unsafe stageCount = program.number(.stageCount)
      unsafe basic = table(UInt16.self, 0x10000)
      unsafe pages = table(UInt16.self, ProgramLayout.supplementaryPageCount)
      unsafe supplementary = table(UInt16.self, program.number(.supplementaryPages) * 256)
      unsafe characters = table(ProgramLayout.Character.self, characterCount)
      unsafe scalars = table(UInt32.self, characterCount)
      unsafe starts = table(UInt64.self, characterCount)
      unsafe bonds = table(UInt64.self, characterCount)
      unsafe slots = table(DoubleArrayBuilder.Slot.self, program.number(.slotCount))
      unsafe values = table(ProgramLayout.Value.self, program.number(.valueCount))
      unsafe text = table(UInt8.self, program.number(.textSize))
      unsafe size = offset
    }

    /// The id of a character; 0 where no dictionary has it.
    @inline(__always)
    func id(_ scalar: UInt32) -> Int {
      if scalar < 0x10000 { return unsafe Int(basic[Int(scalar)]) }
      let page = unsafe Int(pages[Int(scalar >> 8) - 0x100])
      return unsafe Int(supplementary[page * 256 + Int(scalar & 0xFF)])
    }

    /// The slot of a slot's child; −1 where it has none for the id.
    @inline(__always)
    func child(_ slot: Int, _ id: Int) -> Int {
      let base = unsafe Int(slots[slot].base)
      let place = base + id
      guard base > 0, id > 0, place < (unsafe slotCount), unsafe Int(slots[place].check) == slot else {
        return -1
      }
      return place
    }
  }
}
