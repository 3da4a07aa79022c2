/// Why bytes could not be read as text.
public struct TextDecodingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong; an open vocabulary.
  public struct Code: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }

    /// The bytes are no text in any encoding that is known here.
    public static let binary: Code = "binary"
    /// The text ends inside a character.
    public static let truncated: Code = "truncated"
    /// The bytes are not valid in the encoding that they are otherwise in.
    public static let malformed: Code = "malformed"
    /// The encoding of the text cannot be told.
    public static let unknownEncoding: Code = "unknown-encoding"
    /// A page has no text.
    public static let noText: Code = "no-text"
    /// A page is longer than its parser can read.
    public static let tooLong: Code = "too-long"
  }

  public let code: Code
  /// What is wrong and what to do about it, in one line.
  public let message: String
  /// The offset of the first byte that could not be read, where there is one.
  public let byteOffset: Int?

  init(_ code: Code, _ message: String, at byteOffset: Int? = nil) {
    self.code = code
    self.message = message
    self.byteOffset = byteOffset
  }

  public var description: String { message }
}
