/// Writes JSON piece by piece, with the keys of objects in the order in which they are given.
///
///     var writer = JSONWriter()
///     writer.object { writer in
///       writer.field("text", "三个阵地")
///       writer.field("count", 3)
///     }
///     writer.text  // {"text":"三个阵地","count":3}
struct JSONWriter: ~Copyable {
  private var buffer: JSONBuffer
  /// Whether the next element is the first of its array or object.
  private var isFirst = true
  private var depth = 0
  /// Whether elements stand on lines of their own.
  private let isPretty: Bool

  /// Starts with nothing.
  ///
  /// - Parameters:
  ///   - isPretty: Whether each element stands on a line of its own, indented by two spaces a level.
  ///   - capacity: The number of bytes to make room for at first.
  init(isPretty: Bool = false, capacity: Int = 1 << 12) {
    self.isPretty = isPretty
    buffer = JSONBuffer(capacity: capacity)
  }

  /// What was written.
  var text: String { buffer.text }

  /// A string as JSON.
  ///
  /// - Complexity: O(*n*) in its length.
  static func string(_ value: String) -> String {
    var writer = JSONWriter(capacity: value.utf8.count + 16)
    writer.string(value)
    return writer.text
  }

  /// Writes an object whose fields a closure writes.
  mutating func object(_ fields: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    fields(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array with an element for each member of a sequence.
  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ element: (inout JSONWriter, Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for member in elements {
      separate()
      element(&self, member)
      isFirst = false
    }
    close(UInt8(ascii: "]"))
  }

  /// Writes a field of an object.
  mutating func field(_ name: StaticString, _ value: (inout JSONWriter) -> Void) {
    key(name)
    value(&self)
    isFirst = false
  }

  mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    optional(value)
    isFirst = false
  }

  mutating func field(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { number(value) } else { null() }
    isFirst = false
  }

  mutating func field(_ name: StaticString, _ value: Bool?) {
    key(name)
    switch value {
    case true?: buffer.append("true")
    case false?: buffer.append("false")
    case nil: null()
    }
    isFirst = false
  }

  /// Writes a field whose name is data.
  mutating func field(named name: String, _ value: (inout JSONWriter) -> Void) {
    separate()
    buffer.append(quoted: name)
    buffer.append(isPretty ? ": " : ":")
    value(&self)
    isFirst = false
  }

  /// Writes the name of a field.
  private mutating func key(_ name: StaticString) {
    if isPretty {
      separate()
      buffer.append(key: name, after: nil)
      buffer.append(UInt8(ascii: " "))
    } else {
      buffer.append(key: name, after: isFirst ? nil : UInt8(ascii: ","))
    }
  }

  /// Writes what is JSON already.
  mutating func raw(_ json: String) { buffer.append(json) }

  mutating func number(_ value: Int) { buffer.append(value) }

  mutating func null() { buffer.append("null") }

  /// Writes a decimal, such as `-12.50`, as a number, or null; what is none is written as a string.
  mutating func decimal(_ value: String?) {
    guard let value else { return null() }
    if Self.isDecimal(value) { raw(value) } else { string(value) }
  }

  /// Whether a string is a number of JSON without an exponent.
  private static func isDecimal(_ value: String) -> Bool {
    var whole = 0
    var fraction = 0
    var startsWithZero = false
    var hasPoint = false
    for (index, byte) in value.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: continue
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case 0x30...0x39:
        if hasPoint {
          fraction += 1
        } else {
          if whole == 0 { startsWithZero = byte == 0x30 }
          whole += 1
        }
      default: return false
      }
    }
    return whole > 0 && (whole == 1 || !startsWithZero) && hasPoint == (fraction > 0)
  }

  /// Writes a share from 0 to 1 with three decimals.
  mutating func share(_ value: Double) {
    let thousandths = Int((value * 1000).rounded())
    buffer.append(thousandths / 1000)
    buffer.append(UInt8(ascii: "."))
    for unit in [100, 10, 1] { buffer.append(thousandths / unit % 10) }
  }

  /// Writes a string, or null.
  mutating func optional(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// Writes a string. Line and paragraph separators, which JavaScript takes for line ends, are escaped too.
  mutating func string(_ value: String) { buffer.append(quoted: value) }

  private mutating func open(_ bracket: UInt8) {
    buffer.append(bracket)
    isFirst = true
    depth += 1
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if isPretty && !isFirst { newLine() }
    buffer.append(bracket)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    if isPretty { newLine() }
  }

  private mutating func newLine() {
    buffer.append("\n")
    for _ in 0..<depth { buffer.append("  ") }
  }
}
