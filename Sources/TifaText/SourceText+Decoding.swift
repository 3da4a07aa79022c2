extension SourceText {
  /// Creates a source from bytes in an encoding that is found out: by the byte order mark, then by the label, then
  /// by the bytes themselves.
  ///
  ///     let source = try SourceText(decoding: bytes, label: "gb2312")
  ///     source.encoding  // GB18030
  ///
  /// UTF-8, UTF-16, GB18030 and Big5 are told apart; a byte order mark is not part of the text. A label that the
  /// bytes contradict is passed over.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the whole text.
  ///   - label: The encoding that a page or a person gives: `gb2312`, `utf-8`, `big5` …
  /// - Throws: ``TextDecodingError`` where the bytes are no text, are cut off, or are in no such encoding.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(decoding bytes: [UInt8], label: String? = nil) throws(TextDecodingError) {
    if let mark = ByteOrderMark(of: bytes) {
      let body = mark.length == 0 ? bytes : Array(bytes[mark.length...])
      switch StrictDecoder.decode(body, as: mark.encoding) {
      case .text(let scalars):
        try Self.checkText(scalars)
        self.init(scalars: scalars, encoding: mark.encoding)
      case .malformed(let offset):
        throw .unreadable(mark.encoding, at: offset + mark.length, count: bytes.count)
      }
      return
    }
    let detector = EncodingDetector(bytes)
    if let label, let encoding = TextEncoding(label: label), !detector.looksBinary || encoding.isUTF16,
      case .text(let scalars) = StrictDecoder.decode(bytes, as: encoding),
      !scalars.contains(0)
    {
      self.init(scalars: scalars, encoding: encoding)
      return
    }
    let encoding = try detector.encoding()
    switch StrictDecoder.decode(bytes, as: encoding) {
    case .text(let scalars):
      try Self.checkText(scalars)
      self.init(scalars: scalars, encoding: encoding)
    case .malformed(let offset):
      throw .unreadable(encoding, at: offset, count: bytes.count)
    }
  }

  private static func checkText(_ scalars: [UInt32]) throws(TextDecodingError) {
    guard let offset = scalars.firstIndex(of: 0) else { return }
    throw TextDecodingError(
      .binary, "NUL character at offset \(offset): this is binary data, not text; convert it to text first")
  }
}

extension TextDecodingError {
  /// The error of a text that is in an encoding but for some bytes.
  static func unreadable(_ encoding: TextEncoding, at offset: Int, count: Int) -> TextDecodingError {
    if count - offset <= 4 {
      return TextDecodingError(
        .truncated,
        "truncated \(encoding) at byte \(offset): the text ends inside a character; fetch the whole file again",
        at: offset)
    }
    return TextDecodingError(
      .malformed,
      "malformed \(encoding) at byte \(offset): repair the bytes there, or give the encoding as its label",
      at: offset)
  }
}

/// The byte order mark at the start of a text.
private struct ByteOrderMark {
  let encoding: TextEncoding
  let length: Int

  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, length) = (.utf8, 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (encoding, length) = (.utf16LittleEndian, 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (encoding, length) = (.utf16BigEndian, 2)
    } else if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
      (encoding, length) = (.gb18030, 4)
    } else {
      return nil
    }
  }
}

extension TextEncoding {
  /// The encoding that a label names: `gb2312` and `gbk` mean GB18030.
  ///
  /// - Returns: Nil for a label that is not known.
  public init?(label: String) {
    switch label.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8", "unicode11utf8": self = .utf8
    case "utf16", "utf16le", "ucs2", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb2312", "gbk", "gb18030", "xgbk", "cp936", "chinese", "euccn", "csgb2312", "gb231280":
      self = .gb18030
    case "big5", "big5hkscs", "cp950", "xxbig5", "csbig5": self = .big5
    default: return nil
    }
  }

  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
