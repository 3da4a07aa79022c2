import TifaLexicon

/// A compiled conversion: immutable tables that one pass over UTF-8 reads.
struct ConversionProgram: Sendable {
  let storage: TableStorage
  private let numbers: [UInt64]

  /// Takes a program that lies in memory.
  ///
  /// - Returns: Nil where the bytes are no program of this layout, or were changed since they were written.
  init?(_ storage: TableStorage) {
    guard storage.count >= ProgramLayout.Header.byteCount else { return nil }
    let numbers = unsafe storage.withBytes { bytes in
      ProgramLayout.Header.allCases.map { place in
        unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * place.rawValue, as: UInt64.self))
      }
    }
    func number(_ place: ProgramLayout.Header) -> UInt64 { numbers[place.rawValue] }
    guard number(.magic) == ProgramLayout.magic, number(.size) == UInt64(storage.count) else { return nil }
    let checksum = unsafe storage.withBytes { bytes in
      unsafe ContentHash.of(bytes[ProgramLayout.checkedStart...])
    }
    guard number(.checksum) == checksum else { return nil }
    self.storage = storage
    self.numbers = numbers
    // Tables of another layout would be of another size.
    guard unsafe Tables(self).size == storage.count else { return nil }
  }

  /// Compiles a plan's dictionaries.
  init(compiling dictionaries: PlanDictionaries, keepsDescriptions: Bool) throws(ConversionError) {
    var compiler = try ProgramCompiler(dictionaries, keepsDescriptions: keepsDescriptions)
    let bytes = try compiler.compile()
    guard let program = ConversionProgram(TableStorage(bytes)) else {
      preconditionFailure("a program that was just compiled has its own checksum")
    }
    self = program
  }

  /// A number of the header.
  func number(_ place: ProgramLayout.Header) -> Int { Int(numbers[place.rawValue]) }

  var flags: ProgramLayout.Flags {
    ProgramLayout.Flags(rawValue: numbers[ProgramLayout.Header.flags.rawValue])
  }
}
