/// Writes JSON piece by piece, with the keys of objects in the order in which they are given.
///
///     var writer = JSONWriter()
///     writer.object { writer in
///       writer.field("text", "三个阵地")
///       writer.field("count", 3)
///     }
///     writer.finish()  // {"text":"三个阵地","count":3}
struct JSONWriter: ~Copyable {
  /// What was written. Each value has a comma behind it, which is taken back where none follows.
  private var buffer: JSONBuffer
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

  /// What was written, with something behind it.
  consuming func finish(with end: StaticString = "") -> String {
    _ = buffer.takeBack(UInt8(ascii: ","))
    buffer.append(literal: end)
    return buffer.text
  }

  /// A string as JSON.
  ///
  /// - Complexity: O(*n*) in its length.
  static func string(_ value: String) -> String {
    var writer = JSONWriter(capacity: value.utf8.count + 16)
    writer.string(value)
    return writer.finish()
  }

  /// Writes an object whose fields a closure writes.
  @inline(__always)
  mutating func object(_ fields: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    fields(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array with an element for each member of another that satisfies a condition.
  @inline(__always)
  mutating func array<Element>(
    _ elements: [Element], where isWritten: (borrowing Element) -> Bool = { _ in true },
    _ element: (inout JSONWriter, borrowing Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    elements.forEachInPlace { member in
      guard isWritten(member) else { return }
      if isPretty { newLine() }
      element(&self, member)
    }
    close(UInt8(ascii: "]"))
  }

  /// Writes a field of an object.
  @inline(__always)
  mutating func field(_ name: StaticString, _ value: (inout JSONWriter) -> Void) {
    key(name)
    value(&self)
  }

  @inline(__always)
  mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    optional(value)
  }

  @inline(__always)
  mutating func field(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  @inline(__always)
  mutating func field(_ name: StaticString, _ value: Bool?) {
    key(name)
    switch value {
    case true?: buffer.append(literal: "true,")
    case false?: buffer.append(literal: "false,")
    case nil: null()
    }
  }

  /// Writes a field whose name is data.
  @inline(__always)
  mutating func field(named name: String, _ value: (inout JSONWriter) -> Void) {
    if isPretty { newLine() }
    buffer.append(quoted: name, before: UInt8(ascii: ":"))
    if isPretty { buffer.append(UInt8(ascii: " ")) }
    value(&self)
  }

  /// Writes the name of a field.
  @inline(__always)
  private mutating func key(_ name: StaticString) {
    if isPretty { prettyKey(name) } else { buffer.append(key: name) }
  }

  @inline(never)
  private mutating func prettyKey(_ name: StaticString) {
    newLine()
    buffer.append(key: name)
    buffer.append(UInt8(ascii: " "))
  }

  /// Writes what is JSON already.
  mutating func raw(_ json: String) {
    buffer.append(json)
    buffer.append(UInt8(ascii: ","))
  }

  @inline(__always)
  mutating func number(_ value: Int) { buffer.append(value, before: UInt8(ascii: ",")) }

  @inline(__always)
  mutating func null() { buffer.append(literal: "null,") }

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
    let bytes = value.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
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
    buffer.append(thousandths / 1000, before: UInt8(ascii: "."))
    for unit in [100, 10, 1] {
      buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: thousandths / unit % 10))
    }
    buffer.append(UInt8(ascii: ","))
  }

  /// Writes a string, or null.
  @inline(__always)
  mutating func optional(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// Writes a string. Line and paragraph separators, which JavaScript takes for line ends, are escaped too.
  @inline(__always)
  mutating func string(_ value: String) { buffer.append(quoted: value, before: UInt8(ascii: ",")) }

  @inline(__always)
  private mutating func open(_ bracket: UInt8) {
    buffer.append(bracket)
    depth += 1
  }

  @inline(__always)
  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    let isEmpty = !buffer.takeBack(UInt8(ascii: ","))
    if isPretty && !isEmpty { newLine() }
    buffer.append(bracket)
    buffer.append(UInt8(ascii: ","))
  }

  @inline(never)
  private mutating func newLine() {
    buffer.append(literal: "\n")
    for _ in 0..<depth { buffer.append(literal: "  ") }
  }
}
