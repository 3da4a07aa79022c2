/// Reads the bytes of a misread stretch as UTF-8 again, by the cheapest path over them (Viterbi, 1967).
///
/// A byte is part of a character of UTF-8, or its source character stays as it is. Characters of three bytes may lack
/// what a sign of loss stands for: a sign gives one or two unknown bytes, as the decoders differ in that.
struct UTF8Reading {
  /// One character of the reading.
  enum Piece {
    /// A character of the source that stays.
    case kept
    case character(UInt32)
    /// A character of three bytes of which some are lost.
    case damaged(Pattern)
  }

  /// The bytes of a character of three bytes, ``ByteTrace/lost`` where one is not known.
  struct Pattern: Hashable {
    var first: UInt16
    var second: UInt16
    var third: UInt16
  }

  /// A character of the reading with the bytes that it was read from, and whether it ends inside a sign of loss.
  struct Step {
    var start: Int
    var end: Int
    var endsInSign: Bool
    var piece: Piece
  }

  /// The costs of what a path can do: on a scale on which a sound character costs 1.
  private enum Cost {
    static let sound: Float = 1
    /// A character of Latin or Greek, symbols: rare in Chinese text.
    static let unusual: Float = 5
    static let kept: Float = 8
    static let keptSign: Float = 6
    static let lostByte: Float = 3
    static let question: Float = 2
  }

  private struct Choice {
    var cost: Float = .infinity
    var next: Int32 = 0
    var piece: Piece = .kept
  }

  private let trace: ByteTrace

  init(_ trace: ByteTrace) { self.trace = trace }

  /// The characters of the cheapest reading, in order.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  func steps() -> [Step] {
    // A state is a byte and whether a sign of loss there has given one byte already.
    var choices = [Choice](repeating: Choice(), count: 2 * (trace.count + 1))
    choices[2 * trace.count].cost = 0
    var state = 2 * trace.count - 1
    while state >= 0 {
      choices[state] = choice(at: state, choices)
      state -= 1
    }
    var steps: [Step] = []
    state = 0
    while state < 2 * trace.count {
      let next = Int(choices[state].next)
      steps.append(
        Step(start: state / 2, end: next / 2, endsInSign: next % 2 == 1, piece: choices[state].piece))
      state = next
    }
    return steps
  }

  private func choice(at state: Int, _ choices: [Choice]) -> Choice {
    var best = Choice()
    func consider(_ cost: Float, _ next: Int, _ piece: Piece) {
      let total = cost + choices[next].cost
      if total < best.cost { best = Choice(cost: total, next: Int32(next), piece: piece) }
    }
    let index = state / 2
    let isInSign = state % 2 == 1
    if !isInSign, trace.isStart(index) {
      let end = trace.end(ofCharacterAt: index)
      let byte = trace.bytes[index]
      let cost = byte == ByteTrace.lost ? Cost.keptSign : byte < 0x80 && end == index + 1 ? 0 : Cost.kept
      consider(cost, 2 * end, .kept)
    }
    if !isInSign, let (value, length) = sound(at: index) {
      consider(Self.isUsual(value) ? Cost.sound : Cost.unusual, 2 * (index + length), .character(value))
    }
    for (first, afterFirst, firstCost) in slots(at: state) where first == ByteTrace.lost || isLead(first) {
      for (second, afterSecond, secondCost) in slots(at: afterFirst) where isTrail(second) {
        for (third, end, thirdCost) in slots(at: afterSecond) where isTrail(third) {
          let unknown = [first, second, third].count { $0 == ByteTrace.lost }
          guard unknown > 0, unknown < 3 else { continue }
          let pattern = Pattern(first: first, second: second, third: third)
          consider(Cost.sound + firstCost + secondCost + thirdCost, end, .damaged(pattern))
        }
      }
    }
    return best
  }

  /// The bytes that can come next from a state, each with the state behind it and its cost.
  private func slots(at state: Int) -> [(byte: UInt16, next: Int, cost: Float)] {
    let index = state / 2
    guard index < trace.count else { return [] }
    let byte = trace.bytes[index]
    if state % 2 == 1 { return [(ByteTrace.lost, 2 * (index + 1), Cost.lostByte)] }
    if byte == ByteTrace.lost || byte == 0x3F {
      let cost = byte == 0x3F ? Cost.lostByte + Cost.question : Cost.lostByte
      return [(ByteTrace.lost, 2 * (index + 1), cost), (ByteTrace.lost, state + 1, cost)]
    }
    return [(byte, 2 * (index + 1), 0)]
  }

  private func isLead(_ byte: UInt16) -> Bool { byte >= 0xE2 && byte <= 0xEF }

  private func isTrail(_ byte: UInt16) -> Bool { byte == ByteTrace.lost || byte & 0xC0 == 0x80 }

  /// The character whose bytes are all there.
  private func sound(at index: Int) -> (value: UInt32, length: Int)? {
    let lead = trace.bytes[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= trace.count else { return nil }
    var bytes: [UInt8] = []
    for byte in trace.bytes[index..<index + length] {
      guard byte < 0x100 else { return nil }
      bytes.append(UInt8(byte))
    }
    let character = UTF8Decoder().character(at: 0, in: bytes.span)
    return character.isMalformed ? nil : (character.value, character.length)
  }

  /// Whether a character is usual in Chinese text.
  static func isUsual(_ value: UInt32) -> Bool {
    ScalarClass.isHan(value) || (value >= 0x2010 && value <= 0x2026) || (value >= 0x3000 && value <= 0x303F)
      || (value >= 0xFF01 && value <= 0xFF5E) || value == 0xB7 || value < 0x80 || value == 0xFFFD
  }
}
