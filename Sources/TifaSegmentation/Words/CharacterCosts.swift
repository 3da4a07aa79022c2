/// A cost for each character of a kind, in nats, found without hashing.
struct CharacterCosts: Sendable {
  private var costs: [Float]

  /// No character has a cost.
  init() { costs = [] }

  /// The costs by which characters occur: the logarithm of the total over the count.
  ///
  /// - Parameters:
  ///   - weights: How often each character occurs.
  ///   - smoothing: What is added to each count.
  ///   - unseen: What is added to the total.
  init(weights: [UInt32: Float], smoothing: Float, unseen: Float) {
    let total = weights.values.reduce(0, +) + unseen
    costs = [Float](repeating: .infinity, count: 0x10000)
    for (scalar, weight) in weights where scalar < 0x10000 {
      costs[Int(scalar)] = .logarithm(total / (weight + smoothing))
    }
  }

  /// The cost of a character; infinity where it is none of the kind.
  @inline(__always)
  func cost(_ scalar: UInt32) -> Float { scalar < costs.count ? costs[Int(scalar)] : .infinity }
}
