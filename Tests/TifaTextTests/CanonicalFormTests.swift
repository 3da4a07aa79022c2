import Testing

@testable import TifaText

@Suite("Canonical form") struct CanonicalFormTests {
  static let rows: [(name: String, text: String, folded: String)] = [
    ("corner brackets", "「三個陣地」『兩個』", "“三個陣地”“兩個”"),
    ("half-width punctuation beside Han", "市委常委,政法委书记:讲话", "市委常委，政法委书记：讲话"),
    ("half-width punctuation beside Latin stays", "a,b:c 3.5", "a,b:c 3.5"),
    ("full-width digits and letters", "２０２４年Ａ级", "2024年A级"),
    ("middle dots", "弗拉基米尔・普京•别克", "弗拉基米尔·普京·别克"),
    ("ideographic space", "　　会议", "  会议"),
    ("round brackets", "王毅(外交部)", "王毅（外交部）"),
    ("straight quotation marks in pairs", "守住\"三个阵地\",做到'两个维护'。", "守住“三个阵地”，做到“两个维护”。"),
    ("straight marks without their pair", "高5'的\"台", "高5'的\"台"),
    ("straight marks of each line by themselves", "\"甲\n\"乙\"", "\"甲\n“乙”"),
    ("marks of Latin text stay", "it's \"so\"", "it's \"so\""),
    ("vertical and other brackets", "﹁三農﹂﹃四風﹄〝双碳〞", "“三農”“四風”“双碳”"),
    ("the marks of sentences stay", "好。行！吗？", "好。行！吗？"),
  ]

  @Test("folds punctuation and width, one for one", arguments: rows)
  func folds(name: String, text: String, folded: String) {
    var scalars = text.unicodeScalars.map(\.value)
    CanonicalForm.foldPunctuation(&scalars)
    #expect(String(scalarValues: scalars) == folded, "\(name)")
  }
}
