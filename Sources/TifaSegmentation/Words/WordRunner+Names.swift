import TifaLexicon

extension WordRunner {
  /// Offers the names that begin with a surname: one or two given characters, each by its frequency in that place.
  @inline(__always)
  func offerNames(_ place: Int, without removed: UInt32, _ best: inout UInt64) {
    let characters = unsafe scratch.characters
    let given = unsafe tables.givenNames
    var slot = unsafe tables.surnames.roots[WordCharacter(bits: characters[place]).id]
    var length = 1
    while true {
      let first = unsafe WordCharacter(bits: characters[place &+ length])
      guard first.isHan else { return }
      if slot.cost != LatticeLayout.Slot.none {
        let second = unsafe WordCharacter(bits: characters[place &+ length &+ 1])
        let cost = UInt32(slot.cost)
        if removed >> UInt32(length &+ 1) & 1 == 0 {
          unsafe offer(place, length &+ 1, cost &+ UInt32(given[first.id].single), .name, &best)
        }
        if second.isHan, removed >> UInt32(length &+ 2) & 1 == 0 {
          let both = unsafe UInt32(given[first.id].first) &+ UInt32(given[second.id].second)
          unsafe offer(place, length &+ 2, cost &+ both, .name, &best)
        }
      }
      guard slot.base != 0, unsafe first.id < tables.idCount else { return }
      slot = unsafe tables.surnames.slots[Int(slot.base) &+ first.id]
      guard Int(slot.check) == first.id else { return }
      length &+= 1
    }
  }

  /// Offers the transliterated names: two characters and more that such names are written with.
  @inline(__always)
  func offerTransliterations(_ place: Int, without removed: UInt32, _ best: inout UInt64) {
    let characters = unsafe scratch.characters
    let entries = unsafe tables.entries
    var cost = WordCosts.steps(WordCosts.transliteration)
    var length = 0
    while length < WordCosts.longestTransliteration {
      let character = unsafe WordCharacter(bits: characters[place &+ length])
      guard character.has(WordCharacter.isTransliteration) else { return }
      cost &+= unsafe UInt32(entries[character.id].transliteration)
      length &+= 1
      if length > 1, removed >> UInt32(length) & 1 == 0 { unsafe offer(place, length, cost, .name, &best) }
    }
  }
}
