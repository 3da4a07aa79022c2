import TifaText

/// Reads the lines that most corpora are made of: an object of strings, whole numbers, `true`, `false` and `null`, each name
/// once, without `\u` escapes.
///
/// Any other line, right or wrong, is left to the decoder: what is read here is read as the decoder would. The line is looked
/// through once; its values are read where they stand when they are asked for.
struct PlainJSONLine {
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  /// The longest whole number that is read here: a double holds it exactly.
  private static let mostDigits = 15

  private let bytes: [UInt8]
  private var index = 0
  private(set) var fields: [JSONLine.Field] = []

  /// Reads a line of valid UTF-8; nil where it is not of this sort.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    skipSpaces()
    guard take(UInt8(ascii: "{")) else { return nil }
    repeat {
      skipSpaces()
      let quoted = index
      guard skipString() else { return nil }
      let name = Self.string(in: bytes, quoted..<index)
      skipSpaces()
      guard take(UInt8(ascii: ":")) else { return nil }
      skipSpaces()
      let start = index
      guard skipValue(), !fields.contains(where: { $0.name == name }) else { return nil }
      fields.append(JSONLine.Field(name: name, place: start..<index))
      skipSpaces()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { return nil }
    skipSpaces()
    guard index == bytes.count else { return nil }
  }

  // MARK: Going through a line

  private mutating func skipSpaces() {
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  }

  /// Goes behind a byte, if it stands here.
  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// Goes behind a value, if one of this sort stands here.
  private mutating func skipValue() -> Bool {
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case Self.quote: return skipString()
    case UInt8(ascii: "t"): return take("true")
    case UInt8(ascii: "f"): return take("false")
    case UInt8(ascii: "n"): return take("null")
    default: return skipNumber()
    }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let word = Array("\(word)".utf8)
    guard bytes[index...].starts(with: word) else { return false }
    index += word.count
    return true
  }

  /// Goes behind a whole number of 0 or more; one with a leading zero, a point or an exponent is left to the decoder.
  private mutating func skipNumber() -> Bool {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - start < Self.mostDigits {
      index += 1
    }
    guard index > start, index == start + 1 || bytes[start] != 0x30, index < bytes.count else { return false }
    switch bytes[index] {
    case 0x20, 0x09, UInt8(ascii: ","), UInt8(ascii: "}"): return true
    default: return false
    }
  }

  /// Goes behind the string whose quotation mark stands here, if it has no escapes but those of one character.
  private mutating func skipString() -> Bool {
    guard take(Self.quote), let end = Self.endOfString(in: bytes.span, from: index) else { return false }
    index = end
    return true
  }

  /// The index behind the quotation mark that ends the string from an index on.
  private static func endOfString(in line: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < line.count {
      let byte = line[index]
      if byte >= 0xE0 {
        // A character of three or four bytes, of which the others are none that ends a string.
        index += 3
      } else if byte == quote {
        return index + 1
      } else if byte == backslash {
        guard index + 1 < line.count, unescaped(line[index + 1]) != nil else { return nil }
        index += 2
      } else {
        guard byte >= 0x20 else { return nil }
        index += 1
      }
    }
    return nil
  }

  // MARK: Reading values

  /// The value at a place of a line that is of this sort.
  static func value(in bytes: [UInt8], _ place: Range<Int>) -> JSONValue {
    switch bytes[place.lowerBound] {
    case quote: .string(string(in: bytes, place))
    case UInt8(ascii: "t"): .boolean(true)
    case UInt8(ascii: "f"): .boolean(false)
    case UInt8(ascii: "n"): .null
    default: .number(Double(bytes[place].reduce(0) { 10 * $0 + Int($1 - 0x30) }))
    }
  }

  /// The Unicode scalar values of the string at a place of a line that is of this sort; nil where another value stands there.
  ///
  /// - Complexity: O(*m*) in the length of the string.
  static func scalars(in bytes: [UInt8], _ place: Range<Int>) -> [UInt32]? {
    guard bytes[place.lowerBound] == quote else { return nil }
    let content = bytes.span.extracting(place.dropFirst().dropLast())
    return [UInt32](validUTF8: content, escape: backslash) { unescaped($0) ?? $0 }
  }

  /// The string in quotation marks at a place.
  private static func string(in bytes: [UInt8], _ place: Range<Int>) -> String {
    let content = bytes[place.dropFirst().dropLast()]
    guard content.contains(backslash) else { return String(decoding: content, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = content.startIndex
    while index < content.endIndex {
      if content[index] == backslash, let byte = unescaped(content[index + 1]) {
        result.append(byte)
        index += 2
      } else {
        result.append(content[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What a byte behind a backslash stands for; nil where that takes more than the byte.
  private static func unescaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case quote, backslash, UInt8(ascii: "/"): byte
    default: nil
    }
  }
}
