/// Memory that calls reuse while they divide a text into words.
///
/// Every table has room for ``capacity`` characters, and for ``margin`` more behind them, so that a look ahead from the
/// last one reads what was written: zeros, or ways that lead nowhere. Before the first character there are zeros too.
@safe
final class WordScratch {
  /// What is known of the characters, see ``WordCharacter``.
  private(set) var characters: UnsafeMutablePointer<UInt32>
  /// Where each character starts in the text, in units from the first one.
  private(set) var offsets: UnsafeMutablePointer<UInt32>
  /// The first arcs of each place.
  private(set) var steps: UnsafeMutablePointer<WordStep>
  /// The cost of the best way from each place to the end, without the arc that it begins with, see ``WordArc``.
  private(set) var costs: UnsafeMutablePointer<UInt64>
  /// The arc that the best way from each place begins with.
  private(set) var choices: UnsafeMutablePointer<UInt32>
  /// The end of the piece that a place is in that no dictionary is asked about, and above it whether it has a letter.
  private(set) var pieces: UnsafeMutablePointer<UInt32>
  private(set) var capacity = 0

  /// The bit of ``pieces`` for one with a letter.
  static var hasLetter: UInt32 { 1 << 31 }
  /// The number of characters that were divided last.
  var count = 0

  /// The number of characters after which a stretch ends at the last place where it can.
  static let stretch = 1 << 11
  /// The number of characters after which a stretch ends at any place.
  static let longestStretch = WordArc.longest - margin
  /// The number of places behind the last character, and before the first one.
  static let margin = 32

  init(capacity: Int = 1 << 12) {
    unsafe characters = .allocate(capacity: 0)
    unsafe offsets = .allocate(capacity: 0)
    unsafe steps = .allocate(capacity: 0)
    unsafe costs = .allocate(capacity: 0)
    unsafe choices = .allocate(capacity: 0)
    unsafe pieces = .allocate(capacity: 0)
    unsafe characters = characters + Self.margin
    reserve(capacity)
  }

  deinit { deallocate() }

  private func deallocate() {
    unsafe (characters - Self.margin).deallocate()
    unsafe offsets.deallocate()
    unsafe steps.deallocate()
    unsafe costs.deallocate()
    unsafe choices.deallocate()
    unsafe pieces.deallocate()
  }

  /// Makes room for more characters; those that are there stay, with their offsets.
  func reserve(_ count: Int) {
    guard count > capacity else { return }
    let size = max(2 * capacity, count) + Self.margin
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: size + Self.margin)
    unsafe larger.initialize(repeating: 0, count: size + Self.margin)
    let largerOffsets = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
    if capacity > 0 {
      unsafe (larger + Self.margin).update(from: characters, count: capacity + Self.margin)
      unsafe largerOffsets.update(from: offsets, count: capacity + Self.margin)
    }
    deallocate()
    unsafe characters = larger + Self.margin
    unsafe offsets = largerOffsets
    unsafe steps = .allocate(capacity: size)
    unsafe costs = .allocate(capacity: size)
    unsafe choices = .allocate(capacity: size)
    unsafe pieces = .allocate(capacity: size)
    capacity = size - Self.margin
  }
}

/// The arcs of one, two and three characters from a place, as costs and kinds (see ``WordArc/packed(_:_:)``), and what else
/// there is.
///
/// They are looked up for all places before ways are compared, so that the memory of the trie is waited for once and not at each
/// place.
struct WordStep {
  var single: UInt32
  var pair: UInt32
  var triple: UInt32
  /// The base of the node of three characters, and the sorts of other arcs above it; 0 where there is neither.
  var more: UInt32

  static var baseMask: UInt32 { 1 << 27 - 1 }
  static var isOwn: UInt32 { 1 << 27 }
  static var isSurname: UInt32 { 1 << 28 }
  static var isTransliteration: UInt32 { 1 << 29 }
  static var isSpecial: UInt32 { 1 << 30 }

  /// All bits where a condition holds, none otherwise.
  @inline(__always)
  static func mask(_ condition: Bool) -> UInt32 { condition ? .max : 0 }
}
