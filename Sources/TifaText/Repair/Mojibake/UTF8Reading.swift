/// Reads the bytes of a misread stretch as UTF-8 again, by the cheapest path over them (Viterbi, 1967).
///
/// A path reads each part of the stretch as clean, where source characters stay as they are, or as misread, where bytes
/// make characters of UTF-8; going from one to the other costs. Characters of three bytes may lack what a sign of
/// loss stands for (one or two unknown bytes, as the decoders differ in that), or what was dropped without one.
struct UTF8Reading {
  /// One character of the reading.
  enum Piece: Equatable {
    /// A character of the source that stays.
    case kept
    case character(UInt32)
    /// A character of three bytes of which some are lost.
    case damaged(UTF8Pattern)
  }

  /// A character of the reading with the bytes that it was read from, and whether it ends inside a sign of loss.
  struct Step {
    var start: Int
    var end: Int
    var endsInSign: Bool
    var isClean: Bool
    var piece: Piece
  }

  /// The costs of what a path can do: on a scale on which a sound character costs 1.
  private enum Cost {
    static let sound: Float = 1
    /// A character of Latin or Greek, symbols: rare in Chinese text.
    static let unusual: Float = 5
    static let clean: Float = 4
    /// A mark or sign that stays, of the first rows of GBK.
    static let cleanMark: Float = 1.5
    static let change: Float = 4
    /// What stays in the middle of misread text.
    static let kept: Float = 10
    static let keptSign: Float = 6
    static let keptQuestion: Float = 3
    static let lostByte: Float = 3
    static let question: Float = 0.5
    /// A byte that was dropped without a sign; most of all where it is the first.
    static let dropped: Float = 4.5
    static let droppedFirst: Float = 10
  }

  /// What a path does at a state: the cost to the end, the state behind, and the character.
  private struct Choice {
    var cost: Float = .infinity
    var next: Int32 = 0
    var piece: Piece = .kept
  }

  /// What can come next in a misread part: a byte, the state behind it, and where a sign can give two bytes the state
  /// that is still in it.
  private struct Slot {
    var byte: UInt16
    var next: Int
    var inner = -1
    var cost: Float = 0
  }

  // The states at a byte: in a misread part, there in a sign of loss that has given one byte already, in a clean part.
  private static let statesOfByte = 3
  private static let isInSign = 1
  private static let isClean = 2

  private let trace: ByteTrace
  private var choices: [Choice]

  init(_ trace: ByteTrace) {
    self.trace = trace
    choices = [Choice](repeating: Choice(), count: Self.statesOfByte * (trace.count + 1))
  }

  /// The characters of the cheapest reading, in order.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func steps() -> [Step] {
    let end = Self.statesOfByte * trace.count
    choices[end].cost = 0
    choices[end + Self.isClean].cost = 0
    var index = trace.count - 1
    while index >= 0 {
      chooseMisread(at: index)
      chooseInSign(at: index)
      if trace.isStart(index) { chooseClean(at: index) }
      index -= 1
    }
    var steps: [Step] = []
    var state = choices[Self.isClean].cost < choices[0].cost ? Self.isClean : 0
    while state < end {
      let choice = choices[state]
      let next = Int(choice.next)
      steps.append(
        Step(
          start: state / Self.statesOfByte, end: next / Self.statesOfByte,
          endsInSign: next % Self.statesOfByte == Self.isInSign,
          isClean: state % Self.statesOfByte == Self.isClean, piece: choice.piece))
      state = next
    }
    return steps
  }

  @inline(__always)
  private mutating func consider(_ state: Int, _ cost: Float, _ next: Int, _ piece: Piece) {
    let total = cost + choices[next].cost
    if total < choices[state].cost { choices[state] = Choice(cost: total, next: Int32(next), piece: piece) }
  }

  private mutating func chooseClean(at index: Int) {
    let state = Self.statesOfByte * index + Self.isClean
    let next = Self.statesOfByte * trace.end(ofCharacterAt: index)
    let byte = trace.bytes[index]
    let isMark =
      byte >= 0xA1 && byte <= 0xA9 && next == Self.statesOfByte * (index + 2)
      && trace.bytes[index + 1] >= 0xA1
    let cost: Float = byte < 0x80 ? 0 : isMark ? Cost.cleanMark : Cost.clean
    consider(state, cost, next + Self.isClean, .kept)
    consider(state, cost + Cost.change, next, .kept)
  }

  private mutating func chooseMisread(at index: Int) {
    let state = Self.statesOfByte * index
    let byte = trace.bytes[index]
    if byte < 0x80, byte != 0x3F {
      consider(state, 0, state + Self.statesOfByte, .character(UInt32(byte)))
      if trace.isStart(index + 1) {
        consider(state, Cost.change, state + Self.statesOfByte + Self.isClean, .character(UInt32(byte)))
      }
      return
    }
    if trace.isStart(index) {
      let next = Self.statesOfByte * trace.end(ofCharacterAt: index)
      let cost = byte == ByteTrace.lost ? Cost.keptSign : byte == 0x3F ? Cost.keptQuestion : Cost.kept
      consider(state, cost, next, .kept)
    }
    if let (value, length) = trace.character(at: index) {
      let isUsual = Self.isUsual(value)
      let cost = isUsual ? Cost.sound : Cost.unusual
      let next = index + length
      consider(state, cost, Self.statesOfByte * next, .character(value))
      if trace.isStart(next) {
        consider(state, cost + Cost.change, Self.statesOfByte * next + Self.isClean, .character(value))
      }
      if isUsual { return }
    }
    considerDamaged(state)
    considerDropped(state, index)
  }

  private mutating func chooseInSign(at index: Int) {
    let byte = trace.bytes[index]
    guard byte == ByteTrace.lost || byte == 0x3F else { return }
    considerDamaged(Self.statesOfByte * index + Self.isInSign)
  }

  /// Weighs characters with signs of loss in them.
  private mutating func considerDamaged(_ state: Int) {
    let first = slot(at: state)
    guard first.byte == ByteTrace.lost || UTF8Pattern.isLead(first.byte) else { return }
    for afterFirst in [first.next, first.inner] where afterFirst >= 0 {
      let second = slot(at: afterFirst)
      guard UTF8Pattern.isTrail(second.byte) else { continue }
      for afterSecond in [second.next, second.inner] where afterSecond >= 0 {
        let third = slot(at: afterSecond)
        guard UTF8Pattern.isTrail(third.byte) else { continue }
        let pattern = UTF8Pattern(first: first.byte, second: second.byte, third: third.byte)
        guard pattern.unknownCount > 0, pattern.unknownCount < 3 else { continue }
        let cost = Cost.sound + first.cost + second.cost + third.cost
        considerEnd(state, cost, third.next, pattern)
        if third.inner >= 0 { consider(state, cost, third.inner, .damaged(pattern)) }
      }
    }
  }

  /// Weighs characters that lack a byte without a sign.
  private mutating func considerDropped(_ state: Int, _ index: Int) {
    let first = trace.bytes[index]
    guard first >= 0x80, first != ByteTrace.lost else { return }
    let next = index + 1 < trace.count ? trace.bytes[index + 1] : 0
    let isFollowed = next >= 0x80 && next <= 0xBF
    if UTF8Pattern.isLead(first) {
      if isFollowed {
        // Which of the two trail bytes is left is not known.
        considerEnd(
          state, Cost.sound + Cost.dropped, Self.statesOfByte * (index + 2),
          UTF8Pattern(first: first, second: next, third: UTF8Pattern.eitherTrail))
      } else {
        // What ends with a lead byte was cut off there.
        let dropped = index + 1 < trace.count ? 2 * Cost.dropped : Cost.dropped
        considerEnd(
          state, Cost.sound + dropped, Self.statesOfByte * (index + 1),
          UTF8Pattern(first: first, second: ByteTrace.lost, third: ByteTrace.lost))
      }
    } else if first <= 0xBF {
      if isFollowed {
        considerEnd(
          state, Cost.sound + Cost.droppedFirst, Self.statesOfByte * (index + 2),
          UTF8Pattern(first: ByteTrace.lost, second: first, third: next))
      } else {
        considerEnd(
          state, Cost.sound + Cost.droppedFirst + Cost.dropped, Self.statesOfByte * (index + 1),
          UTF8Pattern(first: ByteTrace.lost, second: first, third: UTF8Pattern.eitherTrail))
      }
    }
  }

  /// Weighs a damaged character with the misread or clean part behind it.
  private mutating func considerEnd(_ state: Int, _ cost: Float, _ next: Int, _ pattern: UTF8Pattern) {
    consider(state, cost, next, .damaged(pattern))
    if trace.isStart(next / Self.statesOfByte) {
      consider(state, cost + Cost.change, next + Self.isClean, .damaged(pattern))
    }
  }

  private func slot(at state: Int) -> Slot {
    let index = state / Self.statesOfByte
    guard index < trace.count else { return Slot(byte: 0, next: state) }
    let byte = trace.bytes[index]
    let next = Self.statesOfByte * (index + 1)
    if state % Self.statesOfByte == Self.isInSign {
      return Slot(byte: ByteTrace.lost, next: next, cost: Cost.lostByte)
    }
    guard byte == ByteTrace.lost || byte == 0x3F else { return Slot(byte: byte, next: next) }
    let cost = byte == 0x3F ? Cost.lostByte + Cost.question : Cost.lostByte
    return Slot(byte: ByteTrace.lost, next: next, inner: state + Self.isInSign, cost: cost)
  }

  /// Whether a character is usual in Chinese text.
  static func isUsual(_ value: UInt32) -> Bool {
    ScalarClass.isHan(value) || (value >= 0x2010 && value <= 0x2026) || (value >= 0x3000 && value <= 0x303F)
      || (value >= 0xFF01 && value <= 0xFF5E) || value == 0xB7 || value < 0x80 || value == 0xFFFD
  }
}
