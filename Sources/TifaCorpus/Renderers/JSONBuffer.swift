/// The bytes of a JSON text while it is written. The unsafe code of the renderers is here.
///
/// The buffer owns `capacity` bytes at `start`, of which the first `count` are written; nothing is written before ``reserve(_:)``
/// has made room for it, and nothing keeps a pointer past a call. What is written is valid UTF-8, so that the whole is a string
/// without a check.
@safe struct JSONBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The number of bytes that were written.
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    unsafe start = .allocate(capacity: capacity)
  }

  deinit { unsafe start.deallocate() }

  /// What was written.
  var text: String {
    let written = unsafe Span(_unsafeStart: start, count: count)
    return unsafe String(copying: UTF8Span(unchecked: written))
  }

  /// Writes the bytes of a string as they are.
  ///
  /// - Complexity: O(*n*) in its length.
  mutating func append(_ string: String) {
    unsafe withBytes(of: string) { buffer, source in
      buffer.reserve(source.count)
      unsafe buffer.copy(source.baseAddress, count: source.count)
    }
  }

  /// Writes the bytes of a literal as they are.
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    reserve(length)
    unsafe copy(literal.utf8Start, count: length)
  }

  /// Writes the name of a field, which has nothing to escape, between quotation marks and behind what separates it.
  @inline(__always)
  mutating func append(key: StaticString, after separator: UInt8?) {
    let length = key.utf8CodeUnitCount
    // Eight bytes are stored where the name has fewer.
    reserve(length + 12)
    if let separator { put(separator) }
    let place = count + 1
    unsafe start[count] = UInt8(ascii: "\"")
    let name = unsafe key.utf8Start
    switch length {
    case 1..<8: unsafe store(Self.lastWord(of: name, length, rest: length), at: place)
    case 8...16:
      unsafe store(Self.word(name), at: place)
      unsafe store(Self.word(name + length - 8), at: place + length - 8)
    default: unsafe (start + place).update(from: name, count: length)
    }
    unsafe start[place + length] = UInt8(ascii: "\"")
    unsafe start[place + length + 1] = UInt8(ascii: ":")
    count = place + length + 2
  }

  /// Writes a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    put(byte)
  }

  /// Writes a number in decimal digits.
  mutating func append(_ number: Int) {
    reserve(Self.longestNumber)
    if number < 0 { put(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var length = 1
    var bound: UInt = 10
    while rest >= bound, length < 19 {
      length += 1
      bound *= 10
    }
    if length == 19, rest >= 10_000_000_000_000_000_000 { length = 20 }
    var position = count + length
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      position -= 1
      unsafe start[position] = UInt8(truncatingIfNeeded: digit) + 0x30
      rest = quotient
    } while rest > 0
    count += length
  }

  /// The bytes of the longest number: a sign and twenty digits.
  private static let longestNumber = 21

  /// Writes a string between quotation marks with everything escaped that JSON escapes, and line and paragraph separators,
  /// which JavaScript takes for line ends.
  ///
  /// Eight bytes are looked at and copied together as long as none of them may have to be escaped.
  ///
  /// - Complexity: O(*n*) in its length.
  mutating func append(quoted string: String) {
    unsafe withBytes(of: string) { buffer, source in
      // An escaped byte takes six at most; eight are copied at a time.
      buffer.reserve(source.count + 10)
      buffer.put(UInt8(ascii: "\""))
      guard let from = source.baseAddress else { return buffer.put(UInt8(ascii: "\"")) }
      let length = source.count
      var index = 0
      while index < length {
        let rest = length - index
        let word = unsafe rest >= 8 ? Self.word(from + index) : Self.lastWord(of: from, length, rest: rest)
        if Self.mayEscape(word) == 0 {
          buffer.store(word, at: buffer.count)
          buffer.count += min(rest, 8)
          index += 8
          continue
        }
        let end = min(index + 8, length)
        while index < end {
          let byte = unsafe from[index]
          if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0xE2 {
            buffer.put(byte)
            index += 1
          } else {
            index += unsafe buffer.appendEscaped(from + index, rest: length - index)
          }
        }
      }
      buffer.reserve(1)
      buffer.put(UInt8(ascii: "\""))
    }
  }

  /// Stores eight bytes at a place behind which there is room for them, the lowest first.
  @inline(__always)
  private mutating func store(_ word: UInt64, at place: Int) {
    unsafe UnsafeMutableRawPointer(start + place).storeBytes(of: word.littleEndian, as: UInt64.self)
  }

  /// The eight bytes from a place on, the first one lowest.
  @inline(__always)
  private static func word(_ source: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UInt64(littleEndian: UnsafeRawPointer(source).loadUnaligned(as: UInt64.self))
  }

  /// The last bytes of a string, from one to seven, with spaces behind them.
  @inline(__always)
  private static func lastWord(of string: UnsafePointer<UInt8>, _ length: Int, rest: Int) -> UInt64 {
    let spaces = 0x20 * ones << UInt64(8 * rest)
    if length >= 8 { return unsafe word(string + length - 8) >> UInt64(64 - 8 * rest) | spaces }
    // Here the last bytes are the whole string.
    var word = spaces
    if rest >= 4 {
      let first = unsafe UnsafeRawPointer(string).loadUnaligned(as: UInt32.self)
      let last = unsafe UnsafeRawPointer(string + rest - 4).loadUnaligned(as: UInt32.self)
      word |= UInt64(UInt32(littleEndian: first))
      word |= UInt64(UInt32(littleEndian: last)) << UInt64(8 * (rest - 4))
    } else {
      for place in 0..<rest { word |= unsafe UInt64(string[place]) << UInt64(8 * place) }
    }
    return word
  }

  /// Writes the byte at a place, escaped where it must be, and returns how many bytes of the source that took.
  ///
  /// There is room for the rest of the source and ten bytes more before and after the call.
  private mutating func appendEscaped(_ source: UnsafePointer<UInt8>, rest: Int) -> Int {
    let byte = unsafe source.pointee
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0..<0x20:
      append("\\u00")
      append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      append(Self.digits[Int(byte & 0xF)])
    case 0xE2 where unsafe rest >= 3 && source[1] == 0x80 && source[2] & 0xFE == 0xA8:
      append("\\u202")
      append(unsafe source[2] == 0xA8 ? UInt8(ascii: "8") : UInt8(ascii: "9"))
      reserve(rest + 10)
      return 3
    default:
      put(byte)
      return 1
    }
    reserve(rest + 10)
    return 1
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// A word that is not 0 where one of eight bytes may have to be escaped: a quotation mark, a backslash, a control character,
  /// or the first byte of a separator.
  @inline(__always)
  private static func mayEscape(_ word: UInt64) -> UInt64 {
    ((word &- 0x20 * ones) & ~word | zeroes(word ^ 0x22 * ones) | zeroes(word ^ 0x5C * ones)
      | zeroes(word ^ 0xE2 * ones))
      & highBits
  }

  /// A one in each byte.
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  /// The highest bit of each byte.
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// A word whose highest bit of a byte is set for the first byte that is zero, if one is.
  @inline(__always)
  private static func zeroes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

  /// Writes a byte for which there is room.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    unsafe start[count] = byte
    count += 1
  }

  /// Copies bytes for which there is room.
  @inline(__always)
  private mutating func copy(_ source: UnsafePointer<UInt8>?, count length: Int) {
    guard let source = unsafe source else { return }
    unsafe (start + count).update(from: source, count: length)
    count += length
  }

  /// Calls a closure with the UTF-8 of a string.
  @inline(__always)
  private mutating func withBytes(
    of string: String, _ body: (inout JSONBuffer, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if unsafe string.utf8.withContiguousStorageIfAvailable({ unsafe body(&self, $0) }) == nil {
      var copy = string
      copy.withUTF8 { unsafe body(&self, $0) }
    }
  }

  /// Makes room for more bytes.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = max(count + more, 2 * capacity)
    let target = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    unsafe target.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = target
    capacity = larger
  }
}
