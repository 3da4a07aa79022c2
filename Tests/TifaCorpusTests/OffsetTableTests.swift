import Testing
import TifaCorpus
import TifaTestSupport
import TifaText

@Suite("Offset table") struct OffsetTableTests {
  @Test(
    "counts in the unit",
    arguments: [
      (OffsetUnit.scalar, [0, 1, 2, 3, 4]), (.utf16, [0, 1, 2, 4, 5]), (.utf8, [0, 1, 4, 8, 10]),
    ])
  func offsets(unit: OffsetUnit, expected: [Int]) {
    let table = OffsetTable(SourceText("a区𠮷é"), unit: unit)
    #expect((0...4).map { table.offset(TextOffset(scalars: $0)) } == expected)
  }

  @Test("agrees with the views of strings")
  func property() {
    var random = SplitMix64(seed: 16)
    for _ in 0..<300 {
      let text = random.string(of: ["a", "é", "区", "𠮷", "🚩", "\n"], upTo: 20)
      let source = SourceText(text)
      let utf16 = OffsetTable(source, unit: .utf16)
      let utf8 = OffsetTable(source, unit: .utf8)
      for (count, index) in text.unicodeScalars.indices.enumerated() {
        let offset = TextOffset(scalars: count)
        #expect(
          utf16.offset(offset) == text[..<index].utf16.count, "text \(text.debugDescription) at \(count)")
        #expect(utf8.offset(offset) == text[..<index].utf8.count, "text \(text.debugDescription) at \(count)")
      }
    }
  }
}
