import FoundationEssentials

/// One input: a file or standard input with the form that it is read in.
public struct CorpusInput: Hashable, Sendable {
  /// The path of the file; nil for standard input.
  public let path: String?
  public let format: InputFormat

  /// Where the input is.
  public var location: CorpusLocation { CorpusLocation(path: path ?? "<stdin>") }

  /// The inputs that some names mean: files, the texts of folders, and standard input for `-` or for no name.
  ///
  /// - Parameters:
  ///   - names: Paths of files and folders, or `-`.
  ///   - format: The form of all inputs, or `auto`.
  /// - Returns: An input for each file; an error for a folder that cannot be read or has no text.
  public static func inputs(
    named names: [String], format: InputFormat = .auto
  ) -> [Result<CorpusInput, CorpusError>] {
    (names.isEmpty ? ["-"] : names).flatMap { inputs(named: $0, format: format) }
  }

  private static func inputs(named name: String, format: InputFormat) -> [Result<CorpusInput, CorpusError>] {
    if name == "-" {
      return [.success(CorpusInput(path: nil, format: format == .auto ? .text : format))]
    }
    guard isFolder(name) else {
      let byName = format == .auto ? InputFormat.byName(name) ?? .text : format
      return [.success(CorpusInput(path: name, format: byName))]
    }
    let location = CorpusLocation(path: name)
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: name) else {
      return [.failure(CorpusError(location, "the folder cannot be read; change its permissions"))]
    }
    let base = name.hasSuffix("/") ? name : name + "/"
    let files = names.sorted().filter { file in
      InputFormat.byName(file) != nil && !file.split(separator: "/").contains { $0.hasPrefix(".") }
        && !isFolder(base + file)
    }
    guard !files.isEmpty else {
      let message = "the folder has no text: there is no .txt, .jsonl or .csv file in it; name the files themselves"
      return [.failure(CorpusError(location, message))]
    }
    return files.map { file in
      let byName = InputFormat.byName(file) ?? .text
      return .success(CorpusInput(path: base + file, format: format == .auto ? byName : format))
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// The bytes of the input.
  func stream() throws(CorpusError) -> ByteStream {
    if let path { try .file(path) } else { .standardInput() }
  }
}
