import TifaText

/// The bytes of a text input as UTF-8, chunk by chunk.
///
/// UTF-8 comes through byte for byte, what is invalid in it too; a text in another encoding is decoded as a whole.
public struct TextChunks {
  private var stream: ByteStream
  /// What was read to tell the encoding, or the decoded text, and how much of it has been given out.
  private var first: [UInt8]?
  private var taken = 0

  /// Opens an input.
  ///
  /// - Parameters:
  ///   - input: A file or standard input.
  ///   - label: The label of its encoding, if it is known.
  /// - Throws: ``CorpusError`` where it cannot be read, or is not in UTF-8 and cannot be decoded.
  public init(_ input: CorpusInput, label: String?) throws(CorpusError) {
    stream = try input.stream()
    let head = try stream.next() ?? []
    guard !Self.isUTF8(head, label: label) else {
      first = head
      return
    }
    let text = try CorpusReader.decode(head + stream.rest(), at: input.location, label: label)
    first = Array(text.string.utf8)
  }

  /// Fills a buffer from an index on, as far as the text goes.
  ///
  /// - Parameters:
  ///   - buffer: The buffer; its length says how much is wanted.
  ///   - start: The index of the first byte that is written.
  /// - Returns: The index behind the last byte that was written: the buffer's end, unless the text ends before.
  /// - Throws: ``CorpusError`` where reading fails.
  public mutating func fill(_ buffer: inout [UInt8], from start: Int) throws(CorpusError) -> Int {
    var end = start
    if let head = first {
      let count = min(head.count - taken, buffer.count - end)
      buffer.replaceSubrange(end..<end + count, with: head[taken..<taken + count])
      end += count
      taken += count
      if taken == head.count { first = nil }
    }
    while end < buffer.count, first == nil {
      let count = try stream.read(into: &buffer, at: end)
      guard count > 0 else { break }
      end += count
    }
    return end
  }

  /// All that is left of the text.
  ///
  /// - Throws: ``CorpusError`` where reading fails.
  public mutating func rest() throws(CorpusError) -> [UInt8] {
    defer { first = nil }
    return try (first.map { Array($0[taken...]) } ?? []) + stream.rest()
  }

  /// Whether a text that starts with some bytes is UTF-8: nearly all characters beyond ASCII are valid.
  private static func isUTF8(_ head: [UInt8], label: String?) -> Bool {
    if let label, let encoding = TextEncoding(label: label) { return encoding == .utf8 }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
    var valid = 0
    var invalid = 0
    var index = 0
    while index < head.count {
      let lead = head[index]
      let length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      if length == 1 {
        if lead == 0 { invalid += 1 }
        index += 1
      } else if index + length > head.count {
        break
      } else if lead >= 0xC2, head[index + 1..<index + length].allSatisfy({ $0 & 0xC0 == 0x80 }) {
        valid += 1
        index += length
      } else {
        invalid += 1
        index += 1
      }
    }
    return invalid * 20 <= valid
  }
}
