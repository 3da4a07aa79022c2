import Testing
import Tifa

/// Pages that are one byte out of step, written by hand from the GBK bytes of the clean text.
@Suite("Byte shift") struct ByteShiftRepairTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let damaged: String
    let clean: String
    var testDescription: String { name }
  }

  /// Glosses that make a page dense, and let it say which characters are read shù and zhǎn.
  static let page = "區(qū)委書(shū)記(jì)聽取公安工作匯報,數(shù)據(jù)發(fā)展(zhǎn),公安公安。"
  static let cleanPage = "區委書記聽取公安工作匯報,數據發展,公安公安。"

  static let rows = [
    // 當 ends in 94, 的 is B5C4, 94B5 is 數; 公安 is B9AB B0B2 and ABB0 vanished, 鐵 is E846.
    Row(name: "a vanished character and an ASCII trail byte", damaged: "鍛造擔當?shù)墓茶F軍。", clean: "鍛造擔當的公安鐵軍。"),
    // As above, up to the end of the line: the second byte of 伍 (CEE9) became the question mark.
    Row(name: "a run to the end of the line", damaged: "打造擔當?shù)墓碴犖?", clean: "打造擔當的公安隊伍"),
    // 日 ends in D5, 攻 is B9A5, 克 BFCB, 難 EB79: its second byte is an ASCII letter.
    Row(name: "a letter that was a trail byte", damaged: "連日?zhǎn)タ穗y題,", clean: "連日攻克難題,"),
    Row(name: "a question mark that an author wrote", damaged: "數據準確嗎?對(duì)。", clean: "數據準確嗎?對。"),
  ]

  @Test("runs out of step come back", arguments: rows)
  func repairs(row: Row) throws {
    let text = try Analyzer().normalize(SourceText(Self.page + row.damaged))
    #expect(text.repairedString == Self.cleanPage + row.clean)
  }

  @Test("the repair says its kind, whether it is a guess, and where it stands") func edit() throws {
    let text = try Analyzer().normalize(SourceText(Self.page + "鍛造擔當?shù)墓茶F軍。"))
    let edit = try #require(text.edits.first { $0.kind == .byteShift })
    #expect(text.source.string(in: edit.span) == "?shù)墓茶F")
    #expect(edit.confidence < TextEdit.sure)
    let start = Self.cleanPage.unicodeScalars.count + 4
    #expect(text.source.string(in: text.sourceSpan(of: NormalizedSpan(start + 4, start + 5))) == "軍")
  }

  @Test("a page without dense glosses is left alone") func cleanPage() throws {
    let text = "真的嗎?shù)墓茶F軍,這是什麼?"
    #expect(try Analyzer().normalize(SourceText(text)).repairedString == text)
  }
}
