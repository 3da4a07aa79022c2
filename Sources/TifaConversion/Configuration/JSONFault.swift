/// Finds where a text is no JSON, for the decoder does not tell.
///
/// Comments and commas behind the last element may stand, as in OpenCC's configurations.
struct JSONFault {
  private let bytes: [UInt8]
  private var position = 0
  /// The deepest nesting of arrays and objects that is followed.
  private static let deepest = 512

  /// The number of the line, from 1, in which the first fault stands; nil where none is found.
  static func line(in bytes: [UInt8]) -> Int? {
    var fault = JSONFault(bytes: bytes)
    if fault.value(depth: 0), fault.skipSpace() == nil { return nil }
    return 1 + bytes[..<min(fault.position, bytes.count)].count { $0 == 0x0A }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Passes over a value; whether there is one.
  private mutating func value(depth: Int) -> Bool {
    guard depth < Self.deepest, let first = skipSpace() else { return false }
    switch first {
    case UInt8(ascii: "{"): return elements(until: UInt8(ascii: "}"), areFields: true, depth: depth)
    case UInt8(ascii: "["): return elements(until: UInt8(ascii: "]"), areFields: false, depth: depth)
    case UInt8(ascii: "\""): return string()
    default:
      let start = position
      while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
      let word = String(decoding: bytes[start..<position], as: UTF8.self)
      if ["true", "false", "null"].contains(word) || Double(word) != nil { return true }
      position = start
      return false
    }
  }

  private mutating func elements(until end: UInt8, areFields: Bool, depth: Int) -> Bool {
    position += 1
    while let next = skipSpace() {
      if next == end {
        position += 1
        return true
      }
      if areFields {
        guard next == UInt8(ascii: "\""), string(), skipSpace() == UInt8(ascii: ":") else { return false }
        position += 1
      }
      guard value(depth: depth + 1), let behind = skipSpace() else { return false }
      if behind == UInt8(ascii: ",") {
        position += 1
      } else if behind != end {
        return false
      }
    }
    return false
  }

  private mutating func string() -> Bool {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != 0x0A {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return true
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    position = start
    return false
  }

  /// Passes over spaces and comments; the byte behind them, nil at the end.
  private mutating func skipSpace() -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        position += 1
      } else if byte == UInt8(ascii: "/"), position + 1 < bytes.count {
        guard skipComment() else { return byte }
      } else {
        return byte
      }
    }
    return nil
  }

  private mutating func skipComment() -> Bool {
    switch bytes[position + 1] {
    case UInt8(ascii: "/"):
      position = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
      return true
    case UInt8(ascii: "*"):
      var place = position + 2
      while place + 1 < bytes.count,
        bytes[place] != UInt8(ascii: "*") || bytes[place + 1] != UInt8(ascii: "/")
      {
        place += 1
      }
      guard place + 1 < bytes.count else { return false }
      position = place + 2
      return true
    default: return false
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
