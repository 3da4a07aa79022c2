/// The name of a text encoding; an open vocabulary.
public struct TextEncoding: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name that reports use: `UTF-8`, `GB18030` …
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }
  public var description: String { rawValue }

  public static let utf8: TextEncoding = "UTF-8"
  public static let utf16LittleEndian: TextEncoding = "UTF-16LE"
  public static let utf16BigEndian: TextEncoding = "UTF-16BE"
  /// GB18030, which also reads what is labelled gb2312 or gbk.
  public static let gb18030: TextEncoding = "GB18030"
  public static let big5: TextEncoding = "Big5"
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

  /// Whether bytes have nothing in them that is malformed in this encoding.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package func isWellFormed(_ bytes: [UInt8]) -> Bool { BulkDecoder.isWellFormed(bytes, as: self) }

  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
