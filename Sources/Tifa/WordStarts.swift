import Synchronization
import TifaLexicon

/// Tells fast of most pairs of characters that no word of a gazetteer starts with them (a filter after Bloom, 1970).
final class WordStarts: Sendable {
  private let trie: WordArray
  private let bits = Mutex<[UInt64]?>(nil)

  private static let words = 1 << 15

  init(_ trie: WordArray) { self.trie = trie }

  /// The bits of the filter; made when the first damaged page asks for them.
  var filter: [UInt64] {
    bits.withLock { bits in
      if let bits { return bits }
      var made = [UInt64](repeating: 0, count: Self.words)
      trie.forEachStart { first, second in
        let place = Self.place(first, second)
        made[place >> 6] |= 1 << UInt64(place & 63)
      }
      bits = made
      return made
    }
  }

  /// Whether a word may start with two characters.
  @inline(__always)
  static func mayStart(_ first: UInt32, _ second: UInt32, in filter: [UInt64]) -> Bool {
    let place = place(first, second)
    return filter[place >> 6] & (1 << UInt64(place & 63)) != 0
  }

  @inline(__always)
  private static func place(_ first: UInt32, _ second: UInt32) -> Int {
    let key = first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77
    return Int(key >> 11) & (words * 64 - 1)
  }
}
