import Testing
import TifaTestSupport

@testable import TifaText

@Suite("Repair steps") struct RepairStepTests {
  static let normalizer = Normalizer(steps: [EntityDecoding(), InvisibleRemoval()])

  static let rows = [
    RepairRow(name: "named entities", text: "守住&ldquo;三道防线&rdquo;&hellip;", repaired: "守住“三道防线”…"),
    RepairRow(name: "numeric entities", text: "&#25106;&#x533A;委&nbsp;&middot;", repaired: "戒区委 ·"),
    RepairRow(
      name: "what is no entity stays", text: "A&B;&copyright;&;&#;&#xZZ; R&D投入",
      repaired: "A&B;&copyright;&;&#;&#xZZ; R&D投入"),
    RepairRow(name: "a control character is no text", text: "甲&#0;乙&#7;", repaired: "甲&#0;乙&#7;"),
    RepairRow(
      name: "zero-width characters between Han", text: "区\u{200B}委\u{FEFF}\u{AD}书记", repaired: "区委书记"),
    RepairRow(
      name: "an emoji keeps its joiners", text: "👨\u{200D}👩\u{200D}👧", repaired: "👨\u{200D}👩\u{200D}👧"),
    RepairRow(name: "soft hyphens in Latin stay", text: "co\u{AD}operation", repaired: "co\u{AD}operation"),
  ]

  @Test("repair what they are for and nothing else", arguments: rows)
  func repairs(row: RepairRow) {
    #expect(Self.normalizer.normalize(SourceText(row.text)).repairedString == row.repaired)
  }

  @Test("offsets lead over the repairs") func offsets() {
    let text = Self.normalizer.normalize(SourceText("守住&ldquo;三\u{200B}道防线&rdquo;"))
    #expect(text.repairedString == "守住“三道防线”")
    #expect(text.source.string(in: text.sourceSpan(of: NormalizedSpan(3, 7))) == "三\u{200B}道防线")
    #expect(text.source.string(in: text.sourceSpan(of: NormalizedSpan(2, 3))) == "&ldquo;")
    #expect(text.edits.map(\.kind) == [.entity, .invisible, .entity])
  }

  @Test("a step sees what the steps before it made, and edits of one place become one") func sequence() {
    struct Shout: RepairStep {
      let name: RepairStepName = "shout"
      func edits(in scalars: [UInt32]) -> [TextEdit] {
        scalars.firstIndex(of: 0x3C).map {
          [TextEdit($0..<$0 + 1, of: scalars, with: [0x21, 0x21], kind: "shout")]
        }
          ?? []
      }
    }
    let text = Normalizer(steps: [EntityDecoding(), Shout()]).normalize(SourceText("甲&lt;乙"))
    #expect(text.repairedString == "甲!!乙")
    #expect(text.edits.map(\.kind) == [.entity])
    #expect(text.edits.first?.original == "&lt;".unicodeScalars.map(\.value))
    #expect(Normalizer(steps: [Shout(), EntityDecoding()]).normalize(text.source).repairedString == "甲<乙")
  }
}
