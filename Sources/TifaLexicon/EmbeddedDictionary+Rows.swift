extension EmbeddedDictionary {
  /// One line of a table: its first column as scalars, the others as numbers or strings on demand.
  @safe
  public struct Row {
    /// The number of the line in its file, from 1.
    public fileprivate(set) var line = 0
    /// The Unicode scalar values of the first column.
    public fileprivate(set) var key: [UInt32] = []
    fileprivate var bytes: UnsafeBufferPointer<UInt8>
    fileprivate var columns: [Range<Int>] = []

    /// The number of columns.
    public var count: Int { columns.count }

    /// A column as a string; an empty one where the line has fewer columns.
    public func string(_ column: Int) -> String {
      guard column < columns.count else { return "" }
      return unsafe String(decoding: bytes[columns[column]], as: UTF8.self)
    }

    /// A column as a whole number; nil where it is none.
    public func integer(_ column: Int) -> Int? {
      guard column < columns.count, !columns[column].isEmpty else { return nil }
      var value = 0
      for index in columns[column] {
        let digit = unsafe bytes[index]
        guard digit >= 0x30, digit <= 0x39 else { return nil }
        value = value * 10 + Int(digit - 0x30)
      }
      return value
    }
  }

  /// Calls a closure with each line that is no comment and not empty.
  ///
  /// The row is reused: a closure that keeps something of it copies that.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func forEachRow(_ body: (borrowing Row) -> Void) {
    var row = unsafe Row(bytes: bytes)
    var position = 0
    let count = unsafe bytes.count
    while position < count {
      row.line += 1
      row.columns.removeAll(keepingCapacity: true)
      let isComment = unsafe bytes[position] == 0x23
      var start = position
      while unsafe position < count && bytes[position] != 0x0A {
        if unsafe bytes[position] == 0x09 {
          row.columns.append(start..<position)
          start = position + 1
        }
        position += 1
      }
      row.columns.append(start..<position)
      position += 1
      if isComment || row.columns[0].isEmpty { continue }
      decode(row.columns[0], into: &row.key)
      body(row)
    }
  }

  private func decode(_ range: Range<Int>, into scalars: inout [UInt32]) {
    scalars.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    while index < range.upperBound {
      let lead = UInt32(unsafe bytes[index])
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var value = length == 1 ? lead : lead & (0xFF >> UInt32(length + 1))
      for offset in 1..<max(1, length) where index + offset < range.upperBound {
        value = value << 6 | UInt32(unsafe bytes[index + offset] & 0x3F)
      }
      scalars.append(value)
      index += length
    }
  }
}
