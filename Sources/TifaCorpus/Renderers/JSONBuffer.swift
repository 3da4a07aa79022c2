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
    let bytes = string.utf8.span
    reserve(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { unsafe copy($0.baseAddress, count: $0.count) }
  }

  /// Writes the bytes of a literal as they are.
  @inline(__always)
  mutating func append(literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    reserve(length)
    unsafe copy(literal.utf8Start, count: length)
  }

  /// Writes the name of a field, which has nothing to escape, between quotation marks and with a colon behind it.
  ///
  /// It is written where it is called, so that the name is a constant there and takes a few instructions.
  @inline(__always)
  mutating func append(key: StaticString) {
    let length = key.utf8CodeUnitCount
    reserve(length + 3)
    let place = unsafe start + count
    unsafe place[0] = UInt8(ascii: "\"")
    unsafe (place + 1).initialize(from: key.utf8Start, count: length)
    unsafe place[length + 1] = UInt8(ascii: "\"")
    unsafe place[length + 2] = UInt8(ascii: ":")
    count &+= length + 3
  }

  /// Writes a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    put(byte)
  }

  /// Takes back the byte that was written last, if it is a certain one.
  ///
  /// - Returns: Whether it was.
  @inline(__always)
  mutating func takeBack(_ byte: UInt8) -> Bool {
    guard count > 0, unsafe start[count - 1] == byte else { return false }
    count -= 1
    return true
  }

  /// Writes a number in decimal digits, and a byte behind it.
  @inline(never)
  mutating func append(_ number: Int, before next: UInt8) {
    reserve(Self.longestNumber + 1)
    if (0..<10_000).contains(number) {
      putShort(UInt32(truncatingIfNeeded: number))
    } else {
      putLong(number)
    }
    put(next)
  }

  /// Writes a number of up to four digits.
  @inline(__always)
  private mutating func putShort(_ number: UInt32) {
    // The digits of the number from the lowest byte on, with zeroes before them.
    let (high, low) = (number / 100, number % 100)
    let pairs = high | low << 16
    let tens = (pairs &* 103) >> 10 & 0x0F_000F
    let digits = (tens | (pairs &- tens &* 10) << 8) | 0x3030_3030
    let length = number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4
    unsafe UnsafeMutableRawPointer(start + count).storeBytes(
      of: (digits >> UInt32(truncatingIfNeeded: 8 &* (4 &- length))).littleEndian, as: UInt32.self)
    count &+= length
  }

  /// Writes a number of any length.
  private mutating func putLong(_ number: Int) {
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

  /// Writes a string between quotation marks, and a byte behind it. Everything is escaped that JSON escapes, and line and
  /// paragraph separators, which JavaScript takes for line ends.
  ///
  /// Eight bytes are looked at and copied together as long as none of them may have to be escaped.
  ///
  /// - Complexity: O(*n*) in its length.
  @inline(never)
  mutating func append(quoted string: String, before next: UInt8) {
    let bytes = string.utf8.span
    // An escaped byte takes six at most; eight are copied at a time.
    reserve(bytes.count + 11)
    put(UInt8(ascii: "\""))
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let from = source.baseAddress else { return }
      let plain = unsafe putPlain(from, count: source.count)
      if plain < source.count { unsafe putEscaping(from + plain, count: source.count - plain) }
    }
    put(UInt8(ascii: "\""))
    put(next)
  }

  /// Writes bytes as they are up to where one may have to be escaped, and returns how many.
  ///
  /// There is room for them and eight bytes more.
  @inline(__always)
  private mutating func putPlain(_ source: UnsafePointer<UInt8>, count length: Int) -> Int {
    var index = 0
    if length >= 8 {
      while index <= length &- 8 {
        let word = unsafe Self.word(source + index)
        guard Self.mayEscape(word) == 0 else { return index }
        store(word, at: count)
        count &+= 8
        index &+= 8
      }
      guard index < length else { return index }
      // The last eight bytes, of which the first have been written.
      let word = unsafe Self.word(source + (length &- 8))
      guard Self.mayEscape(word) == 0 else { return index }
      store(word, at: count &+ length &- index &- 8)
      count &+= length &- index
    } else if length > 0 {
      let word = unsafe Self.shortWord(source, length)
      guard Self.mayEscape(word) == 0 else { return 0 }
      store(word, at: count)
      count &+= length
    }
    return length
  }

  /// Writes bytes of which some may have to be escaped.
  ///
  /// There is room for them and eleven bytes more before and after the call.
  @inline(never)
  private mutating func putEscaping(_ source: UnsafePointer<UInt8>, count length: Int) {
    var index = 0
    while index < length {
      // The eight bytes that stopped the plain ones, or what is left of them.
      let end = min(index + 8, length)
      while index < end {
        let byte = unsafe source[index]
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0xE2 {
          put(byte)
          index += 1
        } else {
          index += unsafe appendEscaped(source + index, rest: length - index)
        }
      }
      if index < length { index += unsafe putPlain(source + index, count: length - index) }
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

  /// The bytes of a string of one to seven, with spaces behind them.
  @inline(__always)
  private static func shortWord(_ string: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    let spaces = 0x20 * ones << UInt64(8 * length)
    if length >= 4 {
      let first = unsafe UnsafeRawPointer(string).loadUnaligned(as: UInt32.self)
      let last = unsafe UnsafeRawPointer(string + length - 4).loadUnaligned(as: UInt32.self)
      return spaces | UInt64(UInt32(littleEndian: first))
        | UInt64(UInt32(littleEndian: last)) << UInt64(8 * (length - 4))
    }
    let (middle, last) = (length / 2, length - 1)
    return unsafe spaces | UInt64(string[0]) | UInt64(string[middle]) << UInt64(8 * middle)
      | UInt64(string[last]) << UInt64(8 * last)
  }

  /// Writes the byte at a place, escaped where it must be, and returns how many bytes of the source that took.
  ///
  /// There is room for the rest of the source and eleven bytes more before and after the call.
  private mutating func appendEscaped(_ source: UnsafePointer<UInt8>, rest: Int) -> Int {
    let byte = unsafe source.pointee
    switch byte {
    case UInt8(ascii: "\""): append(literal: "\\\"")
    case UInt8(ascii: "\\"): append(literal: "\\\\")
    case 0x0A: append(literal: "\\n")
    case 0x0D: append(literal: "\\r")
    case 0x09: append(literal: "\\t")
    case 0..<0x20:
      append(literal: "\\u00")
      append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      append(Self.digits[Int(byte & 0xF)])
    case 0xE2 where unsafe rest >= 3 && source[1] == 0x80 && source[2] & 0xFE == 0xA8:
      append(literal: "\\u202")
      append(unsafe source[2] == 0xA8 ? UInt8(ascii: "8") : UInt8(ascii: "9"))
      reserve(rest + 11)
      return 3
    default:
      put(byte)
      return 1
    }
    reserve(rest + 11)
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
    count &+= 1
  }

  /// Copies bytes for which there is room.
  @inline(__always)
  private mutating func copy(_ source: UnsafePointer<UInt8>?, count length: Int) {
    guard let source = unsafe source else { return }
    unsafe (start + count).initialize(from: source, count: length)
    count &+= length
  }

  /// Makes room for more bytes.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if more > capacity &- count { grow(more) }
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

extension Array {
  /// Calls a closure with each element where it lies in memory.
  ///
  /// A loop over the array would copy each element, and retain all that it refers to.
  @inline(__always)
  func forEachInPlace(_ body: (borrowing Element) -> Void) {
    for index in indices { withElement(at: index, body) }
  }

  /// Calls a closure with an element where it lies in memory.
  @inline(__always)
  func withElement<Value>(at index: Int, _ body: (borrowing Element) -> Value) -> Value {
    precondition(indices.contains(index))
    return unsafe withUnsafeBufferPointer { elements in
      // Invariant: there is such an element. A structure of one field lies in memory as the field does.
      let place = unsafe elements.baseAddress! + index
      return unsafe place.withMemoryRebound(to: Unmoved<Element>.self, capacity: 1) {
        unsafe Unmoved.call($0.pointee, body)
      }
    }
  }
}

/// An element of an array that cannot be copied out of it.
private struct Unmoved<Element>: ~Copyable {
  let element: Element

  @inline(__always)
  static func call<Value>(_ place: borrowing Unmoved, _ body: (borrowing Element) -> Value) -> Value {
    body(place.element)
  }
}
