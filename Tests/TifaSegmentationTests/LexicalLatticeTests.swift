import Testing
import TifaLexicon
import TifaSegmentation
import TifaTestSupport
import TifaText

@Suite("Lexical lattice") struct LexicalLatticeTests {
  static let lattice = LexicalLattice(gazetteer: .embedded())

  static func words(_ text: String) -> [String] {
    let scalars = text.unicodeScalars.map(\.value)
    return lattice.tokens(of: scalars).map { String(scalarValues: scalars[$0.range]) }
  }

  static let rows: [(text: String, words: [String])] = [
    ("区委副书记", ["区委", "副", "书记"]),
    ("2024年2月29日", ["2024", "年", "2", "月", "29", "日"]),
    ("1,200.5万人", ["1,200.5", "万人"]),
    ("GDP增长", ["GDP", "增长"]),
  ]

  @Test("takes the path of the lowest cost", arguments: rows)
  func divides(text: String, words: [String]) {
    #expect(Self.words(text) == words)
  }

  @Test("the tokens laid end to end are the text") func tokensAreTheText() {
    var generator = SplitMix64(seed: 9)
    let alphabet = Array("区委副书记局长江主席会议在和的2024.,a 。“”\n𠮷")
    for _ in 0..<3000 {
      let text = generator.string(of: alphabet, upTo: 40)
      #expect(Self.words(text).joined() == text, "\(text.debugDescription)")
    }
  }
}
