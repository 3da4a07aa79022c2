/// How likely each character is in Chinese texts: a cost in eighths of a nat, the negative logarithm of its share.
///
/// Bytes that were read in the wrong encoding give characters that hardly ever occur, so the sum of the costs tells the
/// encodings apart, and costs of different readings of the same bytes can be compared.
struct CharacterModel: Sendable {
  /// The cost of bytes that are no character.
  static let malformed = nats(22)
  /// The most that a character of ordinary text costs: that of the rarest Han character of the list.
  private static let leastOrdinary = nats(11.9)

  /// The most that a Han character of the common block costs.
  private static let leastTextual = nats(14)

  static let shared = CharacterModel()

  /// The costs of the basic plane.
  private let costs: [UInt8]

  /// A number of nats in the model's unit.
  static func nats(_ value: Double) -> Int { Int(value * 8) }

  private init() {
    var costs = [UInt8](repeating: UInt8(Self.nats(16)), count: 0x1_0000)
    func set(_ range: ClosedRange<Int>, _ value: Double) {
      for index in range { costs[index] = UInt8(Self.nats(value)) }
    }
    set(0x00...0x1F, 22)  // control characters
    set(0x20...0x7E, 6)  // ASCII
    set(0x7F...0x9F, 22)
    set(0xA0...0x24F, 14)  // Latin
    set(0x370...0x4FF, 13)  // Greek and Cyrillic
    set(0x2010...0x2027, 8)  // dashes and quotation marks
    set(0x2030...0x205E, 11)
    set(0x2100...0x22FF, 12)  // signs
    set(0x2460...0x2473, 10)  // numbers in circles
    set(0x2500...0x266F, 12)  // boxes, squares, triangles
    set(0x3000...0x301F, 8)  // Chinese punctuation
    set(0x3040...0x30FF, 12)  // kana
    set(0x3105...0x3129, 13)  // bopomofo
    set(0x3400...0x4DBF, 17)  // Han, extension A
    set(0x4E00...0x9FA5, 14)  // Han
    set(0x9FA6...0x9FFF, 17)
    set(0xE000...0xF8FF, 19)  // private
    set(0xF900...0xFAFF, 17)  // compatibility characters
    set(0xFF01...0xFF5E, 8)  // full width
    set(0xFFF0...0xFFFF, 22)
    for (value, cost) in [(0x0A, 4.5), (0x0D, 6), (0x09, 7), (0x20, 5), (0xB7, 8)] {
      set(value...value, cost)
    }
    for (index, value) in Self.common.unicodeScalars.enumerated() {
      set(Int(value.value)...Int(value.value), 3.5 + Double(index) * 0.25)
    }
    for (index, value) in Self.frequentHan.unicodeScalars.enumerated() {
      set(Int(value.value)...Int(value.value), 5.9 + Double(index) * 0.0021)
    }
    self.costs = costs
  }

  /// The punctuation of news, the most frequent first.
  private static let common = "，。、\u{3000}“”：（）《》；—"

  /// The cost of a character, or of bytes that are none.
  @inline(__always)
  func cost(_ value: UInt32) -> Int {
    if value < 0x1_0000 { return Int(costs[Int(value)]) }
    return value > 0x10_FFFF ? Self.malformed : value < 0x3_0000 ? Self.nats(16) : Self.nats(20)
  }

  /// Whether a character is an ordinary one of Chinese texts: a frequent Han character or a mark.
  @inline(__always)
  func isOrdinary(_ value: UInt32) -> Bool { cost(value) <= Self.leastOrdinary }

  /// Whether a character is a Han character of the common block, or one no rarer.
  @inline(__always)
  func isTextual(_ value: UInt32) -> Bool { cost(value) <= Self.leastTextual }
}
