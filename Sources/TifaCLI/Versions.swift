import FoundationEssentials
import Tifa

/// What `--version` prints.
enum Versions {
  static var description: String {
    let folder = Converter.dataFolder
    let data = folder.map { "in \($0), fingerprint \(fingerprint(ofFolder: $0))" } ?? "not installed"
    return """
      tifa \(TifaVersion.current)
      ICU \(LibraryVersions.icu)
      libxml2 \(LibraryVersions.libxml2)
      OpenCC data \(data)
      dictionaries \(EmbeddedDictionary.names.count) files, fingerprint \(EmbeddedDictionary.fingerprint)
      """
  }

  /// A hash of the files of OpenCC's data, which carry no version of their own (FNV-1a, 64 bits).
  private static func fingerprint(ofFolder folder: String) -> String {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for name in names where name.hasSuffix(".ocd2") || name.hasSuffix(".json") {
      let content = (try? Data(contentsOf: URL(filePath: folder + "/" + name))) ?? Data()
      hash = content.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
