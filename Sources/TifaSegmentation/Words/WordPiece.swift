/// A token as it comes out of the tables.
struct WordPiece {
  /// Where the token starts and ends in the text, in units.
  var start: Int
  var end: Int
  var kind: WordArc.Kind
  /// Its characters in the stretch that was divided last.
  var characters: Range<Int>
}

extension WordRunner {
  /// The number of tokens of the stretch that was divided last.
  @inline(__always)
  var tokenCount: Int {
    let choices = unsafe scratch.choices
    let end = unsafe scratch.count
    var place = 0
    var count = 0
    while place < end {
      unsafe place &+= WordArc.length(choices[place])
      count &+= 1
    }
    return count
  }

  /// Calls a closure with each token of the stretch that was divided last.
  ///
  /// - Parameters:
  ///   - base: Where the stretch starts in the text.
  ///   - findsInner: Whether the words inside of longer words come before them.
  @inline(__always)
  func forEachPiece(from base: Int, findsInner: Bool, _ body: (WordPiece) -> Void) {
    let choices = unsafe scratch.choices
    let offsets = unsafe scratch.offsets
    let end = unsafe scratch.count
    var place = 0
    var start = base
    while place < end {
      let choice = unsafe choices[place]
      let next = place &+ WordArc.length(choice)
      var kind = WordArc.kind(choice)
      if kind <= .guess {
        if findsInner, next &- place > 2 { unsafe forEachInner(place..<next, from: base, body) }
        if unsafe isNumber(place..<next) { kind = .number }
      }
      let limit = unsafe base &+ Int(offsets[next])
      body(WordPiece(start: start, end: limit, kind: kind, characters: place..<next))
      start = limit
      place = next
    }
  }

  /// Whether a word is a numeral: 十二.
  @inline(__always)
  private func isNumber(_ characters: Range<Int>) -> Bool {
    for place in characters {
      guard unsafe WordCharacter(bits: scratch.characters[place]).isNumeral else { return false }
    }
    return true
  }

  /// Calls a closure with the words of two characters and more inside of a longer one, in the order of their starts and
  /// then of their ends.
  private func forEachInner(_ range: Range<Int>, from base: Int, _ body: (WordPiece) -> Void) {
    let characters = unsafe scratch.characters
    for start in range.dropLast() {
      var lengths = unsafe wordLengths(at: start)
      if unsafe WordCharacter(bits: characters[start]).has(WordCharacter.startsOwn), let own = unsafe own {
        unsafe own.forEachWord(at: characters + start) { length, cost in
          guard length < 64 else { return }
          if cost != nil { lengths |= 1 << UInt64(length) } else { lengths &= ~(1 << UInt64(length)) }
        }
      }
      for length in 2..<64 where lengths >> UInt64(length) & 1 != 0 {
        let end = start + length
        guard end <= range.upperBound, length < range.count else { break }
        let kind: WordArc.Kind = unsafe isNumber(start..<end) ? .number : .word
        unsafe body(
          WordPiece(
            start: base + Int(scratch.offsets[start]), end: base + Int(scratch.offsets[end]), kind: kind,
            characters: start..<end))
      }
    }
  }

  /// The lengths of the words of the dictionary that start at a place, a bit each.
  private func wordLengths(at place: Int) -> UInt64 {
    let characters = unsafe scratch.characters
    var lengths: UInt64 = 0
    var node = unsafe tables.entries[WordCharacter(bits: characters[place]).id].base
    var length = 1
    while node != 0 {
      let id = unsafe characters[place + length] & WordCharacter.idMask
      let slot = unsafe tables.slots[Int(node + id)]
      guard UInt32(slot.check) == id else { break }
      length += 1
      if slot.cost != LatticeLayout.Slot.none { lengths |= 1 << UInt64(length) }
      node = slot.base
    }
    return lengths
  }

  /// What is known of the part of speech of a token of the stretch that was divided last.
  func partOfSpeech(of piece: WordPiece) -> PartOfSpeech? {
    let first = unsafe scratch.characters + piece.characters.lowerBound
    if let own = unsafe own, own.hasTags,
      unsafe WordCharacter(bits: first.pointee).has(WordCharacter.startsOwn),
      let tag = unsafe own.tag(of: UnsafeBufferPointer(start: first, count: piece.characters.count))
    {
      return tag
    }
    return switch piece.kind {
    case .number: .number
    case .date: .time
    case .name: .personName
    case .word, .guess: unsafe tag(of: piece.characters)?.partOfSpeech
    default: nil
    }
  }

  /// The tag of a word of the embedded dictionaries.
  private func tag(of range: Range<Int>) -> WordTag? {
    let characters = unsafe scratch.characters + range.lowerBound
    var slot = LatticeLayout.Slot()
    for place in 0..<range.count {
      let id = unsafe WordCharacter(bits: characters[place]).id
      guard unsafe id < tables.idCount else { return nil }
      if place == 0 {
        slot = unsafe tables.tags.roots[id]
      } else {
        guard slot.base != 0 else { return nil }
        slot = unsafe tables.tags.slots[Int(slot.base) + id]
        guard Int(slot.check) == id else { return nil }
      }
    }
    return WordTag(rawValue: slot.cost)
  }
}

extension WordArc.Kind: Comparable {
  @inline(__always)
  static func < (first: WordArc.Kind, second: WordArc.Kind) -> Bool { first.rawValue < second.rawValue }
}
