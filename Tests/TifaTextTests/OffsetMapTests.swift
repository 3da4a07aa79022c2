import Testing
import TifaTestSupport

@testable import TifaText

@Suite("Offset map") struct OffsetMapTests {
  static func edit(_ start: Int, _ end: Int, _ replacement: String) -> TextEdit {
    // What stood there is of no concern to offsets: any text that is long enough will do.
    TextEdit(
      start..<end, of: [UInt32](repeating: 0x4E00, count: end), with: replacement.unicodeScalars.map(\.value),
      kind: .gloss)
  }

  static func span(_ start: Int, _ end: Int) -> TextSpan {
    TextSpan(start: TextOffset(scalars: start), end: TextOffset(scalars: end))
  }

  @Test("without edits the offsets are the same") func identity() {
    let map = OffsetMap(edits: [], sourceCount: 10)
    #expect(map.isIdentity)
    #expect(map.sourceSpan(of: NormalizedSpan(3, 7)) == Self.span(3, 7))
  }

  @Test("a deletion is covered inside a span, and stays outside at its ends") func deletion() {
    // ab(xy)cd → abcd
    let map = OffsetMap(edits: [Self.edit(2, 6, "")], sourceCount: 8)
    #expect(map.count == 4)
    #expect(map.sourceSpan(of: NormalizedSpan(0, 3)) == Self.span(0, 7))
    #expect(map.sourceSpan(of: NormalizedSpan(1, 2)) == Self.span(1, 2))
    #expect(map.sourceSpan(of: NormalizedSpan(2, 4)) == Self.span(6, 8))
    #expect(map.normalizedSpan(of: Self.span(0, 8)) == NormalizedSpan(0, 4))
    #expect(map.normalizedSpan(of: Self.span(6, 7)) == NormalizedSpan(2, 3))
  }

  @Test("a position in a replacement leads to the whole edit") func replacement() {
    // a[12345]b → a[xyz]b
    let map = OffsetMap(edits: [Self.edit(1, 6, "xyz")], sourceCount: 7)
    #expect(map.sourceSpan(of: NormalizedSpan(2, 3)) == Self.span(1, 6))
    #expect(map.sourceSpan(of: NormalizedSpan(4, 5)) == Self.span(6, 7))
    #expect(map.normalizedSpan(of: Self.span(3, 4)) == NormalizedSpan(1, 4))
  }

  @Test("random edits keep what they do not touch, both ways") func randomEdits() {
    var generator = SplitMix64(seed: 7)
    for round in 0..<2000 {
      let count = Int.random(in: 0...40, using: &generator)
      let source = (0..<count).map { _ in UInt32.random(in: 0x4E00...0x9FFF, using: &generator) }
      var edits: [TextEdit] = []
      var position = 0
      while position < count {
        position += Int.random(in: 0...6, using: &generator)
        let end = position + Int.random(in: 1...4, using: &generator)
        guard end <= count else { break }
        let length = Int.random(in: 0...3, using: &generator)
        edits.append(Self.edit(position, end, String(repeating: "x", count: length)))
        position = end + 1
      }
      var repaired: [UInt32] = []
      var origins: [Int?] = []
      var at = 0
      for edit in edits {
        for index in at..<edit.span.start.scalars {
          repaired.append(source[index])
          origins.append(index)
        }
        repaired += edit.replacement
        origins += edit.replacement.map { _ in nil }
        at = edit.span.end.scalars
      }
      for index in at..<count {
        repaired.append(source[index])
        origins.append(index)
      }
      let map = OffsetMap(edits: edits, sourceCount: count)
      #expect(map.count == repaired.count, "round \(round)")
      for (index, origin) in origins.enumerated() {
        let span = map.sourceSpan(of: NormalizedSpan(index, index + 1))
        if let origin {
          #expect(span.start.scalars == origin, "round \(round), index \(index), \(edits)")
          #expect(
            map.normalizedSpan(of: Self.span(origin, origin + 1)) == NormalizedSpan(index, index + 1),
            "round \(round), index \(index)")
        } else {
          #expect(edits.contains { $0.span.start <= span.start && span.end >= $0.span.end }, "round \(round)")
        }
      }
    }
  }
}
