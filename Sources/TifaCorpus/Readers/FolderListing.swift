import FoundationEssentials

/// The files under a folder.
enum FolderListing {
  /// The paths of all files in a folder and in those under it, in the order of their names' bytes.
  ///
  /// What is hidden is skipped, and links to folders are not followed.
  ///
  /// - Returns: The paths, each starting with `folder`; an error in the place of a folder that cannot be read.
  /// - Complexity: O(*n* log *n*) in the number of files.
  static func files(in folder: String) -> [Result<String, CorpusError>] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      return [
        .failure(
          CorpusError(
            .unreadable, at: CorpusLocation(path: folder), "the folder cannot be read; change its permissions"
          ))
      ]
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return names.filter { !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .flatMap { name -> [Result<String, CorpusError>] in
        let path = base + name
        guard isFolder(path) else { return [.success(path)] }
        return isLink(path) ? [] : files(in: path)
      }
  }

  /// Whether there is a folder, or a link to one, at a path.
  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }
}
