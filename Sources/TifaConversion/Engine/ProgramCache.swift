import TifaLexicon

/// The folder of compiled conversions. What is damaged in it is compiled again.
struct ProgramCache: Sendable {
  private let tables: TableCache

  /// The cache in a folder; nil for none.
  init(folder: String?) { tables = TableCache(folder: folder) }

  private init(_ tables: TableCache) { self.tables = tables }

  /// The cache of the user.
  static let user = ProgramCache(.user)

  /// The program of a key, mapped from its file or else compiled and stored.
  func program(
    of key: UInt64, compiling compile: () throws(ConversionError) -> ConversionProgram
  ) throws(ConversionError) -> ConversionProgram {
    if let storage = tables.storage("conversion", key: key), let program = ConversionProgram(storage) {
      return program
    }
    let program = try compile()
    tables.store(program.storage, "conversion", key: key)
    return program
  }
}
