import FoundationEssentials

/// The folder of compiled conversions, which are mapped into memory instead of being compiled anew.
///
/// A file is named after the content of everything that it was compiled from. What is damaged is compiled again, and
/// where nothing can be written nothing is: a cache never makes a conversion fail.
struct ProgramCache: Sendable {
  private let folder: String?

  /// The cache in a folder; nil for none.
  init(folder: String?) { self.folder = folder }

  /// The cache of the user: `tifa` in `XDG_CACHE_HOME`, or in the system's folder for caches.
  static let user = ProgramCache(folder: userFolder)

  private static var userFolder: String? {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return folder + "/tifa" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    #if os(macOS)
      return home + "/Library/Caches/tifa"
    #else
      return home + "/.cache/tifa"
    #endif
  }

  /// The program of a key, mapped from its file or else compiled and stored.
  func program(
    of key: UInt64, compiling compile: () throws(ConversionError) -> ConversionProgram
  ) throws(ConversionError) -> ConversionProgram {
    guard let path = path(of: key) else { return try compile() }
    if let storage = ProgramStorage(mapping: path), let program = ConversionProgram(storage) {
      return program
    }
    let program = try compile()
    store(program, at: path)
    return program
  }

  private func path(of key: UInt64) -> String? {
    guard let folder else { return nil }
    let digits = String(key, radix: 16)
    return "\(folder)/conversion-\(String(repeating: "0", count: 16 - digits.count) + digits).bin"
  }

  /// Writes a program beside its place and gives it its name, so that others see all of it or nothing.
  private func store(_ program: ConversionProgram, at path: String) {
    let manager = FileManager.default
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    try? manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let data = unsafe program.storage.withBytes { bytes in unsafe Data(bytes) }
    try? data.write(to: URL(filePath: path), options: .atomic)
  }
}
