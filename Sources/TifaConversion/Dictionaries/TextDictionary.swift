import FoundationEssentials

/// A text dictionary in OpenCC's form: a key, a tab, and its values with spaces between them; a line each.
///
/// Empty lines and lines that start with # are passed over, as OpenCC 1.4 does.
struct TextDictionary {
  private let path: String
  private let bytes: [UInt8]

  /// Reads a file.
  ///
  /// - Throws: ``ConversionError`` where it cannot be read.
  init(contentsOf path: String) throws(ConversionError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ConversionError(
        .dictionary, "\(path): error: the dictionary cannot be read; check the path and its permissions")
    }
    self.path = path
    bytes = Array(data)
  }

  /// The entries of the file.
  ///
  /// - Parameter origin: The number that the entries name the file by.
  /// - Throws: ``ConversionError`` with the line that is broken.
  func entries(origin: Int) throws(ConversionError) -> [FlatDictionary.Entry] {
    var entries: [FlatDictionary.Entry] = []
    var number = 0
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    for line in body.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      guard UTF8Runs.isValid(line) else {
        throw failure(number, "this is not valid UTF-8; save the file as UTF-8")
      }
      guard let tab = line.firstIndex(of: 0x09) else {
        throw failure(
          number, "there is no tab; a line has a key, a tab, and its values with spaces between them")
      }
      let key = String(decoding: line[..<tab], as: UTF8.self).unicodeScalars.map(\.value)
      guard !key.isEmpty else { throw failure(number, "there is no key before the tab; write one") }
      let values = line[(tab + 1)...].split(separator: 0x20).map {
        String(decoding: $0, as: UTF8.self).unicodeScalars.map(\.value)
      }
      guard let value = values.first else {
        throw failure(number, "there is no value behind the tab; write one")
      }
      entries.append(
        FlatDictionary.Entry(key: key, value: value, alternatives: Array(values.dropFirst()), origin: origin))
    }
    return entries
  }

  private func failure(_ line: Int, _ message: String) -> ConversionError {
    ConversionError(.dictionary, "\(path):\(line): error: \(message)")
  }
}
