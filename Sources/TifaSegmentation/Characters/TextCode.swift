/// A way in which a text lies in memory: UTF-8, UTF-16, or one scalar after the other.
///
/// Two units of a character of the scripts that lexicons divide are known without decoding it: ``unitsOfBasic`` for one
/// of the basic plane, ``unitsOfSupplementary`` for one beyond it.
protocol TextCode {
  associatedtype Unit

  static var unitsOfBasic: Int { get }
  static var unitsOfSupplementary: Int { get }

  /// The scalar at a place before the end, and the number of its units; the number is 0 where the text ends inside of it.
  ///
  /// What is no valid code is a scalar of its own: U+FFFD for bytes, the value itself for a unit of UTF-16.
  static func decode(_ position: UnsafePointer<Unit>, _ end: UnsafePointer<Unit>) -> (
    scalar: UInt32, units: Int
  )
}

extension TextCode {
  /// The scalar at a place before the end of the whole text: one that the text ends inside of reaches to the end.
  @inline(__always)
  static func decodeLast(_ position: UnsafePointer<Unit>, _ end: UnsafePointer<Unit>) -> (
    scalar: UInt32, units: Int
  ) {
    let (scalar, units) = unsafe decode(position, end)
    return unsafe (scalar, units == 0 ? end - position : units)
  }

  /// The scalars of a whole text, and the number of units of each.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func decodeAll(_ units: UnsafeBufferPointer<Unit>) -> (scalars: [UInt32], lengths: [UInt8]) {
    var (scalars, lengths): ([UInt32], [UInt8]) = ([], [])
    guard var place = units.baseAddress else { return (scalars, lengths) }
    let end = unsafe place + units.count
    while unsafe place < end {
      let (scalar, length) = unsafe decodeLast(place, end)
      scalars.append(scalar)
      lengths.append(UInt8(length))
      unsafe place = place + length
    }
    return (scalars, lengths)
  }
}

/// Unicode scalar values, one a unit.
enum ScalarCode: TextCode {
  static var unitsOfBasic: Int { 1 }
  static var unitsOfSupplementary: Int { 1 }

  @inline(__always)
  static func decode(_ position: UnsafePointer<UInt32>, _ end: UnsafePointer<UInt32>) -> (
    scalar: UInt32, units: Int
  ) {
    unsafe (position.pointee, 1)
  }
}

enum UTF16Code: TextCode {
  static var unitsOfBasic: Int { 1 }
  static var unitsOfSupplementary: Int { 2 }

  @inline(__always)
  static func decode(_ position: UnsafePointer<UInt16>, _ end: UnsafePointer<UInt16>) -> (
    scalar: UInt32, units: Int
  ) {
    let unit = unsafe UInt32(position.pointee)
    guard unit & 0xFC00 == 0xD800 else { return (unit, 1) }
    guard unsafe position + 1 < end else { return (unit, 0) }
    let trail = unsafe UInt32(position[1])
    guard trail & 0xFC00 == 0xDC00 else { return (unit, 1) }
    return (0x10000 + (unit & 0x3FF) << 10 + trail & 0x3FF, 2)
  }
}

enum UTF8Code: TextCode {
  static var unitsOfBasic: Int { 3 }
  static var unitsOfSupplementary: Int { 4 }

  @inline(__always)
  static func decode(_ position: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> (
    scalar: UInt32, units: Int
  ) {
    let lead = unsafe UInt32(position.pointee)
    if lead < 0x80 { return (lead, 1) }
    if lead & 0xF0 == 0xE0, unsafe end - position >= 3 {
      let middle = unsafe UInt32(position[1])
      let last = unsafe UInt32(position[2])
      let scalar = (lead & 0xF) << 12 | (middle & 0x3F) << 6 | last & 0x3F
      let isContinued = (middle & 0xC0) == 0x80 && (last & 0xC0) == 0x80
      if isContinued, scalar >= 0x800, scalar & 0xF800 != 0xD800 { return (scalar, 3) }
    }
    return unsafe decodeRare(position, end)
  }

  /// Decodes what is neither ASCII nor a valid character of three bytes.
  ///
  /// What is malformed goes as far as a character could have begun so (the Unicode Standard's maximal subparts).
  private static func decodeRare(_ position: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> (
    scalar: UInt32, units: Int
  ) {
    let lead = unsafe UInt32(position.pointee)
    guard lead >= 0xC2, lead <= 0xF4 else { return (0xFFFD, 1) }
    let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    // The second byte must not make the character too long, a surrogate, or too large.
    var allowed: ClosedRange<UInt32>
    switch lead {
    case 0xE0: allowed = 0xA0...0xBF
    case 0xED: allowed = 0x80...0x9F
    case 0xF0: allowed = 0x90...0xBF
    case 0xF4: allowed = 0x80...0x8F
    default: allowed = 0x80...0xBF
    }
    var scalar = lead & (0x7F >> UInt32(count))
    for place in 1..<count {
      guard unsafe position + place < end else { return (0xFFFD, 0) }
      let byte = unsafe UInt32(position[place])
      guard allowed.contains(byte) else { return (0xFFFD, place) }
      allowed = 0x80...0xBF
      scalar = scalar << 6 | byte & 0x3F
    }
    return (scalar, count)
  }
}
