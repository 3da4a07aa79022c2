import Testing
import TifaConversion
import TifaTestSupport
import TifaText

@Suite("Script folder") struct ScriptFolderTests {
  @Test("folds as t2s converts, on random strings of characters that differ") func agreesWithOpenCC() throws {
    let folder = try ScriptFolder()
    let converter = try Converter(.simplified)
    let alphabet = Array("乾坤隆燥乾著名藉口瞭望衝鋒後麵餘糧徵兵鬱鬱範於裡臺灣區書記協會員發髮國𠮷a，后里")
    var generator = SplitMix64(seed: 42)
    for _ in 0..<5000 {
      let text = generator.string(of: alphabet, upTo: 20)
      var scalars = text.unicodeScalars.map(\.value)
      folder.fold(&scalars)
      #expect(String(scalarValues: scalars) == converter.convert(text), "\(text)")
    }
  }

  static let scripts: [(text: String, script: TextScript)] = [
    ("区委书记出席会议", .simplified), ("區委書記出席會議", .traditional), ("区委书记出席會議發表講話", .mixed), ("后里干", .none),
    ("abc 123", .none),
    ("", .none),
  ]

  @Test("tells the script of a text", arguments: scripts)
  func detects(text: String, script: TextScript) throws {
    #expect(try ScriptDetector().script(of: text.unicodeScalars.map(\.value)) == script)
  }
}
