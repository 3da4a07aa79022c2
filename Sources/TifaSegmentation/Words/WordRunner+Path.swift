import TifaLexicon

extension WordRunner {
  /// Looks up the words of one to three characters and the unknown words of two that start at each place.
  ///
  /// Nothing in it branches on what is found: whether two characters are a word cannot be foreseen.
  @inline(__always)
  func findSteps(_ count: Int) {
    let characters = unsafe scratch.characters
    let steps = unsafe scratch.steps
    let entries = unsafe tables.entries
    let slots = unsafe tables.slots
    let ending = WordCosts.steps(WordCosts.ending) << 4 + UInt32(WordArc.Kind.guess.rawValue)
    let unknownPair = WordCosts.steps(WordCosts.unknownPair)
    var info = unsafe characters[0]
    var next = unsafe characters[1]
    var entry = unsafe entries[Int(info & WordCharacter.idMask)]
    var place = 0
    while place < count {
      let behind = unsafe characters[place &+ 2]
      let nextEntry = unsafe entries[Int(next & WordCharacter.idMask)]
      let second = unsafe Self.child(slots, entry.base, next)
      let third = unsafe Self.child(slots, second.base, behind)
      // Two costs of characters that are in no pair are above all pairs.
      let sum = UInt32(entry.pairStart) &+ UInt32(nextEntry.pairEnd)
      let unknown =
        (sum &+ unknownPair) << 4 | UInt32(WordArc.Kind.guess.rawValue)
        | WordStep.mask(sum >= UInt32(WordLayout.Entry.none))
      let takesEnding = behind & WordCharacter.isEnding != 0 && !WordCharacter(bits: info).isOneDigit
      let withEnding = second.packed &+ ending | WordStep.mask(second.packed == WordArc.none || !takesEnding)
      var more = third.base
      more |= info & WordCharacter.startsOwn != 0 ? WordStep.isOwn : 0
      more |= info & WordCharacter.isSurname != 0 ? WordStep.isSurname : 0
      more |= info & next & WordCharacter.isTransliteration != 0 ? WordStep.isTransliteration : 0
      more |= info & WordCharacter.isSpecial != 0 ? WordStep.isSpecial : 0
      unsafe steps[place] = WordStep(
        single: entry.single, pair: min(second.packed, unknown), triple: min(third.packed, withEnding),
        more: more)
      info = next
      next = behind
      entry = nextEntry
      place &+= 1
    }
  }

  /// The node behind another one, as its base and the cost of the word that ends there; 0 and none where there is none.
  @inline(__always)
  private static func child(_ slots: UnsafePointer<LatticeLayout.Slot>, _ base: UInt32, _ character: UInt32)
    -> (base: UInt32, packed: UInt32)
  {
    let id = character & WordCharacter.idMask
    // The slot is read as one number: base, check and cost. A base of 0 leads to no slot that has the id.
    let slot = unsafe UnsafeRawPointer(slots + Int(base &+ id)).load(as: UInt64.self)
    let isNone = WordStep.mask(UInt32(truncatingIfNeeded: slot >> 32 & 0xFFFF) != id)
    let cost = UInt32(truncatingIfNeeded: slot >> 48)
    let packed = cost << 4 | WordStep.mask(cost == UInt32(LatticeLayout.Slot.none)) | isNone
    return (UInt32(truncatingIfNeeded: slot) & ~isNone, packed)
  }

  /// Finds the best way from each place of the stretch to its end.
  @inline(__always)
  func findPath(_ count: Int) {
    let steps = unsafe scratch.steps
    let costs = unsafe scratch.costs
    let choices = unsafe scratch.choices
    unsafe costs[count] = 0
    // No way leads over the end.
    unsafe (costs + count + 1).update(repeating: 1 << 62, count: WordScratch.margin - 1)
    var place = count &- 1
    while place >= 0 {
      let step = unsafe steps[place]
      let far = unsafe min(
        costs[place &+ 3] &+ WordArc.arc(3, step.triple), costs[place &+ 2] &+ WordArc.arc(2, step.pair))
      var best = unsafe min(far, costs[place &+ 1] &+ WordArc.arc(1, step.single))
      if step.more != 0 { best = unsafe offerMore(place, step.more, best) }
      unsafe choices[place] = UInt32(truncatingIfNeeded: best & WordArc.restMask)
      unsafe costs[place] = best & ~WordArc.restMask
      place &-= 1
    }
  }

  /// The best way from a place, other arcs than words of three characters taken into account.
  @inline(__always)
  private func offerMore(_ place: Int, _ more: UInt32, _ found: UInt64) -> UInt64 {
    var best = found
    if more & WordStep.isOwn != 0, let own = unsafe own {
      var ownBest = UInt64.max
      let removed = unsafe offerOwn(own, place, &ownBest)
      if removed != 0 {
        unsafe offerAll(place, without: removed, &ownBest)
        return ownBest
      }
      best = min(best, ownBest)
    }
    if more & WordStep.baseMask != 0 {
      unsafe offerLong(place, more & WordStep.baseMask, &best)
    }
    if more & WordStep.isSurname != 0 { unsafe offerNames(place, without: 0, &best) }
    if more & WordStep.isTransliteration != 0 { unsafe offerTransliterations(place, without: 0, &best) }
    if more & WordStep.isSpecial != 0 { unsafe offerSpecial(place, &best) }
    return best
  }

  /// Takes an arc into account.
  @inline(__always)
  func offer(_ place: Int, _ length: Int, _ cost: UInt32, _ kind: WordArc.Kind, _ best: inout UInt64) {
    let way = unsafe scratch.costs[place &+ length] &+ WordArc.arc(length, UInt64(cost), kind)
    best = min(best, way)
  }

  /// Offers the words of four characters and more.
  @inline(__always)
  private func offerLong(_ place: Int, _ base: UInt32, _ best: inout UInt64) {
    let characters = unsafe scratch.characters
    let slots = unsafe tables.slots
    var node = base
    var length = 3
    repeat {
      let id = unsafe characters[place &+ length] & WordCharacter.idMask
      let slot = unsafe slots[Int(node &+ id)]
      guard UInt32(slot.check) == id else { return }
      length &+= 1
      if slot.cost != LatticeLayout.Slot.none { unsafe offer(place, length, UInt32(slot.cost), .word, &best) }
      node = slot.base
    } while node != 0
  }

  /// Offers what begins with digits, numerals and characters that are not Han.
  @inline(__always)
  private func offerSpecial(_ place: Int, _ best: inout UInt64) {
    let character = unsafe WordCharacter(bits: scratch.characters[place])
    if !character.isHan { unsafe offerPiece(place, character, &best) }
    unsafe offerNumerals(place, character, &best)
  }

  /// Offers all arcs of the dictionaries that are not of lengths that the user has taken out.
  private func offerAll(_ place: Int, without removed: UInt32, _ best: inout UInt64) {
    let characters = unsafe scratch.characters
    let character = unsafe WordCharacter(bits: characters[place])
    let entry = unsafe tables.entries[character.id]
    func stays(_ length: Int) -> Bool { length > 31 || removed >> UInt32(length) & 1 == 0 }
    if character.isHan { unsafe offer(place, 1, WordCosts.steps(WordCosts.unknown), .guess, &best) }
    if stays(1), entry.single != WordArc.none {
      unsafe offer(place, 1, entry.single >> 4, WordArc.kind(entry.single), &best)
    }
    var node = entry.base
    var length = 1
    while node != 0 {
      let id = unsafe characters[place + length] & WordCharacter.idMask
      let slot = unsafe tables.slots[Int(node + id)]
      guard UInt32(slot.check) == id else { break }
      length += 1
      if slot.cost != LatticeLayout.Slot.none, stays(length) {
        unsafe offer(place, length, UInt32(slot.cost), .word, &best)
        if length == 2, stays(3) { unsafe offerEnding(place, UInt32(slot.cost), &best) }
      }
      node = slot.base
    }
    let next = unsafe tables.entries[WordCharacter(bits: characters[place + 1]).id]
    let sum = UInt32(entry.pairStart) + UInt32(next.pairEnd)
    if sum < UInt32(WordLayout.Entry.none), stays(2) {
      unsafe offer(place, 2, sum + WordCosts.steps(WordCosts.unknownPair), .guess, &best)
    }
    if character.has(WordCharacter.isSurname) { unsafe offerNames(place, without: removed, &best) }
    if character.has(WordCharacter.isTransliteration) {
      unsafe offerTransliterations(place, without: removed, &best)
    }
    if character.has(WordCharacter.isSpecial) { unsafe offerSpecial(place, &best) }
  }

  /// Offers a word of two characters with an ending behind it, if one stands there.
  func offerEnding(_ place: Int, _ cost: UInt32, _ best: inout UInt64) {
    let first = unsafe WordCharacter(bits: scratch.characters[place])
    let ending = unsafe WordCharacter(bits: scratch.characters[place + 2])
    guard ending.has(WordCharacter.isEnding), !first.isOneDigit else { return }
    unsafe offer(place, 3, cost + WordCosts.steps(WordCosts.ending), .guess, &best)
  }
}
