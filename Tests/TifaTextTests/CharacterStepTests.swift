import Testing

@testable import TifaText

@Suite("Steps for single characters") struct CharacterStepTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let step: any RepairStep
    let text: String
    let repaired: String
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "Kangxi radicals and those of the supplement", step: CompatibilityUnification(),
      text: "⼈⺠日報、⽂⻓⾞⻔⻢", repaired: "人民日報、文长車门马"),
    Row(
      name: "compatibility ideographs, also beyond the basic plane", step: CompatibilityUnification(),
      text: "\u{F983}行\u{F90A}融\u{2F804}\u{FA0E}", repaired: "旅行金融你\u{FA0E}"),
    Row(
      name: "radicals that are only parts of characters stay", step: CompatibilityUnification(), text: "⺡⺮⺾",
      repaired: "⺡竹⺾"),
    Row(name: "letter-spacing", step: SpacingRemoval(), text: "区 委 书 记 作 报 告。", repaired: "区委书记作报告。"),
    Row(
      name: "letter-spacing with ideographic spaces", step: SpacingRemoval(), text: "任　免　通　知\n各科室",
      repaired: "任免通知\n各科室"),
    Row(
      name: "a widened name and words stay", step: SpacingRemoval(), text: "主任 王　毅 秦 川 甲",
      repaired: "主任 王　毅 秦 川 甲"),
    Row(
      name: "two spaces part runs", step: SpacingRemoval(), text: "区 委 书 记  区 长", repaired: "区委书记  区 长"),
    Row(
      name: "full-width digits and letters", step: WidthUnification(), text: "２０２４年Ｇ２０，８５％",
      repaired: "2024年G20，85％"),
    Row(
      name: "half-width punctuation between Han characters", step: PunctuationUnification(),
      text: "市委常委,政法委书记(兼):“好!”对吗?\n", repaired: "市委常委，政法委书记（兼）：“好！”对吗？\n"),
    Row(
      name: "punctuation of numbers, Latin and addresses stays", step: PunctuationUnification(),
      text: "1,200人(12:30)在APEC(北京)见a,b", repaired: "1,200人(12:30)在APEC（北京）见a,b"),
    Row(
      name: "the blank cell of GBK", step: LossFlagging(), text: "甲\u{E5E5}乙", repaired: "甲\u{3000}乙"),
  ]

  @Test("change what they are for and nothing else", arguments: rows)
  func repairs(row: Row) {
    let text = Normalizer(steps: [row.step]).normalize(SourceText(row.text))
    #expect(text.repairedString == row.repaired)
    #expect(text.edits.undone(in: text.repaired) == text.source.scalars)
  }

  @Test("a text without signs shows none, each sign shows") func signs() {
    func signs(_ text: String) -> DamageSigns { DamageSigns(of: SourceText(text).scalars) }
    #expect(signs("区委书记出席会议。2024年 ABC · “三个阵地”——§5 20°±1×2") == [])
    #expect(signs("區(qū)") == [.tonedVowel, .halfWidthPunctuation])
    #expect(signs("é") == [.tonedVowel, .latinLetter])
    #expect(signs("&lt;") == [.ampersand, .halfWidthPunctuation])
    #expect(signs("区\u{200B}委") == .invisible)
    #expect(signs("⼈\u{2F804}") == .compatibility)
    #expect(signs("\u{FFFD}") == .lost)
    #expect(signs("\u{E000}\u{10FFFD}") == .privateUse)
    #expect(signs("鍙戝睍") == .misreadUTF8)
    #expect(signs("区 委 书") == .spacedHan)
    #expect(signs("区委 书记 到") == [])
    #expect(signs("Ａ１") == .fullWidth)
  }
}
