import TifaText

/// Reads the lines that most corpora are made of: an object of strings, whole numbers, `true`, `false` and `null`, each name
/// once, without `\u` escapes.
///
/// Any other line, right or wrong, is left to the decoder, and so is one that is not in UTF-8: what is read here is read as the
/// decoder would. The line is gone through once, which checks its characters and reads those of the text; the other values are
/// read where they stand when they are asked for.
struct PlainJSONLine {
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  /// The longest whole number that is read here: a double holds it exactly.
  private static let mostDigits = 15

  private let bytes: [UInt8]
  private var index = 0
  private(set) var fields: [JSONLine.Field] = []
  /// The Unicode scalar values of the text; nil where there is no such field or it is no string.
  private(set) var text: [UInt32]?

  /// Reads a line; nil where it is not of this sort.
  ///
  /// - Parameters:
  ///   - bytes: The line, in whatever encoding.
  ///   - textField: The name of the field that holds the text.
  ///   - scratch: Memory for the text, which grows to what the longest line needs.
  /// - Complexity: O(*n*) in the length of the line.
  init?(_ bytes: [UInt8], textField: String, scratch: inout [UInt32]) {
    self.bytes = bytes
    fields.reserveCapacity(8)
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
      if name == textField, index < bytes.count, bytes[index] == Self.quote {
        guard takeText(&scratch) else { return nil }
      } else {
        guard skipValue() else { return nil }
      }
      guard !fields.contains(where: { $0.name == name }) else { return nil }
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
    guard take(Self.quote), let end = Self.endOfString(in: bytes.span, from: index, { _ in }) else {
      return false
    }
    index = end
    return true
  }

  /// Goes behind the string whose quotation mark stands here as ``skipString()`` does, and takes it for the text.
  private mutating func takeText(_ scratch: inout [UInt32]) -> Bool {
    // No character has less than a byte.
    if scratch.count < bytes.count {
      scratch = [UInt32](repeating: 0, count: max(bytes.count, 2 * scratch.count))
    }
    var count = 0
    var target = scratch.mutableSpan
    let end = Self.endOfString(in: bytes.span, from: index + 1) { character in
      target[count] = character
      count &+= 1
    }
    guard let end else { return false }
    index = end
    text = Array(scratch[..<count])
    return true
  }

  /// The index behind the quotation mark that ends the string from an index on; nil where there is none, and for a string that is
  /// not in UTF-8 or has an escape of more than one character.
  ///
  /// - Parameter character: What is done with each character.
  @inline(__always)
  private static func endOfString(
    in line: Span<UInt8>, from start: Int, _ character: (UInt32) -> Void
  ) -> Int? {
    var index = start
    while true {
      // Behind the end of the line are zeroes, which end the string as any control character does.
      let pair = line.word(at: index)
      if pair & 0xC0_C0F0_C0C0F0 == 0x80_80E0_8080E0 {
        // Two characters of three bytes each, which are most of Chinese text: the values lie as the characters do.
        let values = pair << 12 & 0xF000_00F000 | pair >> 2 & 0x0FC0_000FC0 | pair >> 16 & 0x3F_00003F
        let (first, second) = (UInt32(truncatingIfNeeded: values & 0xFFFF), UInt32(values >> 24))
        guard isWide(first), isWide(second) else { return nil }
        character(first)
        character(second)
        index &+= 6
        continue
      }
      let word = UInt32(truncatingIfNeeded: pair)
      if word & 0xC0_C0F0 == 0x80_80E0 {
        let value = word << 12 & 0xF000 | word >> 2 & 0x0FC0 | word >> 16 & 0x3F
        guard isWide(value) else { return nil }
        character(value)
        index &+= 3
      } else if word & 0x80 == 0 {
        let byte = UInt8(truncatingIfNeeded: word)
        switch byte {
        case quote: return index + 1
        case backslash:
          guard let byte = unescaped(UInt8(truncatingIfNeeded: word >> 8)) else { return nil }
          character(UInt32(byte))
          index &+= 2
        default:
          guard byte >= 0x20 else { return nil }
          character(UInt32(byte))
          index &+= 1
        }
      } else if word & 0xC0E0 == 0x80C0 {
        let value = word << 6 & 0x07C0 | word >> 8 & 0x3F
        guard value >= 0x80 else { return nil }
        character(value)
        index &+= 2
      } else {
        let value =
          word << 18 & 0x1C_0000 | word << 4 & 0x3_F000 | word >> 10 & 0x0FC0 | word >> 24 & 0x3F
        guard word & 0xC0C0_C0F8 == 0x8080_80F0, (0x1_0000...0x10_FFFF).contains(value) else { return nil }
        character(value)
        index &+= 4
      }
    }
  }

  /// Whether a value that three bytes give is that of a character which takes as many.
  @inline(__always)
  private static func isWide(_ value: UInt32) -> Bool { value >= 0x800 && value & 0xF800 != 0xD800 }

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

  /// The string in quotation marks at a place.
  private static func string(in bytes: [UInt8], _ place: Range<Int>) -> String {
    let content = bytes.span.extracting(place.dropFirst().dropLast())
    guard content.indices.contains(where: { content[$0] == backslash }) else {
      return String(validUTF8: content)
    }
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = 0
    while index < content.count {
      if content[index] == backslash, let byte = unescaped(content[index + 1]) {
        result.append(byte)
        index += 2
      } else {
        result.append(content[index])
        index += 1
      }
    }
    return String(validUTF8: result.span)
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
