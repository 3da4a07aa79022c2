/// Why a document or an input could not be read.
public struct CorpusError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong; an open vocabulary.
  public struct Code: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }

    /// A file or folder is missing or cannot be read.
    public static let unreadable: Code = "unreadable"
    /// A folder has no file of a known form.
    public static let noText: Code = "no-text"
    /// There is no reader for the form of a file.
    public static let unknownFormat: Code = "unknown-format"
    /// Bytes are no text, or in no encoding that is known.
    public static let undecodable: Code = "undecodable"
    /// A line is no JSON object, or a record no CSV.
    public static let malformed: Code = "malformed"
    /// The field of the text or of the identifier is missing or of the wrong type.
    public static let field: Code = "field"
  }

  public let code: Code
  /// Where it is.
  public let location: CorpusLocation
  /// What is wrong and what to do about it, in one line.
  public let message: String

  /// Creates the error of a place.
  public init(_ code: Code, at location: CorpusLocation, _ message: String) {
    self.code = code
    self.location = location
    self.message = message
  }

  /// The error as compilers write theirs: `path:line: error: message`.
  public var description: String { "\(location): error: \(message)" }

  /// The names that there are, as the end of a message; nothing where there are none.
  static func choice(of names: [String]) -> String {
    names.isEmpty ? "" : " (there are: \(names.joined(separator: ", ")))"
  }
}
