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
  /// The bytes of a string are valid UTF-8, so they are read without checks.
  ///
  /// - Complexity: O(*n*) in the length of the string.
  init(scalarsOf string: String) {
    let bytes = string.utf8.span
    self = []
    reserveCapacity(bytes.count / 3 + bytes.count / 16 + 16)
    var index = 0
    while index < bytes.count {
      let first = UInt32(bytes[index])
      switch first {
      case 0..<0x80:
        append(first)
        index += 1
      case 0x80..<0xE0:
        append((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
        index += 2
      case 0xE0..<0xF0:
        append((first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F))
        index += 3
      default:
        let high = (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
        append(high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F))
        index += 4
      }
    }
  }
}
