import Testing
import TifaTestSupport

@testable import TifaText

@Suite("Text edits") struct TextEditTests {
  static let source = Array("0123456789".unicodeScalars.map(\.value))

  static func edit(_ range: Range<Int>, _ replacement: String, in scalars: [UInt32] = source) -> TextEdit {
    TextEdit(range, of: scalars, with: replacement.unicodeScalars.map(\.value), kind: "test")
  }

  @Test("an edit keeps what it replaces") func original() {
    let edit = Self.edit(2..<5, "x")
    #expect(edit.original == Array(Self.source[2..<5]))
    #expect(edit.span == TextSpan(2..<5))
    #expect(!edit.isGuess)
  }

  @Test("edits are applied and undone") func applied() {
    let edits = [Self.edit(0..<2, ""), Self.edit(4..<4, "ab"), Self.edit(9..<10, "z")]
    let repaired = edits.applied(to: Self.source)
    #expect(String(scalarValues: repaired) == "23ab45678z")
    #expect(edits.undone(in: repaired) == Self.source)
  }

  @Test("edits apart stay apart, in the source's offsets") func apart() {
    let first = [Self.edit(1..<3, "")]
    let between = first.applied(to: Self.source)  // 03456789
    let both = first.followed(
      by: [Self.edit(0..<1, "a", in: between), Self.edit(5..<6, "bb", in: between)], in: between)
    #expect(both.map(\.span) == [TextSpan(0..<1), TextSpan(1..<3), TextSpan(7..<8)])
    #expect(String(scalarValues: both.applied(to: Self.source)) == "a3456bb89")
  }

  @Test("an edit of what another made becomes one with it") func together() {
    let first = [TextEdit(2..<5, of: Self.source, with: [0x61, 0x62], kind: "first", confidence: 0.5)]
    let between = first.applied(to: Self.source)  // 01ab56789
    let both = first.followed(by: [Self.edit(3..<6, "X", in: between)], in: between)
    #expect(both.count == 1)
    #expect(both[0].span == TextSpan(2..<7))
    #expect(both[0].original == Array(Self.source[2..<7]))
    #expect(both[0].kind == "first")
    #expect(both[0].confidence == 0.5)
    #expect(String(scalarValues: both.applied(to: Self.source)) == "01aX789")
  }

  /// Random edits of a text, in order and apart.
  static func edits(of text: [UInt32], with generator: inout SplitMix64) -> [TextEdit] {
    var edits: [TextEdit] = []
    var position = Int.random(in: 0...3, using: &generator)
    while position <= text.count {
      let end = min(text.count, position + Int.random(in: 0...3, using: &generator))
      let replacement = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        UInt32.random(in: 0x61...0x7A, using: &generator)
      }
      edits.append(TextEdit(position..<end, of: text, with: replacement, kind: "test"))
      position = end + Int.random(in: 1...5, using: &generator)
    }
    return edits
  }

  @Test("composed edits do what the two lists do one after the other, and undo it") func composition() {
    var generator = SplitMix64(seed: 11)
    for round in 0..<5_000 {
      let source = (0..<Int.random(in: 0...20, using: &generator)).map { UInt32(0x4E00 + $0) }
      let first = Self.edits(of: source, with: &generator)
      let between = first.applied(to: source)
      let second = Self.edits(of: between, with: &generator)
      let target = second.applied(to: between)
      let both = first.followed(by: second, in: between)
      #expect(both.applied(to: source) == target, "round \(round): \(first) then \(second)")
      #expect(both.undone(in: target) == source, "round \(round): \(first) then \(second)")
      let map = OffsetMap(edits: both, sourceCount: source.count)
      #expect(map.count == target.count, "round \(round)")
      // Characters of the source that no edit touched are where the map says.
      for (index, value) in target.enumerated() where value >= 0x4E00 {
        let span = map.sourceSpan(of: NormalizedSpan(index, index + 1))
        #expect(source[span.range].contains(value), "round \(round), index \(index)")
      }
    }
  }
}
