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
