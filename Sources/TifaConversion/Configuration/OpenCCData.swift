import FoundationEssentials
import TifaLexicon

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The data of the installed OpenCC: its configurations and dictionaries.
enum OpenCCData {
  /// The folders that OpenCC's data is installed in, most likely first.
  private static let folders = [
    "/usr/share/opencc", "/usr/local/share/opencc", "/opt/homebrew/share/opencc",
  ]

  /// The folder of the installed data: the first of the usual ones that is there.
  static var folder: String? { folders.first { isReadable($0 + "/t2s.json") } }

  /// Whether a file is there and can be read.
  static func isReadable(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  /// The path of an installed file.
  ///
  /// - Throws: ``ConversionError`` where no data is installed.
  static func path(of name: String) throws(ConversionError) -> String {
    guard let folder else {
      throw ConversionError(
        .configuration,
        "OpenCC's data is in none of \(folders.joined(separator: ", ")): install libopencc-data")
    }
    return folder + "/" + name
  }

  /// A number for the contents of some installed files.
  ///
  /// - Throws: ``ConversionError`` where one is missing or cannot be read.
  static func fingerprint(of names: [String]) throws(ConversionError) -> UInt64 {
    var hash: UInt64 = 0
    for name in names {
      let path = try path(of: name)
      guard let data = FileManager.default.contents(atPath: path) else {
        throw ConversionError(
          .dictionary, "\(path): error: the dictionary cannot be read; check the path and its permissions")
      }
      hash = ContentHash.of(data, seed: hash)
    }
    return hash
  }
}
