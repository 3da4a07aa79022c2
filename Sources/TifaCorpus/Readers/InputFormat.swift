/// The form of an input; an open vocabulary.
public struct InputFormat: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }
  public var description: String { rawValue }

  /// By the name of the file; standard input is text.
  public static let auto: InputFormat = "auto"
  /// A whole file is one document.
  public static let text: InputFormat = "text"
  /// Each line is a JSON object, one document.
  public static let jsonl: InputFormat = "jsonl"
  /// Each record behind the header is one document.
  public static let csv: InputFormat = "csv"

  /// The formats that there are.
  public static let all: [InputFormat] = [.auto, .text, .jsonl, .csv]

  /// The format of a file by its name; nil where the name tells none.
  static func byName(_ path: String) -> InputFormat? {
    let name = path.lowercased()
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return .jsonl }
    if name.hasSuffix(".csv") { return .csv }
    if name.hasSuffix(".txt") || name.hasSuffix(".text") { return .text }
    return nil
  }
}
