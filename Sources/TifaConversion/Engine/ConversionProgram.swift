import TifaLexicon

/// A compiled conversion: immutable tables that one pass over UTF-8 reads.
struct ConversionProgram: Sendable {
  let storage: TableStorage
  private let numbers: [UInt64]

  /// Takes a program that lies in memory.
  ///
  /// - Returns: Nil where the bytes are no program of this layout, or were changed since they were written.
  init?(_ storage: TableStorage) {
    let count = ProgramLayout.Header.allCases.count
    guard let numbers = TableHeader.numbers(of: storage, count: count, name: ProgramLayout.magic) else {
      return nil
    }
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
