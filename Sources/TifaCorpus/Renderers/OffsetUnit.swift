import TifaText

/// The unit that printed offsets count; an open vocabulary.
public struct OffsetUnit: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }
  public var description: String { rawValue }

  /// Unicode scalars, as Python's strings count.
  public static let scalar: OffsetUnit = "scalar"
  /// UTF-16 units, as Java and JavaScript count.
  public static let utf16: OffsetUnit = "utf16"
  /// Bytes of the text in UTF-8.
  public static let utf8: OffsetUnit = "utf8"

  /// The units that there are.
  public static let all: [OffsetUnit] = [.scalar, .utf16, .utf8]
}

/// Translates the offsets of one text into a unit.
public struct OffsetTable: Sendable {
  /// For each scalar offset its offset in the unit; empty for scalars themselves.
  private let table: [Int32]

  /// Creates the table of a text.
  ///
  /// - Complexity: O(*n*) in the length of the text; nothing for scalars.
  public init(_ text: SourceText, unit: OffsetUnit) {
    guard unit != .scalar else {
      table = []
      return
    }
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(text.count + 1)
    var offset: Int32 = 0
    for value in text.scalars {
      if unit == .utf16 {
        offset += value > 0xFFFF ? 2 : 1
      } else {
        offset += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
      }
      offsets.append(offset)
    }
    table = offsets
  }

  /// An offset in the unit.
  public func offset(_ offset: TextOffset) -> Int {
    table.isEmpty ? offset.scalars : Int(table[offset.scalars])
  }
}
