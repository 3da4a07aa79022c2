import CICU
import Synchronization
import TifaText

/// Divides text at the boundaries of ICU's word iterator (`UBRK_WORD`).
///
/// Iterators are opened once and reused; each thread that segments takes one of its own from a pool.
final class ICUSegmenter: Sendable {
  private let pool: Mutex<[WordIterator]>

  init() throws(SegmentationError) {
    pool = Mutex([try WordIterator()])
  }

  /// The tokens of a text.
  func segment(_ scalars: [UInt32]) -> [Token] {
    guard !scalars.isEmpty else { return [] }
    // An iterator opened once opens again; should ICU run out of memory, the next one to come back is waited for.
    var iterator = pool.withLock { $0.popLast() }
    while iterator == nil {
      iterator = (try? WordIterator()) ?? pool.withLock { $0.popLast() }
    }
    guard let iterator else { return [] }
    defer { pool.withLock { $0.append(iterator) } }
    return iterator.tokens(of: scalars)
  }
}

/// One open word iterator of ICU with the buffers that it fills. All unsafe code of the module is here.
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

  /// The tokens of a text that is not empty.
  func tokens(of scalars: [UInt32]) -> [Token] {
    encode(scalars)
    if boundaries.count < units.count {
      boundaries = [Int32](repeating: 0, count: units.count)
      statuses = [Int32](repeating: 0, count: units.count)
    }
    let count = unsafe tifa_word_iterator_boundaries(
      handle, units, Int32(units.count), &boundaries, &statuses)
    var tokens: [Token] = []
    tokens.reserveCapacity(Int(max(0, count)))
    var unit = 0
    var start = 0
    var scalar = 0
    for index in 0..<Int(max(0, count)) {
      while unit < Int(boundaries[index]) {
        unit += scalars[scalar] > 0xFFFF ? 2 : 1
        scalar += 1
      }
      let span = TextSpan(start: TextOffset(scalars: start), end: TextOffset(scalars: scalar))
      tokens.append(Token(span: span, kind: Self.kind(of: scalars[start], status: statuses[index])))
      start = scalar
    }
    return tokens
  }

  private func encode(_ scalars: [UInt32]) {
    units.removeAll(keepingCapacity: true)
    units.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar > 0xFFFF {
        let offset = scalar - 0x10000
        units.append(UInt16(0xD800 + (offset >> 10)))
        units.append(UInt16(0xDC00 + (offset & 0x3FF)))
      } else {
        units.append(UInt16(scalar))
      }
    }
  }

  /// The kind of a token, from ICU's rule status and its first character.
  private static func kind(of first: UInt32, status: Int32) -> Token.Kind {
    switch status {
    case 100..<200: return .number
    case 200..<300: return ScalarClass.isLatin(first) ? .latin : .word
    case 300..<500: return .word
    default:
      if ScalarClass.isSpace(first) { return .space }
      guard let properties = Unicode.Scalar(first)?.properties else { return .other }
      switch properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation:
        return .punctuation
      default: return .other
      }
    }
  }
}
