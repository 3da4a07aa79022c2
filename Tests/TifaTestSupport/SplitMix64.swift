/// A small random number generator whose numbers depend on its seed alone (Steele, Lea, Flood 2014).
///
/// Property tests use it with a fixed seed, so that a failure can be had again.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension RandomNumberGenerator {
  /// A string of up to `longest` characters of an alphabet.
  public mutating func string(of alphabet: [Character], upTo longest: Int) -> String {
    String((0..<Int.random(in: 0...longest, using: &self)).map { _ in alphabet.randomElement(using: &self)! })
  }
}
