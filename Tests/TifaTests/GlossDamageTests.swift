import Testing
import Tifa
import TifaTestSupport

@testable import TifaText

/// Pages that a generator damages, out of sentences written for it.
@Suite("Generated gloss damage") struct GlossDamageTests {
  static let sentences = [
    "區委書記在會上強調，要把群眾的安危放在心上。", "全市公安機關聽取了工作匯報，部署下一階段任務。",
    "縣長帶隊到企業調研，瞭解生產經營情況。", "會議指出，發展是第一要務，創新是第一動力。",
    "他表示，將繼續加強基層黨組織建設。", "交通運輸部門加大對重點路段的巡查力度。",
    "老人們坐在院子裡，談起三十年前修路的故事。", "專家組認為，方案可行，建議儘快實施。",
    "當地農民靠種植果樹，過上了好日子。", "代表們圍繞民生問題踴躍發言，提出許多意見。",
  ]
  static let readings: [Character: String] = [
    "區": "qū", "書": "shū", "記": "jì", "會": "huì", "強": "qiáng", "調": "diào", "眾": "zhòng", "機": "jī",
    "關": "guān", "聽": "tīng", "務": "wù", "縣": "xiàn", "帶": "dài", "隊": "duì", "業": "yè", "發": "fā",
    "動": "dòng", "將": "jiāng", "黨": "dǎng", "設": "shè", "門": "mén", "對": "duì", "數": "shù", "據": "jù",
    "員": "yuán", "問": "wèn", "題": "tí", "議": "yì", "過": "guò", "論": "lùn", "實": "shí", "專": "zhuān",
  ]
  static let analyzer = try! Analyzer()

  static func page(_ generator: inout SplitMix64) -> String {
    (0..<12).map { _ in sentences.randomElement(using: &generator)! }.joined(separator: "\n")
  }

  static func glosses(_ generator: inout SplitMix64) -> [Character: String] {
    let chosen = readings.keys.sorted().shuffled(using: &generator).prefix(
      .random(in: 6...24, using: &generator))
    return Dictionary(uniqueKeysWithValues: chosen.map { ($0, readings[$0]!) })
  }

  @Test("glosses behind whole characters go without a trace") func wholeCharacters() {
    var generator = SplitMix64(seed: 20_261)
    for _ in 0..<20 {
      let clean = Self.page(&generator)
      let glosses = Self.glosses(&generator)
      let damaged = clean.map { character in
        glosses[character].map { "\(character)(\($0))" } ?? String(character)
      }.joined()
      let text = Self.analyzer.normalize(SourceText(damaged))
      #expect(text.repairedString == clean, "damaged: \(damaged)")
      #expect(text.edits.undone(in: text.repaired) == text.source.scalars, "damaged: \(damaged)")
    }
  }

  @Test("of pages out of step four in five wrong characters come back, and repair can be undone")
  func outOfStep() {
    var generator = SplitMix64(seed: 20_262)
    var before = 0
    var after = 0
    for _ in 0..<60 {
      let clean = Self.page(&generator)
      let damage = GlossDamage(
        Self.glosses(&generator), bytes: GBKTable.shared.bytes, character: GBKTable.shared.character)
      let damaged = damage.applied(to: clean)
      let text = Self.analyzer.normalize(SourceText(damaged))
      #expect(text.edits.undone(in: text.repaired) == text.source.scalars, "damaged: \(damaged)")
      let stripped = Normalizer().normalize(SourceText(damaged))
      before += Self.wrong(clean, stripped.repairedString)
      after += Self.wrong(clean, text.repairedString)
    }
    #expect(before > 50)
    #expect(after * 5 <= before, "\(after) of \(before) are still wrong")
  }

  /// How many characters of a clean text another one has lost or changed, line by line.
  static func wrong(_ clean: String, _ other: String) -> Int {
    zip(clean.split(separator: "\n"), other.split(separator: "\n")).reduce(0) { wrong, lines in
      wrong + Array(lines.0).difference(from: Array(lines.1)).insertions.count
    }
  }
}
