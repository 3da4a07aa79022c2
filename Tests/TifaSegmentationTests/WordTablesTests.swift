import Foundation
import Testing
import TifaConversion
import TifaLexicon
import TifaTestSupport
import TifaText

@testable import TifaSegmentation

@Suite("Tables of words") struct WordTablesTests {
  static let texts = [
    "青嵐日報訊（通訊員柳青禾）3月6日，澄江區召開2025年全區平安建設工作會議，傳達學習全市政法工作會議精神。",
    "区委副书记、区委政法委书记闻人启明，区人大常委会副主任戚望舒出席会议并讲话。",
    "乾隆年間的乾坤，以後的皇后，頭髮與發展，干部和乾燥，里程與裡面。",
    "同比增长12.6%，总投资1.2亿元，三分之二以上的干部参加了第二十三届运动会。",
    "约翰·史密斯总统和加藤さん在カフェ会谈，COVID-19 & 5G——……\r\n𠮷野家𠀀龘。",
    "产业化、信息化和城镇化，这是新的一年，不忘初心牢记使命。",
  ]

  /// A segmenter whose tables are made for each text.
  static func scoped(findsInner: Bool = false) throws -> WordSegmenter {
    let tables = try WordTables(cache: TableCache(folder: nil), compiling: .max)
    return try WordSegmenter(lexicon: Lexicon(), findsInner: findsInner, tables: tables)
  }

  static func whole(findsInner: Bool = false) throws -> WordSegmenter {
    let segmenter = try WordSegmenter(lexicon: Lexicon(), findsInner: findsInner, tables: .shared())
    segmenter.prepare()
    return segmenter
  }

  @Test("tables for one text divide it as those of all words do", arguments: [false, true])
  func sameTokens(findsInner: Bool) throws {
    let (scoped, whole) = (
      try Self.scoped(findsInner: findsInner), try Self.whole(findsInner: findsInner)
    )
    for text in Self.texts + [Self.texts.joined()] {
      let scalars = text.unicodeScalars.map(\.value)
      let tokens = scoped.segment(scalars)
      #expect(tokens == whole.segment(scalars), "\(text)")
      #expect(tokens.contains { $0.isDictionaryWord }, "\(text)")
    }
  }

  @Test("tables for one text divide random ones as those of all words do") func random() throws {
    let (scoped, whole) = (try Self.scoped(), try Self.whole())
    for (number, generator) in TextGenerator.all.enumerated() {
      var random = SplitMix64(seed: UInt64(number + 40))
      // One long text is as good as many short ones, and its tables are made once.
      var scalars: [UInt32] = []
      for _ in 0..<150 {
        let text = String(decoding: generator.text(upTo: 40, using: &random), as: UTF16.self)
        scalars += text.unicodeScalars.map(\.value) + [0x0A]
      }
      #expect(scoped.segment(scalars) == whole.segment(scalars), "generator \(number)")
    }
  }

  @Test("tables for one text are small") func size() throws {
    let tables = try WordTables(cache: TableCache(folder: nil), compiling: .max)
    let units = Array(Self.texts.joined().utf8)
    let words = unsafe units.withUnsafeBufferPointer { unsafe tables.words(for: $0, in: UTF8Code.self) }
    #expect(words.number(.characterCount) < 600)
    #expect(words.storage.count < 600_000)
  }

  @Test("all words are compiled and kept when enough text has come") func thresholds() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "cache/other")
    let cache = TableCache(folder: folder.path(of: "cache"))
    let tables = try WordTables(cache: cache, compiling: 1 << 14)
    let isKept = {
      try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "cache")) != ["other"]
    }
    func words(_ text: [UInt8]) -> CompiledWords {
      unsafe text.withUnsafeBufferPointer { unsafe tables.words(for: $0, in: UTF8Code.self) }
    }
    #expect(words(Array("会议强调".utf8)).number(.characterCount) < 20)
    #expect(try !isKept(), "a short text does not wait for all words")
    #expect(words(Array("会议强调".utf8)).number(.characterCount) > 10_000)
    #expect(try isKept())
    let mapped = try WordTables(cache: cache, compiling: .max)
    #expect(try mapped.all().storage.count == tables.all().storage.count, "the file is whole")
  }

  @Test("the sum of the counts is that of the dictionary") func countTotal() {
    var total = 0
    EmbeddedDictionary.named("words/counts.txt").forEachRow { total += $0.integer(1) ?? 0 }
    #expect(Float(total) == WordCosts.countTotal, "run Scripts/count_pairs.py again")
  }

  @Test("what characters cost in unknown words follows from the words that there are") func pairs() throws {
    let rules = try #require(WordRules())
    let words = WordLexicon(rules.words(), folder: try ScriptFolder(), scope: nil).words
    var (starts, ends, total): ([UInt32: Double], [UInt32: Double], Double) = ([:], [:], 0)
    var start = 0
    for (end, cost) in zip(words.ends, words.costs) {
      defer { start = Int(end) }
      guard Int(end) - start == 2 else { continue }
      let nats = Float(cost) / WordCosts.stepsOfNat
      let weight = Double(Float.exponential(-nats * WordCosts.pairPower))
      starts[words.scalars[start], default: 0] += weight
      ends[words.scalars[start + 1], default: 0] += weight
      total += weight
    }
    var count = 0
    EmbeddedDictionary.named("words/pairs.txt").forEachRow { row in
      for (column, weights) in [(1, starts), (2, ends)] {
        let parts = row.integer(column) ?? -1
        guard let weight = weights[row.firstScalar] else {
          #expect(parts == 0, "words/pairs.txt:\(row.line): run Scripts/count_pairs.py again")
          continue
        }
        let nats = Float.logarithm(Float(total / weight))
        #expect(
          abs(Float(parts) / 10_000 - nats) < 0.01,
          "words/pairs.txt:\(row.line): run Scripts/count_pairs.py again")
        count += 1
      }
    }
    #expect(count == starts.count + ends.count, "run Scripts/count_pairs.py again")
  }
}

@Suite("What the words of a text can be made of") struct WordScopeTests {
  static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  static func scope(_ text: String) throws -> WordScope { WordScope(of: scalars(text), try ScriptFolder()) }

  @Test("words are of characters that stand side by side in the folded text") func words() throws {
    let scope = try Self.scope("區委書記出席，會議開始")
    for word in ["区委", "书记", "出席", "会议", "会", "开始"] { #expect(scope.holds(Self.scalars(word)), "\(word)") }
    for word in ["区书", "記", "會議", "委区", "主席", "席会"] { #expect(!scope.holds(Self.scalars(word)), "\(word)") }
  }

  @Test("a phrase is folded as a whole") func phrases() throws {
    let scope = try Self.scope("乾隆")
    #expect(scope.holds(Self.scalars("乾隆")))
    #expect(!scope.contains(Self.scalars("干")[0]))
    #expect(scope.holds(phrase: Self.scalars("乾隆")))
    #expect(!scope.holds(phrase: Self.scalars("乾坤")))
    #expect(try Self.scope("乾了").contains(Self.scalars("干")[0]))
  }

  @Test("ICU's words are read along characters of both scripts") func reading() throws {
    let scope = try Self.scope("经济")
    func mayRead(_ character: String, behind previous: String?) -> Bool {
      let units = Array(character.utf16)
      return scope.mayRead(units[0], behind: previous.map { Array($0.utf16)[0] } ?? 0)
    }
    #expect(mayRead("經", behind: nil) && mayRead("经", behind: nil))
    #expect(mayRead("濟", behind: "經") && mayRead("济", behind: "經"))
    #expect(!mayRead("長", behind: nil))
    #expect(!mayRead("經", behind: "濟"))
  }

  @Test("the words that are read for a text are those of all that it holds") func chosen() throws {
    let folder = try ScriptFolder()
    let rules = try #require(WordRules())
    let scope = WordScope(of: Self.scalars(WordTablesTests.texts.joined()), folder)
    func held(_ words: WordList) -> Set<[UInt32]> {
      var (held, start): (Set<[UInt32]>, Int) = ([], 0)
      for end in words.ends {
        var word = Array(words.scalars[start..<Int(end)])
        start = Int(end)
        folder.fold(&word)
        if scope.holds(word) { held.insert(word) }
      }
      return held
    }
    let chosen = rules.words(in: scope)
    #expect(chosen.count < 20_000)
    #expect(held(chosen) == held(rules.words()))
  }
}
