import Testing
import TifaLexicon

@Suite("Gazetteer") struct GazetteerTests {
  static let gazetteer = Gazetteer.embedded()

  static let rows: [(word: String, classes: LexemeClass)] = [
    ("书记", .post), ("总统", .foreignPost), ("董事长", .corporatePost), ("上将", .rank), ("教授", .profession),
    ("副", .marker), ("时任", .lead), ("国务院", .body), ("局", .bodySuffix), ("湖南省", .division), ("湖南", .division),
    ("俄罗斯", .foreignPlace), ("联合国", .international), ("会见", .boundary), ("强调", .speech),
    ("出席", .participation),
    ("发展", .word),
  ]

  @Test("knows what a word can be", arguments: rows)
  func classifies(word: String, classes: LexemeClass) {
    #expect(Self.gazetteer.classes(of: word).isSuperset(of: classes))
  }

  @Test("does not have a post with its markers or body as one word", arguments: ["副总理", "党主席", "县委书记"])
  func composed(word: String) {
    #expect(Self.gazetteer.classes(of: word).isEmpty)
  }
}
