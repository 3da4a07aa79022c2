import CXML

/// The events of a page as libxml2's HTML parser reports them. All unsafe code of this folder is here.
///
///     let events = MarkupEvents(scalars)
///     events?.visit { event in … }
@safe
struct MarkupEvents: ~Copyable {
  enum Event {
    /// Characters of the page as they stand there, by their offsets.
    case text(Range<Int>)
    /// A character reference and the Unicode scalar value that it means.
    case reference(Range<Int>, UInt32)
    /// The start of an element: its name and those of its attributes that matter here.
    case start(String, [(name: String, value: String)])
    /// The end of the element that is open and started last.
    case end
  }

  private let handle: OpaquePointer
  /// The page in UTF-8, with a byte order mark before it.
  private let bytes: [UInt8]

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// The attributes that matter.
  private static let attributes =
    "class\0id\0style\0hidden\0aria-hidden\0href\0name\0property\0itemprop\0content\0datetime\0\0"
  private static let initialized: Void = tifa_xml_initialize()

  /// Parses a page.
  ///
  /// - Parameter scalars: The Unicode scalar values of the page.
  /// - Returns: Nil where the page is too long for libxml2, or memory runs out.
  /// - Complexity: O(*n*) in the length of the page, but for tags of very many attributes, which libxml2 compares
  ///   with each other.
  init?(_ scalars: [UInt32]) {
    _ = Self.initialized
    bytes = Self.encode(scalars)
    let parsed = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe tifa_html_parse(buffer.baseAddress!, Int64(buffer.count), Self.attributes)
    }
    guard let parsed = unsafe parsed else { return nil }
    unsafe handle = parsed
  }

  deinit { unsafe tifa_html_events_free(handle) }

  /// The number of events.
  var count: Int { unsafe Int(tifa_html_events_count(handle)) }

  /// The number of bytes of text that could not be found in the page.
  var lostCount: Int { unsafe Int(tifa_html_events_lost(handle)) }

  /// Calls a closure with each event in the order of the page.
  ///
  /// - Complexity: O(*n*) in the length of the page.
  func visit(_ body: (Event) -> Void) {
    guard let numbers = unsafe tifa_html_events_numbers(handle) else { return }
    let strings = unsafe tifa_html_events_strings(handle)
    var offsets = OffsetCounter()
    for index in 0..<count {
      let (kind, start, end, scalar) = unsafe (
        numbers[index * 4], Int(numbers[index * 4 + 1]), Int(numbers[index * 4 + 2]), numbers[index * 4 + 3]
      )
      switch Int(kind) {
      case TIFA_HTML_TEXT:
        let first = offsets.offset(ofByte: start, in: bytes)
        body(.text(first..<offsets.offset(ofByte: end, in: bytes)))
      case TIFA_HTML_REFERENCE:
        let first = offsets.offset(ofByte: start, in: bytes)
        body(.reference(first..<offsets.offset(ofByte: end, in: bytes), UInt32(scalar)))
      case TIFA_HTML_START:
        guard let strings = unsafe strings else { continue }
        var position = unsafe strings + start
        let limit = unsafe strings + end
        func next() -> String {
          let string = unsafe String(cString: position)
          unsafe position += string.utf8.count + 1
          return string
        }
        let name = next()
        var attributes: [(name: String, value: String)] = []
        while unsafe position < limit { attributes.append((next(), next())) }
        body(.start(name, attributes))
      default: body(.end)
      }
    }
  }

  /// A page in UTF-8 behind a byte order mark; what XML does not allow is replaced by what takes as many bytes, so that
  /// libxml2 drops nothing.
  private static func encode(_ scalars: [UInt32]) -> [UInt8] {
    var bytes = mark
    bytes.reserveCapacity(scalars.count * 3 + mark.count)
    for scalar in scalars {
      if scalar < 0x80 {
        let isAllowed = scalar >= 0x20 || scalar == 0x09 || scalar == 0x0A || scalar == 0x0D
        bytes.append(isAllowed ? UInt8(truncatingIfNeeded: scalar) : 0x7F)
      } else if scalar < 0x800 {
        bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
      } else if scalar < 0x10000 {
        let allowed = scalar >= 0xFFFE ? 0xFFFD : scalar
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | allowed >> 12))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | allowed >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | allowed & 0x3F))
      } else {
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
      }
    }
    return bytes
  }

  /// Counts scalars up to offsets in bytes that come in order.
  private struct OffsetCounter {
    private var byte = 0
    private var scalar = 0

    mutating func offset(ofByte target: Int, in bytes: [UInt8]) -> Int {
      let (first, last) = (byte + MarkupEvents.mark.count, target + MarkupEvents.mark.count)
      for index in first..<max(first, last) where bytes[index] & 0xC0 != 0x80 { scalar += 1 }
      byte = max(byte, target)
      return scalar
    }
  }
}
