/// A syllable of pinyin, as a number that is fast to compare.
struct Syllable: Hashable, Sendable {
  private let code: UInt64

  /// The syllable that letters spell.
  init(_ letters: some Sequence<UInt32>) {
    code = letters.reduce(0) { $0 &* 1_000_003 &+ UInt64($1) }
  }

  /// The syllable that letters spell without their tone marks, ü as v.
  init(toneless letters: some Sequence<UInt32>) {
    self.init(letters.lazy.map { Self.plain[$0] ?? $0 })
  }

  private static let plain: [UInt32: UInt32] = {
    var plain: [UInt32: UInt32] = [:]
    for (vowel, toned) in [
      ("a", "āáǎà"), ("e", "ēéěèê"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("v", "ǖǘǚǜü"),
      ("n", "ńňǹ"), ("m", "ḿ"),
    ] {
      for scalar in toned.unicodeScalars { plain[scalar.value] = vowel.unicodeScalars.first!.value }
    }
    return plain
  }()
}
