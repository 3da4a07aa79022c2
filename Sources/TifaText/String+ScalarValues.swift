extension String {
  /// Creates a string from Unicode scalar values; what is no scalar value becomes U+FFFD.
  ///
  /// - Complexity: O(*n*) in the number of values.
  package init(scalarValues: some Collection<UInt32>) {
    // Four bytes are the most that a scalar takes, so that every write is inside of the buffer.
    unsafe self.init(unsafeUninitializedCapacity: 4 * scalarValues.count) { buffer in
      var count = 0
      for value in scalarValues {
        if value >= 0x800, value < 0xD800 || value >= 0xE000 && value < 0x10000 {
          unsafe buffer[count] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
          unsafe buffer[count + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
          unsafe buffer[count + 2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
          count += 3
        } else {
          let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
          for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            unsafe buffer[count] = byte
            count += 1
          }
        }
      }
      return count
    }
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
    self.init(capacity: BulkDecoder.characterCount(bytes, in: .utf8)) {
      _ = BulkDecoder.decode(validUTF8: bytes, from: 0, to: 0xFF, into: &$0)
    }
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
        index = BulkDecoder.decode(validUTF8: bytes, from: index, to: escape, into: &output)
        guard index < bytes.count else { return }
        output.append(UInt32(unescaped(bytes[index + 1])))
        index += 2
      }
    }
  }
}
