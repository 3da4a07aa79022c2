import CICU
import TifaText

/// One open word iterator of ICU with the buffers that it fills.
@safe
final class WordIterator: @unchecked Sendable {
  private let handle: OpaquePointer
  private var units: [UInt16] = []
  private var boundaries: [Int32] = []
  private var statuses: [Int32] = []

  init() throws(SegmentationError) {
    var reason: UnsafePointer<CChar>?
    guard let handle = unsafe tifa_word_iterator_open(&reason) else {
      let name = unsafe reason.map { unsafe String(cString: $0) } ?? "unknown failure"
      throw SegmentationError("ICU's word iterator does not open (\(name)): install libicu and its data")
    }
    unsafe self.handle = handle
  }

  deinit { unsafe tifa_word_iterator_close(handle) }

  /// Finds the boundaries of a text in UTF-16.
  ///
  /// - Returns: How many there are behind its start.
  func findBoundaries(of text: [UInt16]) -> Int {
    if boundaries.count < text.count {
      boundaries = [Int32](repeating: 0, count: text.count)
      statuses = [Int32](repeating: 0, count: text.count)
    }
    return unsafe Int(
      max(0, tifa_word_iterator_boundaries(handle, text, Int32(text.count), &boundaries, &statuses)))
  }

  /// One of the boundaries that were found last, and the rule status of what is before it.
  func boundary(_ index: Int) -> (position: Int, status: Int) {
    (Int(boundaries[index]), Int(statuses[index]))
  }

  /// The tokens of a text that is not empty.
  func tokens(of scalars: [UInt32]) -> [Token] {
    units.removeAll(keepingCapacity: true)
    units.reserveCapacity(scalars.count)
    for scalar in scalars { units.appendUTF16(of: scalar) }
    let count = findBoundaries(of: units)
    var tokens: [Token] = []
    tokens.reserveCapacity(count)
    var unit = 0
    var start = 0
    var scalar = 0
    for index in 0..<count {
      while unit < Int(boundaries[index]) {
        unit += scalars[scalar] > 0xFFFF ? 2 : 1
        scalar += 1
      }
      let span = TextSpan(start: TextOffset(scalars: start), end: TextOffset(scalars: scalar))
      tokens.append(Token(span: span, kind: Self.kind(of: scalars[start], status: Int(statuses[index]))))
      start = scalar
    }
    return tokens
  }

  /// The kind of a token, from ICU's rule status and its first character.
  private static func kind(of first: UInt32, status: Int) -> Token.Kind {
    var info: UInt32 = 0
    if ScalarClass.isLatin(first) { info |= CharacterInfo.isLatin }
    if ScalarClass.isSpace(first) { info |= CharacterInfo.isSpace }
    if tifa_is_punctuation(first) != 0 { info |= CharacterInfo.isPunctuation }
    return Token.Kind(status: status, first: info)
  }
}

extension [UInt16] {
  /// Appends a scalar in UTF-16; what is a surrogate is appended as it is.
  @inline(__always)
  mutating func appendUTF16(of scalar: UInt32) {
    if scalar > 0xFFFF {
      let offset = scalar - 0x10000
      append(UInt16(truncatingIfNeeded: 0xD800 + offset >> 10))
      append(UInt16(truncatingIfNeeded: 0xDC00 + offset & 0x3FF))
    } else {
      append(UInt16(truncatingIfNeeded: scalar))
    }
  }
}
