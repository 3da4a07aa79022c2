/// What a character does in a numeral.
struct NumeralCharacter: Hashable, Sendable {
  enum Role: UInt8 {
    case none
    /// 0…9 and their full-width forms.
    case digit
    /// 〇 一 … 九, with the forms of accounts: 壹 贰.
    case hanDigit
    /// 两, which is two and never a digit among others.
    case pair
    /// 十 百 千, and 廿 and 卅, which are a digit and 十 in one.
    case smallUnit
    /// 万 亿 兆
    case largeUnit
    /// 点
    case point
    /// 负
    case minus
    /// 余 多 几, behind a numeral and before 万 or 亿.
    case approximation
    /// 半
    case half
    case space

    /// Whether a numeral with its sign can start so.
    fileprivate var startsNumeral: Bool {
      switch self {
      case .digit, .hanDigit, .pair, .smallUnit, .largeUnit, .minus, .half: true
      default: false
      }
    }
  }

  let role: Role
  /// The value of a digit, the power of ten of a unit, the number of tens in 廿 and 卅 times ten plus one.
  let value: UInt8
  /// Whether ordinary words have the character too: 陆 伍 肆 拾.
  let isAmbiguous: Bool

  private static let other = NumeralCharacter(role: .none, value: 0, isAmbiguous: false)

  /// The characters in either script, by role.
  private static let characters: [(role: Role, value: UInt8, characters: String)] = [
    (.hanDigit, 0, "〇零○"), (.hanDigit, 1, "一壹弌"), (.hanDigit, 2, "二贰貳弍"), (.hanDigit, 3, "三叁參弎"),
    (.hanDigit, 4, "四肆"), (.hanDigit, 5, "五伍"), (.hanDigit, 6, "六陆陸"), (.hanDigit, 7, "七柒"),
    (.hanDigit, 8, "八捌"), (.hanDigit, 9, "九玖"), (.pair, 2, "两兩俩倆"),
    (.smallUnit, 1, "十拾"), (.smallUnit, 2, "百佰"), (.smallUnit, 3, "千仟"), (.smallUnit, 21, "廿"),
    (.smallUnit, 31, "卅"), (.largeUnit, 4, "万萬"), (.largeUnit, 8, "亿億"), (.largeUnit, 12, "兆"),
    (.point, 0, "点點"), (.minus, 0, "负負"), (.approximation, 0, "余餘多几幾"), (.half, 0, "半"),
    (.digit, 0, "0０"), (.digit, 1, "1１"), (.digit, 2, "2２"), (.digit, 3, "3３"), (.digit, 4, "4４"),
    (.digit, 5, "5５"), (.digit, 6, "6６"), (.digit, 7, "7７"), (.digit, 8, "8８"), (.digit, 9, "9９"),
    (.space, 0, " \u{3000}\u{A0}"),
  ]
  private static let ambiguous = "參伍肆陆陸拾"

  /// The characters by scalar value, of the basic plane: all numerals are in it.
  struct Table: Sendable {
    private var entries = [NumeralCharacter](repeating: .other, count: 0x10000)
    /// Whether a numeral with its sign can start with a scalar.
    private var starts = [Bool](repeating: false, count: 0x10000)

    init() {
      for group in NumeralCharacter.characters {
        for scalar in group.characters.unicodeScalars {
          entries[Int(scalar.value)] = NumeralCharacter(
            role: group.role, value: group.value,
            isAmbiguous: NumeralCharacter.ambiguous.unicodeScalars.contains(scalar))
          starts[Int(scalar.value)] = group.role.startsNumeral
        }
      }
      // - － − . and 对, which 折 makes a half of the price.
      for scalar in [0x2D, 0xFF0D, 0x2212, 0x2E, 0x5BF9, 0x5C0D] { starts[scalar] = true }
    }

    /// Whether a numeral can start with a scalar, with its sign, or 对折.
    @inline(__always)
    func canStart(_ scalar: UInt32) -> Bool { scalar < 0x10000 && starts[Int(scalar)] }

    /// Whether a scalar can be in a numeral.
    @inline(__always)
    func isNumeral(_ scalar: UInt32) -> Bool { self[scalar].role != .none }

    @inline(__always)
    subscript(scalar: UInt32) -> NumeralCharacter {
      scalar < 0x10000 ? entries[Int(scalar)] : NumeralCharacter.other
    }
  }
}
