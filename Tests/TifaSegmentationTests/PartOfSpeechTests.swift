import Testing
import TifaSegmentation

@Suite("Parts of speech") struct PartOfSpeechTests {
  static let rows: [(text: String, tags: [PartOfSpeech?])] = [
    ("四川省", [.placeName]), ("四川", [.placeName]), ("法国", [.placeName]), ("法國", [.placeName]),
    ("国务院", [.organizationName]), ("主任", [.noun]), ("专家", [.noun]), ("指出", [.verb]),
    ("二十三", [.number]), ("1.2亿", [.number]), ("十二", [.number]), ("3月5日", [.time, .time]),
    ("陈晓梅", [.personName]),
    ("会议", [nil]), ("的", [nil]), ("，", [nil]), ("OK", [nil]), (" ", [nil]),
  ]

  @Test("tokens have what the dictionaries know", arguments: rows)
  func known(text: String, tags: [PartOfSpeech?]) throws {
    #expect(try Segmenter().segment(text).map(\.partOfSpeech) == tags)
  }

  @Test("a lexicon's tags come before those of the dictionaries") func own() throws {
    let lexicon = try Lexicon(parsing: "云梯计划 20 nz\n主任 b\n四川 9\n星桥 0 n")
    let segmenter = try Segmenter(lexicon: lexicon)
    func tags(_ text: String) -> [PartOfSpeech?] { segmenter.segment(text).map(\.partOfSpeech) }
    #expect(tags("雲梯計劃") == ["nz"])
    #expect(tags("主任") == ["b"])
    #expect(tags("四川") == [.placeName], "a line without a tag leaves what is known")
    #expect(tags("星桥").allSatisfy { $0 == nil }, "a word that is taken out has none")
  }

  @Test("mode icu knows none") func icu() throws {
    #expect(try Segmenter(mode: .icu).segment("四川省").allSatisfy { $0.partOfSpeech == nil })
  }
}
