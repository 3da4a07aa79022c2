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
    ("the marks of sentences stay", "好。行！吗？", "好。行！吗？"),
  ]

  @Test("folds punctuation and width, one for one", arguments: rows)
  func folds(name: String, text: String, folded: String) {
    var scalars = text.unicodeScalars.map(\.value)
    CanonicalForm.foldPunctuation(&scalars)
    #expect(String(scalarValues: scalars) == folded, "\(name)")
  }
}
