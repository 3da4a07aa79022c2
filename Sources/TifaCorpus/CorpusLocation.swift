/// A place in the input: a file, and a line of it.
public struct CorpusLocation: Hashable, Sendable, CustomStringConvertible {
  /// The path as it was given, or `<stdin>`.
  public let path: String
  /// The number of the line or record, from 1; nil for a whole file.
  public let line: Int?

  public init(path: String, line: Int? = nil) {
    self.path = path
    self.line = line
  }

  public var description: String { line.map { "\(path):\($0)" } ?? path }
}
