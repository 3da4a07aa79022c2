import Foundation
import Testing
import TifaTestSupport

@testable import TifaLexicon

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

  @Test("words are in the order of likelihood, those of one cost as they were added") func order() throws {
    var costs: [Float] = []
    for entry in 0..<Int32(Self.gazetteer.costTable.count) { costs.append(Self.gazetteer.cost(entry)) }
    #expect(costs == costs.sorted())
    var builder = Gazetteer.Builder()
    let words = [("丁", 3), ("甲", 9), ("乙", 2), ("丙", 2), ("甲", 1)] as [(String, Float)]
    for (word, cost) in words { builder.add(word.unicodeScalars.map(\.value), .word, cost: cost) }
    let gazetteer = builder.build()
    let entries = try "甲乙丙丁".unicodeScalars.map { try #require(gazetteer.trie.value(of: [$0.value])) }
    #expect(entries == [0, 1, 2, 3])
    #expect(entries.map(gazetteer.cost) == [1, 2, 2, 3])
  }

  static let titles: [(word: String, isTakenApart: Bool)] = [
    ("副总理", true), ("党主席", true), ("原副", true), ("总书记", false), ("书记", false), ("常务", false), ("会议", false),
    ("副", false),
  ]

  @Test(
    "words of the news that the grammar of titles takes apart are told from the others", arguments: titles)
  func takesApart(word: String, isTakenApart: Bool) throws {
    let words = TitleWords()
    var found: EmbeddedDictionary.Text?
    for name in ["posts/posts.txt", "posts/modifiers.txt", "words/words.txt", "words/counts.txt"] {
      EmbeddedDictionary.named(name).forEachRow { if $0.key.string == word { found = $0.key } }
    }
    #expect(words.takesApart(try #require(found, "\(word) is in no dictionary")) == isTakenApart)
  }
}
