/// The entries of an `.ocd2` dictionary of OpenCC, all in one array.
///
///     try OpenCCDictionary(contentsOf: path).forEachEntry { print($0.key, $0.values) }
struct OpenCCDictionary: Sendable {
  /// The scalars of each entry: those of its key, a zero, those of its values with a space between them, a zero.
  let scalars: [UInt32]

  /// An entry: what its key becomes.
  struct Entry {
    fileprivate let scalars: [UInt32]
    fileprivate let start: Int
    fileprivate let keyEnd: Int
    fileprivate let end: Int

    private static let space: UInt32 = 0x20

    /// The scalars of the key.
    var key: ArraySlice<UInt32> { scalars[start..<keyEnd] }

    /// The values with a space between them.
    private var joined: ArraySlice<UInt32> { scalars[keyEnd + 1..<end] }

    /// The first value: what a conversion chooses; nil where the entry has none.
    var value: ArraySlice<UInt32>? {
      let value = joined.prefix { $0 != Self.space }
      return value.isEmpty ? nil : value
    }

    /// All values, the first one first.
    var values: [ArraySlice<UInt32>] { joined.split(separator: Self.space) }

    /// The key and the first value where each is one character; nil where one is not.
    var characters: (key: UInt32, value: UInt32)? {
      let value = keyEnd + 1
      guard keyEnd == start + 1, value < end, value + 1 == end || scalars[value + 1] == Self.space else {
        return nil
      }
      return (scalars[start], scalars[value])
    }

    /// Whether a key of one character is one of the values.
    var keepsCharacter: Bool {
      guard keyEnd == start + 1 else { return false }
      return end == keyEnd + 2 ? scalars[keyEnd + 1] == scalars[start] : values.contains(key)
    }
  }

  /// Calls a closure with each entry in the order of the dictionary.
  func forEachEntry(_ body: (Entry) -> Void) {
    var start = 0
    while start < scalars.count {
      var keyEnd = start
      while scalars[keyEnd] != 0 { keyEnd += 1 }
      var end = keyEnd + 1
      while scalars[end] != 0 { end += 1 }
      body(Entry(scalars: scalars, start: start, keyEnd: keyEnd, end: end))
      start = end + 1
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
