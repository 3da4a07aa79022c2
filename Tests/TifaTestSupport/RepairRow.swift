import Testing

/// A text and what is to become of it, for tables of tests.
public struct RepairRow: CustomTestStringConvertible, Sendable {
  public let name: String
  public let text: String
  public let repaired: String

  public init(name: String, text: String, repaired: String) {
    self.name = name
    self.text = text
    self.repaired = repaired
  }

  public var testDescription: String { name }
}
