/// Reads the dictionaries that a plan names, each file once.
struct DictionaryLoader {
  private var files: [String: [FlatDictionary.Entry]] = [:]
  /// The names of the files and inline lists that were read, in order; entries name them by their index.
  private(set) var origins: [String] = []

  init() {}

  /// The dictionary of a plan.
  ///
  /// - Throws: ``ConversionError`` with the file and the line where a dictionary is broken.
  mutating func dictionary(_ plan: DictionaryPlan) throws(ConversionError) -> FlatDictionary {
    switch plan {
    case .file(let form, let path):
      return FlatDictionary(try entries(form, path))
    case .entries(let entries):
      let origin = origins.count
      origins.append("inline")
      return FlatDictionary(
        entries.sorted { $0.key < $1.key }.map { key, value in
          FlatDictionary.Entry(
            key: key.unicodeScalars.map(\.value), value: value.unicodeScalars.map(\.value), origin: origin)
        })
    case .group(let policy, let members):
      var joined = FlatDictionary()
      for member in members {
        let next = try dictionary(member)
        if joined.entries.isEmpty { joined = next } else { joined.join(next, policy: policy) }
      }
      return joined
    }
  }

  private mutating func entries(
    _ form: DictionaryPlan.Form, _ path: String
  ) throws(ConversionError) -> [FlatDictionary.Entry] {
    if let read = files[path] { return read }
    let origin = origins.count
    origins.append(path)
    let entries =
      switch form {
      case .text: try TextDictionary(contentsOf: path).entries(origin: origin)
      case .ocd2: try Self.compiledEntries(path, origin: origin)
      }
    files[path] = entries
    return entries
  }

  private static func compiledEntries(
    _ path: String, origin: Int
  ) throws(ConversionError) -> [FlatDictionary.Entry] {
    var entries: [FlatDictionary.Entry] = []
    try OpenCCDictionary(contentsOf: path).forEachEntry { entry in
      let values = entry.values.map { Array($0) }
      entries.append(
        FlatDictionary.Entry(
          key: Array(entry.key), value: values.first ?? [], alternatives: Array(values.dropFirst()),
          origin: origin))
    }
    return entries
  }
}
