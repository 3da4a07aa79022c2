/// Why a document or an input could not be read.
public struct CorpusError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it is.
  public let location: CorpusLocation
  /// What is wrong and what to do about it, in one line.
  public let message: String

  public init(_ location: CorpusLocation, _ message: String) {
    self.location = location
    self.message = message
  }

  public var description: String { "\(location): error: \(message)" }
}
