import Testing
import TifaTestSupport
import TifaText

@testable import TifaConversion

@Suite("Conversion repair") struct ConversionRepairTests {
  static let rows = [
    RepairRow(name: "a wrong character in a word", text: "皇後走了三公裏", repaired: "皇后走了三公里"),
    RepairRow(name: "a wrong character in a name of a place", text: "鬆滋縣委書記", repaired: "松滋縣委書記"),
    RepairRow(name: "a word that was left, in a traditional text", text: "幹部隊伍與干部作風", repaired: "幹部隊伍與幹部作風"),
    RepairRow(name: "right words stay", text: "皇后、公里、幹部、後來、裏面、干涉、乾淨", repaired: "皇后、公里、幹部、後來、裏面、干涉、乾淨"),
    RepairRow(name: "variants of a region stay", text: "裡面、衛生、台灣、臺灣、群眾、羣衆", repaired: "裡面、衛生、台灣、臺灣、群眾、羣衆"),
    RepairRow(name: "a simplified text stays", text: "干部走了三公里，皇后", repaired: "干部走了三公里，皇后"),
    RepairRow(name: "a wrong word in a simplified text", text: "干部们说，皇後走了", repaired: "干部们说，皇后走了"),
    RepairRow(name: "what has no script stays", text: "一二三 ABC", repaired: "一二三 ABC"),
  ]

  @Test("repairs what a converter chose wrongly", arguments: rows)
  func repairs(row: RepairRow) throws {
    let text = Normalizer(steps: [try ConversionRepair(repairs: true)]).normalize(SourceText(row.text))
    #expect(text.repairedString == row.repaired)
    #expect(text.edits.allSatisfy { $0.kind == .conversion && $0.isGuess })
  }

  @Test("the check repairs nothing and says what should stand there") func check() throws {
    let step = try ConversionRepair(repairs: false)
    #expect(step.name == .conversionCheck)
    let text = Normalizer(steps: [step]).normalize(SourceText("三公裏"))
    #expect(text.repairedString == "三公裏")
    #expect(text.flags == [DamageFlag(TextSpan(2..<3), .conversion, suggestion: [0x91CC], confidence: 0.8)])
  }
}
