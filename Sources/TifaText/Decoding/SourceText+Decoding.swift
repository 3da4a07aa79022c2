extension SourceText {
  /// Creates a source from bytes in an encoding that is found out: by the byte order mark, then by the label, then
  /// by the bytes themselves.
  ///
  ///     let source = try SourceText(decoding: bytes, label: "gb2312")
  ///     source.encoding   // GB18030
  ///     source.runs       // one run, or several where a part is in another encoding
  ///     source.malformed  // the bytes that nothing could be made of
  ///
  /// UTF-8, UTF-16, GB18030 and Big5 are told apart by how likely the characters are that each makes of the bytes; a
  /// byte order mark is not part of the text. A label that the bytes contradict is passed over. A part in another
  /// encoding than the rest is read in its own; a few malformed bytes become U+FFFD, one for each of the longest
  /// stretches that begin like a character.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the whole text.
  ///   - label: The encoding that a page or a person gives: `gb2312`, `utf-8`, `big5` …
  /// - Throws: ``TextDecodingError`` where the bytes are no text, are cut off inside a character, are malformed in more
  ///   than one character of twenty, or are in no such encoding.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(decoding bytes: [UInt8], label: String? = nil) throws(TextDecodingError) {
    if let mark = ByteOrderMark(of: bytes) {
      self = try Self.decode(bytes, behind: mark.length, as: mark.encoding)
      return
    }
    let labelled = label.flatMap(TextEncoding.init(label:))
    if labelled == nil || labelled == .utf8, let scalars = BulkDecoder.plainUTF8(bytes) {
      self.init(scalars: scalars, encoding: .utf8, byteCount: bytes.count)
      return
    }
    let detector = EncodingDetector(bytes)
    if let labelled, !detector.looksBinary || labelled.isUTF16,
      BulkDecoder.isWellFormed(bytes, as: labelled)
    {
      self = try Self.decode(bytes, behind: 0, as: labelled)
    } else {
      self = try Self.decode(bytes, behind: 0, as: detector.encoding())
    }
  }

  /// Decodes the bytes behind a byte order mark.
  private static func decode(
    _ bytes: [UInt8], behind mark: Int, as main: TextEncoding
  ) throws(TextDecodingError) -> SourceText {
    let pieces = EncodedPiece.pieces(of: bytes, from: mark, main: main)
    let decoded = BulkDecoder.decode(bytes, pieces)
    let source = SourceText(decoded)
    if let last = decoded.malformed.last, decoded.isCutOff {
      let encoding = source.runs.last?.encoding ?? main
      throw TextDecodingError(
        .truncated,
        "truncated \(encoding) at byte \(last.bytes.lowerBound): the text ends inside a character; fetch the whole file again",
        at: last.bytes.lowerBound)
    }
    if let offset = decoded.scalars.firstIndex(of: 0) {
      throw TextDecodingError(
        .binary, "NUL character at offset \(offset): this is binary data, not text; convert it to text first")
    }
    if let first = decoded.malformed.first,
      decoded.malformed.count > max(1, source.count / 20) || source.count < 4
    {
      throw TextDecodingError(
        .malformed,
        "malformed \(main) at byte \(first.bytes.lowerBound), and at \(decoded.malformed.count) places in all, too many to pass over: repair the bytes, or give the encoding as its label",
        at: first.bytes.lowerBound)
    }
    return source
  }
}
