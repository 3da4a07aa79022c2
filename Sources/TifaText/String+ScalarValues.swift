extension String {
  /// Creates a string from Unicode scalar values; what is no scalar value becomes U+FFFD.
  ///
  /// - Complexity: O(*n*) in the number of values.
  package init(scalarValues: some Collection<UInt32>) {
    let count = scalarValues.count
    guard count > ShortUTF8.longest else {
      var short = ShortUTF8()
      for value in scalarValues { forEachByte(ofUTF8: value) { short.append($0) } }
      self = short.string
      return
    }
    let bytes = [UInt8](capacity: 4 * count) { output in
      for value in scalarValues { forEachByte(ofUTF8: value) { output.append($0) } }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

/// The UTF-8 of a few characters, made without allocating memory for it.
///
/// Only whole characters are appended, so that the bytes are valid without a check.
private struct ShortUTF8 {
  /// The number of characters that there is always room for.
  static let longest = 32

  private var bytes = InlineArray<128, UInt8>(repeating: 0)
  private var count = 0

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  var string: String {
    unsafe String(copying: UTF8Span(unchecked: bytes.span.extracting(first: count)))
  }
}

extension [UInt8] {
  /// Appends the UTF-8 of a Unicode scalar value; what is no scalar value becomes U+FFFD.
  @inline(__always)
  package mutating func appendUTF8(of value: UInt32) {
    forEachByte(ofUTF8: value) { append($0) }
  }
}

/// Calls a closure with each byte of the UTF-8 of a Unicode scalar value; what is no scalar value becomes U+FFFD.
@inline(__always)
private func forEachByte(ofUTF8 value: UInt32, _ body: (UInt8) -> Void) {
  switch value {
  case 0..<0x80:
    body(UInt8(truncatingIfNeeded: value))
  case 0x80..<0x800:
    body(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
    body(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  case 0xD800..<0xE000, 0x110000...:
    body(0xEF)
    body(0xBF)
    body(0xBD)
  case 0x800..<0x10000:
    body(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
    body(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
    body(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  default:
    body(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
    body(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
    body(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
    body(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
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
