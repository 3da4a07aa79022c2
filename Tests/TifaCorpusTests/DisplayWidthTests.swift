import Testing
import TifaTestSupport

@testable import TifaCorpus

@Suite("Display width") struct DisplayWidthTests {
  @Test(
    "counts two columns for Han text, one for Latin, none for marks",
    arguments: [
      ("", 0), ("abc", 3), ("区委书记", 8), ("區委a", 5), ("、。", 4), ("（一）", 6), ("ＡＢ", 4), ("かなカナ", 8), ("ｱ", 1),
      ("“三农”", 6), ("…", 1), ("·", 1), ("𠮷", 2), ("é", 1), ("e\u{301}", 1), ("\u{200B}\u{FEFF}", 0),
      ("한국", 4), ("🚩", 2),
    ])
  func columns(text: String, columns: Int) { #expect(DisplayWidth.columns(text) == columns) }

  @Test("pads to a width and no further")
  func padded() {
    #expect(DisplayWidth.padded("书记", to: 6) == "书记  ")
    #expect(DisplayWidth.padded("书记", to: 3) == "书记")
  }

  @Test("breaks behind separators")
  func wrapped() {
    let parts = ["区委副书记", "区委政法委书记", "局长"]
    #expect(DisplayWidth.wrapped(parts, separator: "、", to: 100) == ["区委副书记、区委政法委书记、局长"])
    #expect(DisplayWidth.wrapped(parts, separator: "、", to: 20) == ["区委副书记、", "区委政法委书记、局长"])
    #expect(DisplayWidth.wrapped([], separator: "、", to: 20) == [""])
  }

  @Test("cuts parts that are longer than a line")
  func cut() { #expect(DisplayWidth.wrapped(["一二三四五"], separator: "、", to: 4) == ["一二", "三四", "五"]) }

  @Test("never gives lines that are too long, and loses nothing")
  func property() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<1000 {
      let parts = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        random.string(of: ["三", "a", "、", "𠮷", " ", "é"], upTo: 9)
      }
      let width = Int.random(in: 2...24, using: &random)
      let lines = DisplayWidth.wrapped(parts, separator: "、", to: width)
      #expect(lines.joined() == parts.joined(separator: "、"), "parts \(parts), width \(width)")
      #expect(lines.allSatisfy { DisplayWidth.columns($0) <= width }, "parts \(parts), width \(width)")
    }
  }
}
