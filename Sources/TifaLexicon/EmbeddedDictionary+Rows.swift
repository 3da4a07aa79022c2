extension EmbeddedDictionary {
  /// One line of a table, which is a view of the embedded file: its columns are found and read when they are asked for.
  public struct Row: Sendable {
    /// The number of the line in its file, from 1.
    public let line: Int
    /// The whole line.
    private let text: Text

    @inline(__always)
    fileprivate init(line: Int, _ text: Text) {
      self.line = line
      self.text = text
    }

    fileprivate static var tab: UInt8 { 0x09 }

    /// The first scalar of the first column, which is never empty.
    public var firstScalar: UInt32 { text.decode(text.range.lowerBound).scalar }

    /// The last scalar of the first column.
    var lastScalar: UInt32 { key.last ?? firstScalar }

    /// The first column, which is never empty.
    @inline(__always)
    public var key: Text { text(0) }

    /// The number of columns.
    ///
    /// - Complexity: O(*n*) in the length of the line.
    public var count: Int {
      var count = 0
      forEachColumn { _, _ in count += 1 }
      return count
    }

    /// Calls a closure with the number and the text of each column in order.
    ///
    /// - Complexity: O(*n*) in the length of the line.
    @inline(__always)
    public func forEachColumn(_ body: (Int, Text) -> Void) {
      var column = 0
      var start = text.range.lowerBound
      while start <= text.range.upperBound {
        let end = text.place(of: Self.tab, from: start)
        body(column, text.part(start..<end))
        start = end + 1
        column += 1
      }
    }

    /// A column; an empty text where the line has fewer.
    ///
    /// - Complexity: O(*n*) in the length of the columns before it.
    @inline(__always)
    public func text(_ column: Int) -> Text {
      var start = text.range.lowerBound
      for _ in 0..<column { start = min(text.place(of: Self.tab, from: start) + 1, text.range.upperBound) }
      return text.part(start..<text.place(of: Self.tab, from: start))
    }

    /// A column as a string; an empty one where the line has fewer columns.
    public func string(_ column: Int) -> String { text(column).string }

    /// A column as a whole number; nil where it is none.
    public func integer(_ column: Int) -> Int? { text(column).integer }
  }

  /// Calls a closure with each line that is no comment and not empty.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func forEachRow(_ body: (Row) -> Void) {
    text.forEachLine { line, text in
      guard let first = text.firstByte, first != Row.tab, !text.isComment else { return }
      body(Row(line: line, text))
    }
  }
}
