import FoundationEssentials

/// A folder of compiled tables, which are mapped into memory instead of being compiled anew.
///
/// A file is named after the content of everything that it was compiled from. What is missing or cannot be read is
/// compiled, and where nothing can be written nothing is: a cache never makes anything fail.
package struct TableCache: Sendable {
  private let folder: String?

  /// The cache in a folder; nil for none.
  package init(folder: String?) { self.folder = folder }

  /// The cache of the user: `tifa` in `XDG_CACHE_HOME`, or in the system's folder for caches.
  package static let user = TableCache(folder: userFolder)

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

  /// Whether there is a folder at all: without one, tables need not be made ready for ``store(_:_:key:)``.
  package var hasFolder: Bool { folder != nil }

  /// The tables of a kind that have a key, as their file has them; nil where there is none.
  package func storage(_ kind: String, key: UInt64) -> TableStorage? {
    path(kind, key).flatMap(TableStorage.init(mapping:))
  }

  /// Writes tables beside their place and gives them their name, so that others see all of them or nothing.
  package func store(_ storage: TableStorage, _ kind: String, key: UInt64) {
    guard let folder, let path = path(kind, key) else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let data = unsafe storage.withBytes { bytes in unsafe Data(bytes) }
    try? data.write(to: URL(filePath: path), options: .atomic)
  }

  /// The tables of a key: mapped from their file, or else compiled and stored.
  ///
  /// - Parameters:
  ///   - kind: What the tables are for; files begin with it.
  ///   - key: A number for everything that they are compiled from.
  ///   - open: Takes tables that lie in memory; nil where they are damaged.
  ///   - compile: Makes them anew; nil where that cannot be.
  /// - Returns: Tables, mapped if their file could be written; nil where there are none.
  package func tables<Tables, Failure: Error>(
    _ kind: String, key: UInt64, open: (TableStorage) -> Tables?,
    compile: () throws(Failure) -> TableStorage?
  ) throws(Failure) -> Tables? {
    if let tables = storage(kind, key: key).flatMap(open) { return tables }
    guard let compiled = try compile() else { return nil }
    store(compiled, kind, key: key)
    // The file is mapped instead of memory of our own, which can go.
    return storage(kind, key: key).flatMap(open) ?? open(compiled)
  }

  private func path(_ kind: String, _ key: UInt64) -> String? {
    guard let folder else { return nil }
    let digits = String(key, radix: 16)
    return "\(folder)/\(kind)-\(String(repeating: "0", count: 16 - digits.count) + digits).bin"
  }
}
