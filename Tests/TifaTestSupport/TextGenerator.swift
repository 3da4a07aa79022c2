/// Makes random strings of one sort, for tests that hold two ways of reading text to the same result.
public struct TextGenerator: Sendable {
  /// What the strings are made of.
  public let name: String
  private let pieces: [Piece]

  /// A range of scalars, and how often it is taken in comparison with others.
  private struct Piece {
    var scalars: ClosedRange<UInt32>
    var weight: Int
  }

  private init(
    _ name: String, _ pieces: [(ClosedRange<UInt32>, Int)], _ others: String = "", _ weight: Int = 1
  ) {
    self.name = name
    self.pieces =
      pieces.map { Piece(scalars: $0, weight: $1) }
      + others.unicodeScalars.map { Piece(scalars: $0.value...$0.value, weight: weight) }
  }

  /// A text in UTF-16; only the generator of surrogates makes some that stand alone.
  public func text(upTo longest: Int, using generator: inout SplitMix64) -> [UInt16] {
    let total = pieces.reduce(0) { $0 + $1.weight }
    var units: [UInt16] = []
    for _ in 0..<Int.random(in: 0...longest, using: &generator) {
      var number = Int.random(in: 0..<total, using: &generator)
      let piece = pieces.first { piece in
        number -= piece.weight
        return number < 0
      }
      guard let piece else { continue }
      let scalar = UInt32.random(in: piece.scalars, using: &generator)
      if scalar > 0xFFFF {
        units += Array(UTF16.encode(Unicode.Scalar(scalar)!)!)
      } else {
        units.append(UInt16(scalar))
      }
    }
    return units
  }

  /// Ten sorts of text, from news to what nobody writes.
  public static let all: [TextGenerator] = [
    TextGenerator(
      "simplified", [(0x4E00...0x9FFF, 10)],
      "的一是了在人有我他这中大来上个国和地到说们为子时道要就出会可也你对生能而工作中国人民共和国发展经济全面建设，。、“”", 4),
    TextGenerator(
      "traditional", [(0x4E00...0x9FFF, 10)],
      "的一是了在人有我他這中大來上個國們為子時道會對發經濟學電話車門開關東馬魚鳥黨區縣鄉鎮書記，。「」", 4),
    TextGenerator(
      "kana", [(0x3041...0x3096, 40), (0x3099...0x30FF, 60), (0x31F0...0x31FF, 4), (0x4E00...0x9FFF, 20)],
      "ー・、。のはがをにでとカタスンコピュータテレビ々〆ヶゝヽヿゟ", 3),
    TextGenerator(
      "half width", [(0xFF61...0xFF9F, 60), (0x30A1...0x30FC, 30), (0x3041...0x3096, 10)],
      "ﾞﾟーｰ\u{3099}\u{309A}カハか漢", 8),
    TextGenerator(
      "compatibility",
      [
        (0xF900...0xFAFF, 20), (0x2F800...0x2FA1F, 10), (0x2E80...0x2FD5, 20), (0x32D0...0x3357, 20),
        (0xFF01...0xFF60, 20), (0x20000...0x2A6DF, 10), (0x30000...0x3134A, 5), (0x1F200...0x1F23B, 5),
        (0x3021...0x303F, 10),
      ], "中国人民發展経済カナ\u{301}\u{3099}\u{200D}", 4),
    TextGenerator(
      "numbers and Latin", [(0x20...0x7E, 80), (0xA0...0x24F, 10), (0x370...0x3FF, 5), (0x5D0...0x5EA, 8)],
      "0123456789.,:;'\"_-%％，．１２３ＡＢｃ年月日\r\n\t\u{85}\u{2028}\u{AD}", 6),
    TextGenerator(
      "Hangul", [(0xAC00...0xD7A3, 40), (0x1100...0x11FF, 10), (0x3131...0x318E, 10), (0xFFA0...0xFFDC, 5)],
      "한국의 사람中國カ_1a", 4),
    TextGenerator(
      "South-East Asia",
      [
        (0xE01...0xE5B, 40), (0xE81...0xEDF, 20), (0x1780...0x17F9, 20), (0x1000...0x109F, 20),
        (0x1A20...0x1AAD, 5), (0x1950...0x19DF, 5),
      ], " ไทยภาษาລາວខ្មែរမြန်မာ中国カ1\u{200B}", 3),
    TextGenerator(
      "emoji and marks",
      [
        (0x1F300...0x1FAFF, 30), (0x1F1E6...0x1F1FF, 20), (0x1F3FB...0x1F3FF, 10), (0x300...0x36F, 10),
        (0x2600...0x27BF, 10), (0xFE00...0xFE0F, 6), (0xE0020...0xE007F, 4),
      ], "\u{200D}\u{200C}\u{2060}\u{FEFF}👩❤中文カaあ1_#*", 4),
    TextGenerator(
      "surrogates and all others",
      [(0xD800...0xDFFF, 20), (0...0xD7FF, 40), (0xE000...0xFFFF, 20), (0x10000...0x10FFFF, 30)],
      "中国カー\u{301}\n", 4),
  ]
}
