/// Writes JSON piece by piece, with the keys of objects in the order in which they are given.
struct JSONWriter {
  private(set) var text = ""
  /// Whether the next element is the first of its array or object.
  private var isFirst = true
  private var depth = 0
  /// Whether elements stand on lines of their own.
  private let isPretty: Bool

  init(isPretty: Bool = false) { self.isPretty = isPretty }

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
    separate()
    string(name)
    text += isPretty ? ": " : ":"
    value(&self)
    isFirst = false
  }

  mutating func field(_ name: String, _ value: String?) { field(name) { $0.optional(value) } }
  mutating func field(_ name: String, _ value: Int?) { field(name) { $0.raw(value.map(String.init) ?? "null") } }
  mutating func field(_ name: String, _ value: Bool?) { field(name) { $0.raw(value.map { $0 ? "true" : "false" } ?? "null") } }

  /// Writes what is JSON already.
  mutating func raw(_ json: String) { text += json }

  /// Writes a string, or null.
  mutating func optional(_ value: String?) {
    if let value { string(value) } else { raw("null") }
  }

  /// Writes a string.
  mutating func string(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private mutating func nested(_ open: String, _ close: String, _ content: (inout JSONWriter) -> Void) {
    text += open
    isFirst = true
    depth += 1
    content(&self)
    depth -= 1
    if isPretty && !isFirst { newLine() }
    text += close
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { text += "," }
    if isPretty { newLine() }
  }

  private mutating func newLine() { text += "\n" + String(repeating: "  ", count: depth) }
}
