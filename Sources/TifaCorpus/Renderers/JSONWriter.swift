/// Writes JSON piece by piece, with the keys of objects in the order in which they are given.
///
///     var writer = JSONWriter()
///     writer.object { writer in
///       writer.field("text", "三个阵地")
///       writer.field("count", 3)
///     }
///     writer.text  // {"text":"三个阵地","count":3}
struct JSONWriter {
  private var buffer = JSONBuffer()
  /// Whether the next element is the first of its array or object.
  private var isFirst = true
  private var depth = 0
  /// Whether elements stand on lines of their own.
  private let isPretty: Bool

  /// Starts with nothing.
  ///
  /// - Parameter isPretty: Whether each element stands on a line of its own, indented by two spaces a level.
  init(isPretty: Bool = false) { self.isPretty = isPretty }

  /// What was written.
  var text: String { buffer.text }

  /// A string as JSON.
  ///
  /// - Complexity: O(*n*) in its length.
  static func string(_ value: String) -> String {
    var writer = JSONWriter()
    writer.string(value)
    return writer.text
  }

  /// Writes an object whose fields a closure writes.
  mutating func object(_ fields: (inout JSONWriter) -> Void) { nested("{", "}", fields) }

  /// Writes an array with an element for each member of a sequence.
  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ element: (inout JSONWriter, Element) -> Void
  ) {
    nested("[", "]") { writer in
      for member in elements {
        writer.separate()
        element(&writer, member)
        writer.isFirst = false
      }
    }
  }

  /// Writes a field of an object.
  mutating func field(_ name: String, _ value: (inout JSONWriter) -> Void) {
    key(name)
    value(&self)
    isFirst = false
  }

  mutating func field(_ name: String, _ value: String?) {
    key(name)
    optional(value)
    isFirst = false
  }

  mutating func field(_ name: String, _ value: Int?) {
    key(name)
    raw(value.map(String.init) ?? "null")
    isFirst = false
  }

  mutating func field(_ name: String, _ value: Bool?) {
    key(name)
    raw(value.map { $0 ? "true" : "false" } ?? "null")
    isFirst = false
  }

  /// Writes the name of a field.
  private mutating func key(_ name: String) {
    separate()
    string(name)
    raw(isPretty ? ": " : ":")
  }

  /// Writes what is JSON already.
  mutating func raw(_ json: String) { buffer.append(json) }

  /// Writes a decimal, such as `-12.50`, as a number, or null; what is none is written as a string.
  mutating func decimal(_ value: String?) {
    guard let value else { return raw("null") }
    let digits = value.hasPrefix("-") ? value.dropFirst() : value[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isDecimal =
      parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && (parts[0] == "0" || !parts[0].hasPrefix("0"))
    if isDecimal { raw(value) } else { string(value) }
  }

  /// Writes a share from 0 to 1 with three decimals.
  mutating func share(_ value: Double) {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    raw("\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits)
  }

  /// Writes a string, or null.
  mutating func optional(_ value: String?) {
    if let value { string(value) } else { raw("null") }
  }

  /// Writes a string. Line and paragraph separators, which JavaScript takes for line ends, are escaped too.
  mutating func string(_ value: String) {
    buffer.append(UInt8(ascii: "\""))
    if JSONBuffer.isPlain(value) { buffer.append(value) } else { escaped(value) }
    buffer.append(UInt8(ascii: "\""))
  }

  private mutating func escaped(_ value: String) {
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20: raw((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16))
      case 0xA8...0xA9 where buffer.ends(with: [0xE2, 0x80]):
        buffer.removeLast(2)
        raw(byte == 0xA8 ? "\\u2028" : "\\u2029")
      default: buffer.append(byte)
      }
    }
  }

  private mutating func nested(_ open: String, _ close: String, _ content: (inout JSONWriter) -> Void) {
    raw(open)
    isFirst = true
    depth += 1
    content(&self)
    depth -= 1
    if isPretty && !isFirst { newLine() }
    raw(close)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { raw(",") }
    if isPretty { newLine() }
  }

  private mutating func newLine() {
    raw("\n" + String(repeating: " ", count: 2 * depth))
  }
}
