extension EmbeddedDictionary {
  static var lineFeed: UInt8 { 0x0A }

  /// The number of bytes.
  var count: Int { unsafe bytes.count }

  /// A stretch of the dictionary.
  ///
  /// - Precondition: The dictionary has some bytes.
  func text(_ range: Range<Int>) -> Text { unsafe Text(bytes.baseAddress!, range) }

  /// Whether a line is a comment.
  func isComment(_ line: Range<Int>) -> Bool { unsafe bytes[line.lowerBound] == 0x23 }

  // Below, the highest bit of a byte is set where it is one that is looked for; only bits above the lowest such bit may be
  // wrong (Mycroft, 1987).

  /// The end of the line that goes on at a position: the next line feed, or the end of the file.
  ///
  /// - Complexity: O(*n*) in the length of the rest of the line, eight bytes at a time.
  @inline(__always)
  func lineEnd(from position: Int) -> Int {
    var position = position
    while position + 8 <= count {
      let feeds = word(at: position) ^ 0x0A0A_0A0A_0A0A_0A0A
      let found = (feeds &- 0x0101_0101_0101_0101) & ~feeds & 0x8080_8080_8080_8080
      if found != 0 { return position + found.trailingZeroBitCount / 8 }
      position += 8
    }
    while unsafe position < count && bytes[position] != Self.lineFeed { position += 1 }
    return position
  }

  /// The end of the column that goes on at a position: the next tab or line feed, or the end of the file.
  ///
  /// - Complexity: O(*n*) in the length of the rest of the column, eight bytes at a time.
  @inline(__always)
  func columnEnd(from position: Int) -> Int {
    var position = position
    while position + 8 <= count {
      // Tabs and line feeds are the only bytes below 11 that a table has.
      let bytes = word(at: position)
      let found = (bytes &- 0x0B0B_0B0B_0B0B_0B0B) & ~bytes & 0x8080_8080_8080_8080
      if found != 0 { return position + found.trailingZeroBitCount / 8 }
      position += 8
    }
    while unsafe position < count && bytes[position] > Self.lineFeed { position += 1 }
    return position
  }

  /// The eight bytes at a position, the first one lowest.
  @inline(__always)
  private func word(at position: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self))
  }
}
