/// How often characters occur in some place, and what they cost by that.
struct CharacterWeights {
  private var weights: [UInt32: Float] = [:]
  private var total: Double = 0

  /// Counts a character.
  mutating func add(_ character: UInt32, _ weight: Float) {
    total += Double(weight)
    weights[character, default: 0] += weight
  }

  /// The cost of a character in nats, the logarithm of the total over the count; nil where it was not counted.
  ///
  /// - Parameters:
  ///   - smoothing: What is added to the character's count.
  ///   - unseen: What is added to the total.
  func cost(_ character: UInt32, smoothing: Float = 0, unseen: Float = 0) -> Float? {
    guard let weight = weights[character] else { return nil }
    return .logarithm((Float(total) + unseen) / (weight + smoothing))
  }
}
