import TifaLexicon

/// The code of an administrative division: two digits for the province, two for the prefecture, two for the county.
struct DivisionCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let number: Int

  private init(number: Int) { self.number = number }

  /// Reads the six digits of a code; nil where a text is none.
  init?(_ text: EmbeddedDictionary.Text) {
    guard let number = text.integer, number >= 100_000, number <= 999_999 else { return nil }
    self.number = number
  }

  static func < (left: DivisionCode, right: DivisionCode) -> Bool { left.number < right.number }

  /// The six digits.
  var description: String { String(number) }

  /// The first two digits.
  var provinceNumber: Int { number / 10_000 }

  /// The code of the province that the division is in.
  var province: DivisionCode { DivisionCode(number: number / 10_000 * 10_000) }

  /// The code of the prefecture that the division is in, if it is in one.
  var prefecture: DivisionCode { DivisionCode(number: number / 100 * 100) }

  /// Whether it is that of one of the four municipalities under the centre.
  var isMunicipality: Bool {
    number == 110_000 || number == 120_000 || number == 310_000 || number == 500_000
  }
}
