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
  /// Where the form is found by name, folders give the files whose names tell one, and a file that is named itself
  /// is text if its name tells none. A form that is given holds for all files that are not hidden.
  ///
  /// - Parameters:
  ///   - names: Paths of files and folders, or `-`.
  ///   - format: The form of all inputs, or `auto`.
  /// - Returns: An input for each file; an error for what is named and is no input.
  public static func inputs(
    named names: [String], format: InputFormat = .auto
  ) -> [Result<CorpusInput, CorpusError>] {
    (names.isEmpty ? ["-"] : names).flatMap { name -> [Result<CorpusInput, CorpusError>] in
      if name == "-" { return [.success(CorpusInput(path: nil, format: format == .auto ? .text : format))] }
      if FolderListing.isFolder(name) { return inputs(inFolder: name, format: format) }
      return [file(name, format: format)]
    }
  }

  private static func file(_ path: String, format: InputFormat) -> Result<CorpusInput, CorpusError> {
    guard format == .auto else { return .success(CorpusInput(path: path, format: format)) }
    if let form = InputFormat.withoutReader(path), FileManager.default.fileExists(atPath: path) {
      let message =
        "there is no reader for .\(form) files (auto reads \(InputFormat.known)); say how to read it with --input-format \(InputFormat.choice)"
      return .failure(CorpusError(.unknownFormat, at: CorpusLocation(path: path), message))
    }
    return .success(CorpusInput(path: path, format: InputFormat.byName(path) ?? .text))
  }

  private static func inputs(
    inFolder folder: String, format: InputFormat
  ) -> [Result<CorpusInput, CorpusError>] {
    let inputs = FolderListing.files(in: folder).compactMap { file -> Result<CorpusInput, CorpusError>? in
      switch file {
      case .failure(let error): .failure(error)
      case .success(let path) where format == .auto:
        InputFormat.byName(path).map { .success(CorpusInput(path: path, format: $0)) }
      case .success(let path): .success(CorpusInput(path: path, format: format))
      }
    }
    guard inputs.isEmpty else { return inputs }
    let message =
      "the folder has no text: there is no .txt, .jsonl, .csv or .html file in it; name files, or say how to read them with --input-format \(InputFormat.choice)"
    return [.failure(CorpusError(.noText, at: CorpusLocation(path: folder), message))]
  }

  /// The bytes of the input.
  func stream() throws(CorpusError) -> ByteStream {
    if let path { try .file(path) } else { .standardInput() }
  }
}
