/// The lines of a byte stream, of any length, without their line ends.
struct LineReader {
  private let stream: ByteStream
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// The number of the line that was returned last, from 1.
  private(set) var line = 0

  init(_ stream: ByteStream) { self.stream = stream }

  /// Whether the next line has been read already, or lies in a file, so that nobody has to wait for it.
  var isNextAtHand: Bool { stream.isFile || buffer.firstIndex(of: 0x0A, from: position) != nil }

  /// The next line; nil at the end.
  ///
  /// - Throws: ``CorpusError`` where reading fails.
  /// - Complexity: O(*m*) in the length of the line.
  mutating func next() throws(CorpusError) -> [UInt8]? {
    var scanned = position
    while true {
      if let end = buffer.firstIndex(of: 0x0A, from: scanned) {
        let start = position
        position = end + 1
        line += 1
        return Array(buffer[start..<(end > start && buffer[end - 1] == 0x0D ? end - 1 : end)])
      }
      guard !isAtEnd, let chunk = try stream.next() else {
        isAtEnd = true
        guard position < buffer.count else { return nil }
        let last = Array(buffer[position...])
        position = buffer.count
        line += 1
        return last
      }
      buffer.removeSubrange(..<position)
      position = 0
      scanned = buffer.count
      buffer.append(contentsOf: chunk)
    }
  }
}
