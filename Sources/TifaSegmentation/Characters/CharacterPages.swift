import TifaLexicon

/// A number for every character: those of the basic plane in one table, those beyond it in pages, equal ones kept once.
struct CharacterPages {
  private(set) var basic: [UInt32]
  private(set) var pages: [UInt16] = []
  private(set) var supplementary: [UInt32] = []

  /// The number of pages of 256 characters beyond the basic plane.
  static let count = 0x1000

  /// Gives every character the number 0.
  init() {
    basic = [UInt32](repeating: 0, count: 0x10000)
    pages = [UInt16](repeating: 0, count: Self.count)
    supplementary = [UInt32](repeating: 0, count: 256)
  }

  /// Takes the numbers of all characters.
  ///
  /// - Parameter numbers: Gives the numbers of a range of characters.
  init(_ numbers: (Range<UInt32>) -> [UInt32]) {
    basic = numbers(0..<0x10000)
    var known: [UInt64: [Int]] = [:]
    for page in 0..<UInt32(Self.count) {
      let first = 0x10000 + 256 * page
      let values = numbers(first..<first + 256)
      let hash = unsafe values.withUnsafeBytes { unsafe ContentHash.of($0) }
      let same = known[hash]?.first { supplementary[256 * $0..<256 * $0 + 256].elementsEqual(values) }
      let number = same ?? supplementary.count / 256
      if same == nil {
        supplementary += values
        known[hash, default: []].append(number)
      }
      pages.append(UInt16(number))
    }
  }

  /// Takes the tables of an earlier one.
  @unsafe
  init(_ table: CharacterTable) {
    unsafe basic = Array(UnsafeBufferPointer(start: table.basic, count: 0x10000))
    unsafe pages = Array(UnsafeBufferPointer(start: table.pages, count: Self.count))
    let pageCount = Int(pages.max() ?? 0) + 1
    unsafe supplementary = Array(UnsafeBufferPointer(start: table.supplementary, count: 256 * pageCount))
  }

  /// The number of a character. A character whose number is set gets a page of its own if others share it.
  subscript(character: UInt32) -> UInt32 {
    get {
      guard character >= 0x10000 else { return basic[Int(character)] }
      return supplementary[256 * Int(pages[Int(character >> 8) - 0x100]) + Int(character & 0xFF)]
    }
    set {
      guard character >= 0x10000 else {
        basic[Int(character)] = newValue
        return
      }
      let page = Int(character >> 8) - 0x100
      let number = pages[page]
      if pages.count(where: { $0 == number }) > 1 {
        pages[page] = UInt16(supplementary.count / 256)
        supplementary += supplementary[256 * Int(number)..<256 * Int(number) + 256]
      }
      supplementary[256 * Int(pages[page]) + Int(character & 0xFF)] = newValue
    }
  }
}

extension CharacterPages {
  /// Replaces every number by what a closure makes of it.
  mutating func update(_ body: (UInt32) -> UInt32) {
    for place in basic.indices { basic[place] = body(basic[place]) }
    for place in supplementary.indices { supplementary[place] = body(supplementary[place]) }
  }
}
