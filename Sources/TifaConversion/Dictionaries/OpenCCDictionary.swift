/// The entries of an `.ocd2` dictionary of OpenCC, all in one array.
///
///     for entry in try OpenCCDictionary(contentsOf: path).entries { print(entry.key, entry.values) }
struct OpenCCDictionary: Sendable {
  /// The scalars of each entry: those of its key, a zero, those of its values with a space between them, a zero.
  let scalars: [UInt32]

  /// An entry: what its key becomes.
  struct Entry {
    /// The scalars of the key.
    let key: ArraySlice<UInt32>
    fileprivate let joined: ArraySlice<UInt32>

    fileprivate static let space: UInt32 = 0x20

    /// The first value: what a conversion chooses; nil where the entry has none.
    var value: ArraySlice<UInt32>? {
      let value = joined.prefix { $0 != Self.space }
      return value.isEmpty ? nil : value
    }

    /// All values, the first one first.
    var values: [ArraySlice<UInt32>] { joined.split(separator: Self.space) }

    /// Whether the key is one of the values.
    var keepsKey: Bool { joined.count == key.count ? joined == key : values.contains(key) }
  }

  /// The entries in the order of the dictionary.
  var entries: UnfoldSequence<Entry, Int> {
    sequence(state: 0) { [scalars] position in
      guard position < scalars.count else { return nil }
      var ends = (key: position, values: 0)
      while scalars[ends.key] != 0 { ends.key += 1 }
      ends.values = ends.key + 1
      while scalars[ends.values] != 0 { ends.values += 1 }
      defer { position = ends.values + 1 }
      return Entry(key: scalars[position..<ends.key], joined: scalars[ends.key + 1..<ends.values])
    }
  }

  /// Takes the scalars of entries; nil where they do not end with one.
  init?(_ scalars: [UInt32]) {
    guard scalars.last ?? 0 == 0, scalars.count(where: { $0 == 0 }).isMultiple(of: 2) else { return nil }
    self.scalars = scalars
  }

  /// Reads a dictionary.
  ///
  /// - Throws: ``ConversionError`` where it cannot be read.
  init(contentsOf path: String) throws(ConversionError) {
    scalars = try OpenCCHandle.scalars(ofDictionaryAt: path)
  }
}
