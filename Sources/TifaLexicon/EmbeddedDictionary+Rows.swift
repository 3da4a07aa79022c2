extension EmbeddedDictionary {
  /// One line of a table, which is a view of the embedded file: its columns are found and read when they are asked for.
  @safe
  public struct Row: Sendable {
    /// The number of the line in its file, from 1.
    public let line: Int
    /// The first column.
    public let key: Text
    /// The whole line, which starts with the key.
    private let text: Text

    fileprivate init(line: Int, key: Text, text: Text) {
      self.line = line
      self.key = key
      self.text = text
    }

    /// The first scalar of the first column, which is never empty.
    public var firstScalar: UInt32 { key.decode(key.range.lowerBound).scalar }

    /// The last scalar of the first column.
    var lastScalar: UInt32 { key.last ?? firstScalar }

    /// The number of columns.
    ///
    /// - Complexity: O(*n*) in the length of the line.
    public var count: Int { 1 + (unsafe text.bytes.count { $0 == EmbeddedDictionary.tab }) }

    /// A column; an empty text where the line has fewer.
    ///
    /// - Complexity: O(*n*) in the length of the columns before it.
    @inline(__always)
    public func text(_ column: Int) -> Text {
      var (start, end) = (text.range.lowerBound, key.range.upperBound)
      for _ in 0..<column { (start, end) = next(behind: end) }
      return unsafe Text(text.file, start..<end)
    }

    /// The column behind one that ends somewhere; an empty one at the end of the line where there is no other.
    @inline(__always)
    private func next(behind end: Int) -> (start: Int, end: Int) {
      let limit = text.range.upperBound
      guard end < limit else { return (limit, limit) }
      var place = end + 1
      while unsafe place < limit && text.file[place] != EmbeddedDictionary.tab { place += 1 }
      return (end + 1, place)
    }

    /// A column as a string; an empty one where the line has fewer columns.
    public func string(_ column: Int) -> String { text(column).string }

    /// A column as a whole number; nil where it is none.
    @inline(__always)
    public func integer(_ column: Int) -> Int? { text(column).integer }
  }

  private static var tab: UInt8 { 0x09 }

  /// Calls a closure with each line that is no comment and not empty.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func forEachRow(_ body: (Row) -> Void) {
    guard let file = unsafe bytes.baseAddress else { return }
    var line = 0
    var start = 0
    while start < count {
      line += 1
      let keyEnd = columnEnd(from: start)
      let end = lineEnd(from: keyEnd)
      if keyEnd > start, !isComment(start..<end) {
        unsafe body(Row(line: line, key: Text(file, start..<keyEnd), text: Text(file, start..<end)))
      }
      start = end + 1
    }
  }
}
