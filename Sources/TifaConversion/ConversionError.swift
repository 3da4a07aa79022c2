/// Why a converter could not be made.
public struct ConversionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong; an open vocabulary.
  public struct Code: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }

    /// A configuration is missing or malformed.
    public static let configuration: Code = "configuration"
    /// A dictionary is missing or malformed.
    public static let dictionary: Code = "dictionary"
  }

  public let code: Code
  /// What is wrong, where, and what to do about it, in one line.
  public let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  public var description: String { message }
}
