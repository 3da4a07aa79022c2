import FoundationEssentials
import TifaLexicon

extension OpenCCDictionary {
  /// How the entries lie in a file of the cache: three numbers that all headers have, that of the scalars, and these.
  private enum Layout {
    static let magic: UInt64 = 0x0001_4443_434F_4654  // "TFOCCD", version 1
    static let scalarCount = 3
    static let headerCount = 4
  }

  /// A dictionary of the installed OpenCC, from the user's cache or read and kept there: reading OpenCC's own form takes
  /// some milliseconds.
  ///
  /// - Throws: ``ConversionError`` where it is missing or cannot be read.
  static func installed(
    _ name: String, cache: TableCache = .user
  ) throws(ConversionError) -> OpenCCDictionary {
    let path = try OpenCCData.path(of: name)
    let dictionary = try cache.tables(
      "opencc", key: try OpenCCData.fingerprint(of: [name]) ^ Layout.magic,
      open: { OpenCCDictionary($0) },
      compile: { () throws(ConversionError) in try OpenCCDictionary(contentsOf: path).storage })
    guard let dictionary else { preconditionFailure("tables that were just written are whole") }
    return dictionary
  }

  /// The entries as a file of the cache has them.
  private var storage: TableStorage {
    var writer = TableWriter(name: Layout.magic, count: Layout.headerCount)
    writer.set(Layout.scalarCount, scalars.count)
    writer.add(scalars)
    return writer.finish()
  }

  /// Reads what ``storage`` has written; nil where the bytes are something else.
  private init?(_ storage: TableStorage) {
    guard
      let numbers = TableHeader.numbers(of: storage, count: Layout.headerCount, name: Layout.magic)
    else { return nil }
    var reader = TableReader(storage, from: 8 * Layout.headerCount)
    guard let scalars = reader.table(numbers[Layout.scalarCount], of: UInt32.self) else { return nil }
    self.init(scalars)
  }
}
