import FoundationEssentials
import TifaText

/// One line of JSON with the places of its object's fields, so that fields go through as they stand.
public struct JSONLine: Hashable, Sendable {
  /// A field of the object: its name and the place of its value in the line.
  struct Field: Hashable, Sendable {
    let name: String
    let place: Range<Int>
  }

  /// Why a line is no JSON object.
  struct Malformed: Error, Hashable {
    let reason: String
  }

  /// The bytes of the line.
  private let bytes: [UInt8]
  /// The fields of the object in their order; of several with one name the last.
  let fields: [Field]
  /// The values of the fields; nil for a ``PlainJSONLine``, whose values are read where they stand.
  private let values: [String: JSONValue]?

  /// Takes a line that has been gone through.
  init(_ bytes: [UInt8], _ plain: PlainJSONLine) {
    self.bytes = bytes
    fields = plain.fields
    values = nil
  }

  /// Reads a line that holds one JSON object.
  ///
  /// It is read and checked by Foundation's decoder; only then are the fields' places looked up.
  ///
  /// - Parameter bytes: The line in UTF-8.
  /// - Throws: ``Malformed`` where it is none.
  /// - Complexity: O(*n*) in the length of the line.
  init(decoding bytes: [UInt8]) throws(Malformed) {
    var values: [String: JSONValue]
    do {
      guard case .object(let object) = try JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
        throw Malformed(reason: "the line is JSON but no object")
      }
      values = object
    } catch let error as Malformed {
      throw error
    } catch {
      throw Malformed(reason: "the line is no valid JSON")
    }
    var fields: [Field] = []
    var names: Set<String> = []
    var repeated: Set<String> = []
    for field in JSONFieldScanner(bytes: bytes).fields().reversed() {
      if names.insert(field.name).inserted { fields.append(field) } else { repeated.insert(field.name) }
    }
    // The decoder takes the first of several fields with one name; most readers of JSON take the last.
    for field in fields where repeated.contains(field.name) {
      values[field.name] = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes[field.place]))
    }
    self.bytes = bytes
    self.fields = fields.reversed()
    self.values = values
  }

  /// The value of a field; nil where there is none.
  func value(_ name: String) -> JSONValue? {
    if let values { return values[name] }
    return place(of: name).map { PlainJSONLine.value(in: bytes, $0) }
  }

  private func place(of name: String) -> Range<Int>? { fields.first { $0.name == name }?.place }

  /// The value of a field as it stands in the line.
  func json(of field: Field) -> String { String(validUTF8: bytes.span.extracting(field.place)) }

  /// The line with the value of a field replaced by a string; the rest stays as it stands.
  ///
  /// - Returns: Nil where the object has no such field.
  /// - Complexity: O(*n*) in the length of the line.
  public func replacing(_ name: String, with text: String) -> String? {
    guard let place = place(of: name) else { return nil }
    return String(decoding: bytes[..<place.lowerBound], as: UTF8.self) + JSONWriter.string(text)
      + String(decoding: bytes[place.upperBound...], as: UTF8.self)
  }
}
