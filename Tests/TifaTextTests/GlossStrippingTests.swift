import Testing
import TifaTestSupport

@testable import TifaText

@Suite("Gloss stripping") struct GlossStrippingTests {
  static let rows = [
    RepairRow(name: "dense glosses go", text: "區(qū)委副書(shū)記(jì)、區(qū)長", repaired: "區委副書記、區長"),
    RepairRow(name: "two in a short text go", text: "區(qū)委書記(jì)", repaired: "區委書記"),
    RepairRow(name: "ü and other vowels", text: "綠(lǜ)色、女(nǚ)性、旅(lǚ)游", repaired: "綠色、女性、旅游"),
    RepairRow(
      name: "a reading that an author gave once stays", text: "覃(qín)崗同志出席会议，并作讲话。",
      repaired: "覃(qín)崗同志出席会议，并作讲话。"),
    RepairRow(
      name: "two syllables are no gloss", text: "张伟(zhāng wěi)、李娜(lǐ nà)、王芳(wáng fāng)出席。",
      repaired: "张伟(zhāng wěi)、李娜(lǐ nà)、王芳(wáng fāng)出席。"),
    RepairRow(
      name: "other brackets stay among glosses", text: "中國(上海)自由貿易試驗區(qū),(一)、(a)協(xié)調(diào)",
      repaired: "中國(上海)自由貿易試驗區,(一)、(a)協調"),
    RepairRow(
      name: "a toneless syllable among glosses goes", text: "區(qū)協(xié)調(diào)我們(men)",
      repaired: "區協調我們"),
    RepairRow(
      name: "a list mark stays among glosses", text: "區(qū)協(xié)調(diào)甲(a)乙(b)", repaired: "區協調甲(a)乙(b)"),
    RepairRow(name: "one reading that no author gives goes", text: "央視新(xīn)聞聯播。", repaired: "央視新聞聯播。"),
    RepairRow(name: "a rarer reading stays", text: "單(shàn)雄信是隋末人。", repaired: "單(shàn)雄信是隋末人。"),
    RepairRow(name: "a surname's reading stays", text: "任(rén)某出席会议。", repaired: "任(rén)某出席会议。"),
    RepairRow(
      name: "polyphones with either reading",
      text: "區(qū)長(zhǎng)說路很長(cháng),銀行(háng)行(xíng)長重(zhòng)視音樂(yuè)",
      repaired: "區長說路很長,銀行行長重視音樂"),
    RepairRow(name: "an open bracket at the end", text: "區(qū)書(shū)記(", repaired: "區書記("),
    RepairRow(name: "nothing", text: "", repaired: ""),
  ]

  @Test("strips what mirror sites added and nothing else", arguments: rows)
  func strips(row: RepairRow) {
    let text = Normalizer().normalize(SourceText(row.text))
    #expect(text.repairedString == row.repaired)
  }

  @Test("offsets lead back to the characters of the source") func offsetsLeadBack() {
    let text = Normalizer().normalize(SourceText("區(qū)委副書(shū)記(jì)戴"))
    #expect(text.repairedString == "區委副書記戴")
    #expect(text.source.string(in: text.sourceSpan(of: NormalizedSpan(0, 2))) == "區(qū)委")
    #expect(text.source.string(in: text.sourceSpan(of: NormalizedSpan(5, 6))) == "戴")
    #expect(text.source.string(in: text.sourceSpan(of: NormalizedSpan(3, 5))) == "書(shū)記")
  }

  @Test("sparse glosses in a long page stay") func sparseStays() {
    let page = String(repeating: "会议听取了有关情况的汇报并作了部署", count: 100) + "覃(qín)臧(zāng)笪(dá)"
    #expect(Normalizer().normalize(SourceText(page)).edits.isEmpty)
  }
}
