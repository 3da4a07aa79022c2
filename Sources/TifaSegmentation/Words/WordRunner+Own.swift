extension WordRunner {
  /// Offers the words of the user's own that start at a place.
  ///
  /// - Returns: The lengths of the words that the user has taken out, a bit each.
  func offerOwn(_ own: OwnWords, _ place: Int, _ best: inout UInt64) -> UInt32 {
    var removed: UInt32 = 0
    var pair: UInt32?
    unsafe own.forEachWord(at: scratch.characters + place) { length, cost in
      if let cost {
        unsafe offer(place, length, cost, .word, &best)
        if length == 2 { pair = cost }
      } else if length <= 31 {
        removed |= 1 << UInt32(length)
      }
    }
    if let pair, removed >> 3 & 1 == 0 { unsafe offerEnding(place, pair, &best) }
    return removed
  }
}
