/// Reads the lines that most corpora are made of: an object of strings, whole numbers, `true`, `false` and `null`, each name
/// once, without `\u` escapes.
///
/// Any other line, right or wrong, is left to the decoder: what is read here is read as the decoder would.
struct PlainJSONLine {
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  /// The longest whole number that is read here: a double holds it exactly.
  private static let mostDigits = 15

  private let bytes: [UInt8]
  private var index = 0
  private(set) var fields: [JSONLine.Field] = []
  private(set) var values: [String: JSONValue] = [:]

  /// Reads a line of valid UTF-8; nil where it is not of this sort.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    skipSpaces()
    guard take(UInt8(ascii: "{")) else { return nil }
    repeat {
      skipSpaces()
      guard let name = string() else { return nil }
      skipSpaces()
      guard take(UInt8(ascii: ":")) else { return nil }
      skipSpaces()
      let start = index
      guard let value = value(), values.updateValue(value, forKey: name) == nil else { return nil }
      fields.append(JSONLine.Field(name: name, place: start..<index))
      skipSpaces()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { return nil }
    skipSpaces()
    guard index == bytes.count else { return nil }
  }

  private mutating func skipSpaces() {
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  }

  /// Goes behind a byte, if it stands here.
  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func value() -> JSONValue? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case Self.quote: return string().map(JSONValue.string)
    case UInt8(ascii: "t"): return take("true") ? .boolean(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .boolean(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let word = Array("\(word)".utf8)
    guard bytes[index...].starts(with: word) else { return false }
    index += word.count
    return true
  }

  /// A whole number of 0 or more; one with a leading zero, a point or an exponent is left to the decoder.
  private mutating func number() -> JSONValue? {
    let start = index
    var value = 0
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - start < Self.mostDigits {
      value = 10 * value + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > start, index == start + 1 || bytes[start] != 0x30, index < bytes.count else { return nil }
    switch bytes[index] {
    case 0x20, 0x09, UInt8(ascii: ","), UInt8(ascii: "}"): return .number(Double(value))
    default: return nil
    }
  }

  /// The string whose quotation mark stands here.
  private mutating func string() -> String? {
    guard take(Self.quote) else { return nil }
    let start = index
    var isEscaped = false
    while index < bytes.count, bytes[index] != Self.quote {
      guard bytes[index] >= 0x20 else { return nil }
      if bytes[index] == Self.backslash {
        isEscaped = true
        index += 1
      }
      index += 1
    }
    guard index < bytes.count else { return nil }
    let content = bytes[start..<index]
    index += 1
    return isEscaped ? unescaped(content) : String(decoding: content, as: UTF8.self)
  }

  /// A string without its escapes; nil where there are others than of one character.
  private func unescaped(_ content: ArraySlice<UInt8>) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var rest = content
    while let backslash = rest.firstIndex(of: Self.backslash) {
      result.append(contentsOf: rest[..<backslash])
      switch rest[backslash + 1] {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case Self.quote, Self.backslash, UInt8(ascii: "/"): result.append(rest[backslash + 1])
      default: return nil
      }
      rest = rest[(backslash + 2)...]
    }
    result.append(contentsOf: rest)
    return String(decoding: result, as: UTF8.self)
  }
}
