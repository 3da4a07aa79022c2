/// How often characters of the basic plane occur in some place, and what they cost by that.
struct CharacterWeights {
  private var weights = [Float](repeating: 0, count: 0x10000)
  private var isKnown = [Bool](repeating: false, count: 0x10000)
  private var total: Double = 0

  /// Counts a character; one beyond the basic plane counts for the total alone.
  mutating func add(_ character: UInt32, _ weight: Float) {
    total += Double(weight)
    guard character < 0x10000 else { return }
    weights[Int(character)] += weight
    isKnown[Int(character)] = true
  }

  /// The cost of a character in nats, the logarithm of the total over the count; nil where it was not counted.
  ///
  /// - Parameters:
  ///   - smoothing: What is added to the character's count.
  ///   - unseen: What is added to the total.
  func cost(_ character: UInt32, smoothing: Float = 0, unseen: Float = 0) -> Float? {
    guard character < 0x10000, isKnown[Int(character)] else { return nil }
    return .logarithm((Float(total) + unseen) / (weights[Int(character)] + smoothing))
  }
}
