import FoundationEssentials

/// One line of JSON with the places of its object's fields, so that fields go through as they stand.
public struct JSONLine: Hashable, Sendable {
  /// A field of the object: its name and the place of its value in the line.
  struct Field: Hashable, Sendable {
    let name: String
    let value: Range<Int>
  }

  /// The bytes of the line.
  let bytes: [UInt8]
  /// The fields of the object in their order.
  let fields: [Field]

  /// Why a line is no JSON object.
  struct Malformed: Error {
    let reason: String
  }

  /// Reads a line that holds one JSON object.
  ///
  /// The JSON is checked by Foundation's decoder; only then are the fields' places looked up.
  init(_ bytes: [UInt8]) throws(Malformed) {
    do {
      _ = try JSONDecoder().decode(AnyObject.self, from: Data(bytes))
    } catch DecodingError.typeMismatch {
      throw Malformed(reason: "the line is JSON but no object")
    } catch {
      throw Malformed(reason: "the line is no valid JSON")
    }
    self.bytes = bytes
    self.fields = FieldScanner(bytes: bytes).fields()
  }

  /// The value of a field as a string; nil where it is none.
  func string(of field: Field) -> String? {
    try? JSONDecoder().decode(String.self, from: Data(bytes[field.value]))
  }

  /// The value of a field as it stands in the line.
  func json(of field: Field) -> String { String(decoding: bytes[field.value], as: UTF8.self) }

  /// The line with the value of a field replaced by a string.
  ///
  /// - Returns: Nil where the object has no such field.
  public func replacing(_ name: String, with text: String) -> String? {
    guard let field = fields.last(where: { $0.name == name }) else { return nil }
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: bytes[..<field.value.lowerBound], as: UTF8.self) + writer.text
      + String(decoding: bytes[field.value.upperBound...], as: UTF8.self)
  }

  /// A JSON object whose content is not looked at.
  private struct AnyObject: Decodable {
    private struct Key: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init?(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws { _ = try decoder.container(keyedBy: Key.self) }
  }
}

/// Finds the places of the fields of a JSON object that is known to be valid.
private struct FieldScanner {
  let bytes: [UInt8]

  func fields() -> [JSONLine.Field] {
    var fields: [JSONLine.Field] = []
    guard var index = bytes.firstIndex(of: 0x7B) else { return [] }
    index += 1
    while let nameStart = bytes[index...].firstIndex(where: { $0 == 0x22 || $0 == 0x7D }),
      bytes[nameStart] == 0x22
    {
      let nameEnd = end(ofValueAt: nameStart)
      let name = try? JSONDecoder().decode(String.self, from: Data(bytes[nameStart..<nameEnd]))
      guard let colon = bytes[nameEnd...].firstIndex(of: 0x3A),
        let start = bytes[(colon + 1)...].firstIndex(where: { $0 > 0x20 })
      else { break }
      let valueEnd = end(ofValueAt: start)
      fields.append(JSONLine.Field(name: name ?? "", value: start..<valueEnd))
      index = valueEnd
    }
    return fields
  }

  /// The end of the value that starts at an index.
  private func end(ofValueAt start: Int) -> Int {
    var index = start
    var depth = 0
    repeat {
      switch bytes[index] {
      case 0x22:
        index += 1
        while bytes[index] != 0x22 { index += bytes[index] == 0x5C ? 2 : 1 }
        index += 1
      case 0x7B, 0x5B:
        depth += 1
        index += 1
      case 0x7D, 0x5D:
        depth -= 1
        index += 1
      default:
        index += 1
        guard depth == 0 else { continue }
        while index < bytes.count, bytes[index] > 0x20, ![0x2C, 0x7D, 0x5D].contains(bytes[index]) { index += 1 }
      }
    } while depth > 0
    return index
  }
}
