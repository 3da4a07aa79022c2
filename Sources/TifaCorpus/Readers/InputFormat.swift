/// The form of an input; an open vocabulary.
public struct InputFormat: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
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
  /// A whole file is a news page, of which the main text is read.
  public static let html: InputFormat = "html"

  /// The formats that there are.
  public static let all: [InputFormat] = [.auto, .text, .jsonl, .csv, .html]

  /// The names that tell a format, for messages.
  static let known = ".txt, .jsonl, .csv and .html"

  /// The formats that can be given where the name tells none, for messages.
  static var choice: String { all.filter { $0 != .auto }.map(\.rawValue).joined(separator: "|") }

  /// Extensions of files that hold text but would give nonsense if they were read as plain text.
  private static let structured = ["xml", "json"]

  /// The format of a file by its name; nil where the name tells none.
  static func byName(_ path: String) -> InputFormat? {
    switch fileExtension(of: path) {
    case "jsonl", "ndjson": .jsonl
    case "csv": .csv
    case "txt", "text": .text
    case "html", "htm", "xhtml": .html
    default: nil
    }
  }

  /// The extension of a file that no reader is made for; nil for others.
  static func withoutReader(_ path: String) -> String? {
    let found = fileExtension(of: path)
    return structured.contains(found) ? found : nil
  }

  /// What stands behind the last dot of a file's name, in small letters.
  private static func fileExtension(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
