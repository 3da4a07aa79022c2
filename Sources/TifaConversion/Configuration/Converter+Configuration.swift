import FoundationEssentials

extension Converter {
  /// A configuration of OpenCC: which script is converted to which, by which dictionaries.
  ///
  /// The names are OpenCC's own; a path names a configuration file of one's own.
  public struct Configuration: Hashable, Sendable, CustomStringConvertible {
    /// OpenCC's name of the configuration, or the path of its file.
    public let name: String
    /// The text of the configuration itself, where it was given as such.
    private let json: String?
    /// The folder that an inline configuration's dictionaries are looked for in first.
    private let folder: String?

    /// Creates the configuration with one of OpenCC's names, such as `s2twp`, or the path of a configuration file.
    public init(_ name: String) {
      self.name = name
      json = nil
      folder = nil
    }

    /// Creates a configuration of its text.
    ///
    /// - Parameters:
    ///   - json: The configuration in OpenCC's JSON.
    ///   - name: The name of the configuration in errors.
    ///   - folder: The folder that its dictionaries are looked for in before that of the installed ones.
    public init(json: String, name: String = "inline", folder: String? = nil) {
      self.name = name
      self.json = json
      self.folder = folder
    }

    public var description: String { name }

    /// Traditional to simplified.
    public static let simplified = Configuration("t2s")
    /// Simplified to traditional, by OpenCC's standard.
    public static let traditional = Configuration("s2t")
    /// Simplified to traditional, by Taiwan's standard.
    public static let taiwan = Configuration("s2tw")
    /// Simplified to traditional, by Taiwan's standard and with its words.
    public static let taiwanPhrases = Configuration("s2twp")
    /// Simplified to traditional, by Hong Kong's standard.
    public static let hongKong = Configuration("s2hk")
    /// Traditional to the new forms of Japan.
    public static let japanese = Configuration("t2jp")

    /// The names for people, with the configuration that each means.
    public static let named: [(name: String, configuration: Configuration)] = [
      ("simplified", .simplified), ("traditional", .traditional), ("taiwan", .taiwan),
      ("taiwan-phrases", .taiwanPhrases), ("hong-kong", .hongKong), ("japanese", .japanese),
      ("simplified-from-taiwan", Configuration("tw2s")),
      ("simplified-from-taiwan-phrases", Configuration("tw2sp")),
      ("simplified-from-hong-kong", Configuration("hk2s")),
      ("traditional-from-taiwan", Configuration("tw2t")),
      ("traditional-from-hong-kong", Configuration("hk2t")),
      ("traditional-from-japanese", Configuration("jp2t")),
      ("taiwan-from-traditional", Configuration("t2tw")),
      ("hong-kong-from-traditional", Configuration("t2hk")),
    ]

    /// The configuration that a name for people means.
    public init?(named name: String) {
      guard let found = Self.named.first(where: { $0.name == name }) else { return nil }
      self = found.configuration
    }

    /// Whether the name is the path of a file: it has a slash or ends in `.json`.
    var isPath: Bool { name.contains("/") || name.hasSuffix(".json") }

    /// The path of the configuration's file.
    ///
    /// - Throws: ``ConversionError`` where there is no such file.
    func path() throws(ConversionError) -> String {
      let path = isPath ? name : try OpenCCData.path(of: name + ".json")
      guard OpenCCData.isReadable(path) else {
        throw ConversionError(
          .configuration,
          isPath
            ? "\(path): no such configuration file; give a path that exists or one of OpenCC's names"
            : "no configuration is named \(name); there are \(Self.installed.map(\.name).joined(separator: ", "))"
        )
      }
      return path
    }

    /// What the configuration asks for.
    ///
    /// - Throws: ``ConversionError`` where it, or a dictionary that it names, is missing or malformed.
    func plan() throws(ConversionError) -> ConversionPlan {
      let installed = OpenCCData.folder.map { [$0] } ?? []
      if let json {
        let folders = folder.map { [$0] } ?? []
        return try ConfigurationParser(name: name, folders: folders + installed).plan(of: Array(json.utf8))
      }
      let path = try path()
      guard let data = FileManager.default.contents(atPath: path) else {
        throw ConversionError(
          .configuration, "\(path): error: the configuration cannot be read; check its permissions")
      }
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      let own = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
      return try ConfigurationParser(name: path, folders: [own.isEmpty ? "/" : own] + installed).plan(
        of: Array(data))
    }

    /// OpenCC's configurations that are installed, in the order of their names.
    public static var installed: [Configuration] {
      let known = [
        "hk2s", "hk2t", "jp2t", "s2hk", "s2t", "s2tw", "s2twp", "t2hk", "t2jp", "t2s", "t2tw", "tw2s",
        "tw2sp",
        "tw2t",
      ]
      guard let folder = OpenCCData.folder else { return [] }
      return known.filter { OpenCCData.isReadable("\(folder)/\($0).json") }.map(Configuration.init)
    }
  }
}
