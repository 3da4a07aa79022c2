extension String {
  /// Creates a string from Unicode scalar values; what is no scalar value becomes U+FFFD.
  ///
  /// - Complexity: O(*n*) in the number of values.
  package init(scalarValues: some Collection<UInt32>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * scalarValues.count)
    for value in scalarValues { bytes.appendUTF8(of: value) }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends the UTF-8 of a Unicode scalar value; what is no scalar value becomes U+FFFD.
  @inline(__always)
  package mutating func appendUTF8(of value: UInt32) {
    switch value {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    case 0xD800..<0xE000, 0x110000...:
      append(0xEF)
      append(0xBF)
      append(0xBD)
    case 0x800..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
  }
}

extension [UInt32] {
  /// The Unicode scalar values of a string.
  ///
  /// - Complexity: O(*n*) in the length of the string.
  package init(scalarsOf string: String) {
    let bytes = string.utf8.span
    self.init(capacity: BulkDecoder.characterCount(bytes, in: .utf8)) { $0.append(validUTF8: bytes, from: 0) }
  }

  /// The Unicode scalar values of UTF-8 with escapes of two bytes, which stand for one byte each.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8 in which each escape is complete.
  ///   - escape: The byte that escapes start with.
  ///   - unescaped: The ASCII character that the second byte of an escape means.
  /// - Complexity: O(*n*) in the number of bytes.
  package init(validUTF8 bytes: Span<UInt8>, escape: UInt8, unescaped: (UInt8) -> UInt8) {
    self.init(capacity: BulkDecoder.characterCount(bytes, in: .utf8)) { output in
      var index = 0
      while true {
        index = output.append(validUTF8: bytes, from: index, to: escape)
        guard index < bytes.count else { return }
        output.append(UInt32(unescaped(bytes[index + 1])))
        index += 2
      }
    }
  }
}

extension OutputSpan<UInt32> {
  /// Appends the Unicode scalar values of bytes that are known to be valid UTF-8 and so are read without checks.
  ///
  /// - Parameters:
  ///   - bytes: The bytes, of which there is room for all characters.
  ///   - start: The index of the first character.
  ///   - end: The ASCII character that the values go up to; 0xFF for all, which is no byte of UTF-8.
  /// - Returns: The index where that character stands, or the number of bytes.
  /// - Complexity: O(*n*) in the number of bytes.
  @discardableResult
  fileprivate mutating func append(validUTF8 bytes: Span<UInt8>, from start: Int, to end: UInt8 = 0xFF) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      let first = UInt32(byte)
      if first >= 0xE0, first < 0xF0 {
        append((first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F))
        index += 3
      } else if first < 0x80 {
        guard byte != end else { break }
        append(first)
        index += 1
      } else if first < 0xE0 {
        append((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
        index += 2
      } else {
        let high = (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
        append(high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F))
        index += 4
      }
    }
    return index
  }
}
