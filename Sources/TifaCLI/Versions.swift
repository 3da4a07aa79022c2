import Tifa

/// What `--version` prints.
enum Versions {
  static var description: String {
    """
    tifa \(TifaVersion.current)
    ICU \(LibraryVersions.icu)
    OpenCC data \(Converter.Configuration.installed.count) configurations in \(Converter.dataFolder ?? "no folder")
    dictionaries \(EmbeddedDictionary.names.count) files, fingerprint \(EmbeddedDictionary.fingerprint)
    """
  }
}
