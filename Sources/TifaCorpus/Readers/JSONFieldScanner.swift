import FoundationEssentials

/// Finds the places of the fields of a JSON object that is known to be valid.
struct JSONFieldScanner {
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  let bytes: [UInt8]

  /// The fields of the object, in their order.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  func fields() -> [JSONLine.Field] {
    var fields: [JSONLine.Field] = []
    guard var index = bytes.firstIndex(of: UInt8(ascii: "{")) else { return [] }
    index += 1
    while let start = bytes[index...].firstIndex(where: { $0 == Self.quote || $0 == UInt8(ascii: "}") }),
      bytes[start] == Self.quote
    {
      let end = end(ofStringAt: start)
      guard let colon = bytes[end...].firstIndex(of: UInt8(ascii: ":")),
        let valueStart = bytes[(colon + 1)...].firstIndex(where: { $0 > 0x20 })
      else { break }
      let valueEnd = self.end(ofValueAt: valueStart)
      fields.append(JSONLine.Field(name: name(at: start..<end), place: valueStart..<valueEnd))
      index = valueEnd
    }
    return fields
  }

  /// The name in quotation marks in a range.
  private func name(at range: Range<Int>) -> String {
    guard bytes[range].contains(Self.backslash) else {
      return String(decoding: bytes[range.dropFirst().dropLast()], as: UTF8.self)
    }
    return (try? JSONDecoder().decode(String.self, from: Data(bytes[range]))) ?? ""
  }

  /// The end of the string whose quotation mark stands at an index.
  private func end(ofStringAt start: Int) -> Int {
    var index = start + 1
    while bytes[index] != Self.quote { index += bytes[index] == Self.backslash ? 2 : 1 }
    return index + 1
  }

  /// The end of the value that starts at an index.
  private func end(ofValueAt start: Int) -> Int {
    var index = start
    var depth = 0
    repeat {
      switch bytes[index] {
      case Self.quote: index = end(ofStringAt: index)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        index += 1
      default:
        index += 1
        while depth == 0, index < bytes.count, !isEnd(ofScalar: bytes[index]) { index += 1 }
      }
    } while depth > 0
    return index
  }

  /// Whether a byte cannot stand in a number, `true`, `false` or `null`.
  private func isEnd(ofScalar byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }
}
