#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension EmbeddedDictionary {
  /// A stretch of a dictionary, as its Unicode scalar values.
  ///
  ///     row.text(2).string            // "county"
  ///     row.text(2) == "county"       // no string is made
  ///     trie.insert(row.key, value: 7)
  ///
  /// A text is a view of the embedded file: making one, a part of one or a copy costs nothing, and scalars are decoded as
  /// they are asked for.
  @safe
  public struct Text: Comparable, CustomStringConvertible, @unchecked Sendable {
    /// The first byte of the file, which is UTF-8.
    @usableFromInline let file: UnsafePointer<UInt8>
    /// The bytes of the text in the file.
    @usableFromInline let range: Range<Int>

    /// - Precondition: The range lies in the file, whose memory lives as long as the program.
    @inlinable
    init(_ file: UnsafePointer<UInt8>, _ range: Range<Int>) {
      unsafe self.file = file
      self.range = range
    }

    @inlinable
    var bytes: UnsafeBufferPointer<UInt8> {
      unsafe UnsafeBufferPointer(start: file + range.lowerBound, count: range.count)
    }

    /// The first byte in UTF-8; nil for an empty text.
    @inline(__always)
    var firstByte: UInt8? { range.isEmpty ? nil : unsafe file[range.lowerBound] }

    /// The place of the first byte of some value from a place on; the end of the text where there is none.
    ///
    /// - Complexity: O(*n*) in the number of bytes before it, eight at a time.
    @inline(__always)
    func place(of byte: UInt8, from start: Int) -> Int {
      let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
      var place = start
      while place + 8 <= range.upperBound {
        let word = unsafe UnsafeRawPointer(file).loadUnaligned(fromByteOffset: place, as: UInt64.self)
        // The highest bit of each byte that is the one; only bits above the lowest such bit may be wrong (Mycroft, 1987).
        let others = UInt64(littleEndian: word) ^ pattern
        let found = (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080
        if found != 0 { return place + found.trailingZeroBitCount / 8 }
        place += 8
      }
      while unsafe place < range.upperBound && file[place] != byte { place += 1 }
      return place
    }

    /// Calls a closure with each line of the text and its number, from 1.
    @inline(__always)
    func forEachLine(_ body: (_ number: Int, Text) -> Void) {
      var start = range.lowerBound
      var number = 1
      while start < range.upperBound {
        let end = place(of: 0x0A, from: start)
        body(number, part(start..<end))
        start = end + 1
        number += 1
      }
    }

    /// Whether the text is a line that is a comment.
    @inline(__always)
    var isComment: Bool { firstByte == 0x23 }

    /// A part of the text.
    ///
    /// - Precondition: The range lies in that of the text.
    @inline(__always)
    func part(_ range: Range<Int>) -> Text { unsafe Text(file, range) }

    /// The number of bytes in UTF-8.
    var byteCount: Int { range.count }

    /// The text as a string.
    public var string: String { unsafe String(decoding: bytes, as: UTF8.self) }

    /// The text as a whole number in decimal digits, with a minus before them where it is negative; nil where it is none.
    ///
    /// - Complexity: O(*n*) in the number of digits.
    public var integer: Int? {
      let isNegative = unsafe !range.isEmpty && file[range.lowerBound] == 0x2D
      let digits = isNegative ? range.dropFirst() : range
      guard !digits.isEmpty else { return nil }
      var value = 0
      for place in digits {
        let digit = unsafe file[place]
        guard digit >= 0x30, digit <= 0x39 else { return nil }
        value = value * 10 + Int(digit - 0x30)
      }
      return isNegative ? -value : value
    }

    public var description: String { string }

    /// The scalar of a text that has only one; nil for others.
    @inlinable
    public var onlyScalar: UInt32? {
      guard !range.isEmpty else { return nil }
      let (scalar, end) = decode(range.lowerBound)
      return end == range.upperBound ? scalar : nil
    }

    /// The last scalar; nil for an empty text.
    @inlinable
    public var last: UInt32? {
      guard !range.isEmpty else { return nil }
      var place = range.upperBound - 1
      while unsafe place > range.lowerBound && file[place] & 0xC0 == 0x80 { place -= 1 }
      return decode(place).scalar
    }

    public static func == (left: Text, right: Text) -> Bool {
      left.range.count == right.range.count && left.order(right) == 0
    }

    /// Whether a text stands before another in the order of their code points, which is that of the bytes of UTF-8.
    public static func < (left: Text, right: Text) -> Bool {
      let order = left.order(right)
      return order < 0 || order == 0 && left.range.count < right.range.count
    }

    /// How the bytes compare as far as both texts reach: less than, more than or equal to 0.
    private func order(_ other: Text) -> Int32 {
      unsafe memcmp(
        file + range.lowerBound, other.file + other.range.lowerBound,
        Swift.min(range.count, other.range.count))
    }

    /// Whether a text is a literal.
    @inlinable
    public static func == (text: Text, literal: StaticString) -> Bool {
      guard text.range.count == literal.utf8CodeUnitCount else { return false }
      return unsafe text.bytes.elementsEqual(
        UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Whether a text is another than a literal.
    @inlinable
    public static func != (text: Text, literal: StaticString) -> Bool { !(text == literal) }

    /// Whether a text is a literal, for `switch`.
    @inlinable
    public static func ~= (literal: StaticString, text: Text) -> Bool { text == literal }
  }
}

extension EmbeddedDictionary.Text: BidirectionalCollection {
  /// The place of a scalar: that of its first byte in the file.
  public struct Index: Comparable, Sendable {
    @usableFromInline let place: Int

    @inlinable
    init(_ place: Int) { self.place = place }

    @inlinable
    public static func < (left: Index, right: Index) -> Bool { left.place < right.place }
  }

  /// Goes over the scalars of a text.
  public struct Iterator: IteratorProtocol {
    @usableFromInline let text: EmbeddedDictionary.Text
    @usableFromInline var place: Int

    @inlinable
    init(_ text: EmbeddedDictionary.Text) {
      self.text = text
      place = text.range.lowerBound
    }

    @inlinable
    public mutating func next() -> UInt32? {
      guard place < text.range.upperBound else { return nil }
      let (scalar, end) = text.decode(place)
      place = end
      return scalar
    }
  }

  /// The number of scalars.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public var count: Int {
    var count = 0
    for place in range where unsafe file[place] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Puts the scalars into an array in place of what it has.
  ///
  /// - Complexity: O(*n*) in their number.
  public func decode(into scalars: inout [UInt32]) {
    scalars.removeAll(keepingCapacity: true)
    for scalar in self { scalars.append(scalar) }
  }

  @inlinable
  public func makeIterator() -> Iterator { Iterator(self) }

  @inlinable
  public var startIndex: Index { Index(range.lowerBound) }

  @inlinable
  public var endIndex: Index { Index(range.upperBound) }

  @inlinable
  public subscript(index: Index) -> UInt32 {
    precondition(range.contains(index.place), "the index lies outside of the text")
    return decode(index.place).scalar
  }

  @inlinable
  public subscript(bounds: Range<Index>) -> EmbeddedDictionary.Text {
    let part = bounds.lowerBound.place..<bounds.upperBound.place
    precondition(
      part.lowerBound >= range.lowerBound && part.upperBound <= range.upperBound,
      "the indices lie outside of the text")
    return unsafe EmbeddedDictionary.Text(file, part)
  }

  @inlinable
  public func index(after index: Index) -> Index {
    precondition(range.contains(index.place), "the index lies outside of the text")
    return Index(decode(index.place).end)
  }

  @inlinable
  public func index(before index: Index) -> Index {
    precondition(
      index.place > range.lowerBound && index.place <= range.upperBound, "the index lies outside of the text")
    var place = index.place - 1
    while unsafe place > range.lowerBound && file[place] & 0xC0 == 0x80 { place -= 1 }
    return Index(place)
  }

  /// The scalar at a place in the text, and where it ends. Nearly all have three bytes.
  @inlinable
  @inline(__always)
  func decode(_ place: Int) -> (scalar: UInt32, end: Int) {
    let lead = UInt32(unsafe file[place])
    if lead & 0xF0 == 0xE0, place + 3 <= range.upperBound {
      let (second, third) = unsafe (UInt32(file[place + 1]), UInt32(file[place + 2]))
      return ((lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F, place + 3)
    }
    return lead < 0x80 ? (lead, place + 1) : decodeOther(lead, place)
  }

  /// A scalar of two or four bytes.
  @usableFromInline
  func decodeOther(_ lead: UInt32, _ place: Int) -> (scalar: UInt32, end: Int) {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = Swift.min(place + length, range.upperBound)
    var scalar = lead & (0xFF >> UInt32(length + 1))
    for next in place + 1..<end { scalar = scalar << 6 | UInt32(unsafe file[next] & 0x3F) }
    return (scalar, end)
  }
}
