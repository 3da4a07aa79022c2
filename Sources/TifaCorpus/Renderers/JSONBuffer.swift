/// The bytes of a JSON text while it is written. The unsafe code of the renderers is here.
///
/// Only valid UTF-8 comes in and `count` never exceeds the room there is: copies stay inside of what was reserved before,
/// and the whole is a string again without a check.
struct JSONBuffer {
  /// What was written, with room behind it.
  private var bytes: [UInt8] = []
  /// The number of bytes that were written.
  private(set) var count = 0

  /// What was written.
  var text: String {
    let written = bytes.span.extracting(..<count)
    return unsafe String(copying: UTF8Span(unchecked: written))
  }

  /// Writes the bytes of a string as they are.
  ///
  /// - Complexity: O(*n*) in its length.
  mutating func append(_ string: String) {
    let source = string.utf8.span
    let start = count
    reserve(source.count)
    count = start + source.count
    unsafe bytes.withUnsafeMutableBufferPointer { target in
      unsafe source.withUnsafeBufferPointer { source in
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        unsafe (to + start).update(from: from, count: source.count)
      }
    }
  }

  /// Writes a byte.
  mutating func append(_ byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count += 1
  }

  /// Whether the bytes that were written last are those of a list.
  func ends(with suffix: [UInt8]) -> Bool { bytes[..<count].suffix(suffix.count).elementsEqual(suffix) }

  /// Takes back what was written last.
  mutating func removeLast(_ number: Int) { count -= min(number, count) }

  /// Makes room for more bytes.
  private mutating func reserve(_ more: Int) {
    guard count + more > bytes.count else { return }
    bytes.append(contentsOf: repeatElement(0, count: max(more, bytes.count, 256)))
  }

  /// Whether a string has nothing that JSON escapes: no quotation mark, backslash or control character, and no line or
  /// paragraph separator.
  ///
  /// Eight bytes are looked at together; where one of them may be the start of a separator, all are looked at one by one.
  ///
  /// - Complexity: O(*n*) in its length.
  static func isPlain(_ string: String) -> Bool {
    let source = string.utf8.span
    let bytes = unsafe source.bytes
    var index = 0
    while index + 8 <= source.count {
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let hits =
        (word &- 0x20 * ones) & ~word | zeroes(word ^ 0x22 * ones) | zeroes(word ^ 0x5C * ones)
        | zeroes(word ^ 0xE2 * ones)
      if hits & highBits != 0 { return isPlain(source, from: index) }
      index += 8
    }
    return isPlain(source, from: index)
  }

  /// A one in each byte.
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  /// The highest bit of each byte.
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// A word whose highest bit of a byte is set for the first byte that is zero, if one is.
  @inline(__always)
  private static func zeroes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

  private static func isPlain(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return false }
      if byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 { return false }
    }
    return true
  }
}
