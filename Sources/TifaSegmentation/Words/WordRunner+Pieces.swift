extension WordRunner {
  /// Offers the piece that begins at a place and that is not divided by words: a Latin word, spaces, punctuation, other
  /// scripts; digits one by one.
  ///
  /// Where a piece ends follows from the end of the place behind it, so that long runs take linear time. Latin words
  /// have their digits and the marks inside of them: COVID-19, 5G, AT&T. A dash or a row of dots of several characters
  /// is one piece.
  @inline(__always)
  func offerPiece(_ place: Int, _ character: WordCharacter, _ best: inout UInt64) {
    let shape = character.shape
    var piece = UInt32(truncatingIfNeeded: place &+ 1)
    if unsafe goesOn(place, character, shape) {
      let next = unsafe WordCharacter(bits: scratch.characters[place &+ 1])
      piece = unsafe next.isHan ? piece &+ 1 : scratch.pieces[place &+ 1]
    }
    if shape == .latin { piece |= WordScratch.hasLetter }
    unsafe scratch.pieces[place] = piece
    let length = Int(piece & ~WordScratch.hasLetter) &- place
    let cost = WordCosts.steps(WordCosts.other)
    if shape == .digit {
      if piece & WordScratch.hasLetter != 0 { unsafe offer(place, length, cost, .latin, &best) }
      unsafe offer(place, 1, WordCosts.steps(WordCosts.part), .number, &best)
    } else {
      unsafe offer(place, length, cost, shape.kind, &best)
    }
  }

  /// Whether the character behind a place belongs to its piece.
  @inline(__always)
  private func goesOn(_ place: Int, _ character: WordCharacter, _ shape: PieceShape) -> Bool {
    let next = unsafe WordCharacter(bits: scratch.characters[place &+ 1])
    guard unsafe place &+ 1 < scratch.count else { return false }
    let nextShape = next.shape
    // A line ends behind its line end, whatever the next one begins with.
    if nextShape == .extender, shape != .lineEnd { return true }
    let role = character.role
    if role == .joiner { return true }
    switch shape {
    case .latin, .digit:
      if nextShape == .latin || nextShape == .digit { return true }
      guard nextShape == .punctuation else { return false }
      let behind = unsafe WordCharacter(bits: scratch.characters[place &+ 2])
      return next.role.joins(shape, behind.shape)
    case .punctuation:
      if role == next.role, role.isRepeated { return true }
      let before = unsafe WordCharacter(bits: scratch.characters[place &- 1])
      return role.joins(before.shape, nextShape)
    case .extender, .letter, .space, .katakana: return nextShape == shape
    case .lineEnd: return role == .carriageReturn && next.role == .lineFeed
    case .han, .other: return false
    }
  }
}
